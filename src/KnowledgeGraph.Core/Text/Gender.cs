namespace KnowledgeGraph.Core.Text;

/// <summary>The gender of the pronouns that stand for somebody.</summary>
public enum Gender : byte
{
    Unknown,
    Masculine,
    Feminine,
}
