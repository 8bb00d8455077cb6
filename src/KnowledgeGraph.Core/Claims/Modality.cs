namespace KnowledgeGraph.Core.Claims;

/// <summary>How a claim is put.</summary>
public enum Modality : byte
{
    Asserted,
    Pledged,
    Proposed,
    Reported,
    Past,
}
