namespace KnowledgeGraph.Core.Text;

/// <summary>What a name names.</summary>
public enum NameType : byte
{
    Person,
    Organization,
    Place,

    /// <summary>A demonym or an adjective of a country: "Turkish", "the Russians".</summary>
    Demonym,
    Miscellaneous,
}
