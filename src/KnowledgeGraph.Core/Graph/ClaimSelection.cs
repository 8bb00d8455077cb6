namespace KnowledgeGraph.Core.Graph;

/// <summary>Which nodes labelled <c>Claim</c> to read: those that meet at least one of the conditions.</summary>
public sealed record ClaimSelection
{
    /// <summary>Ids of the documents they come from (FROM_DOCUMENT).</summary>
    public IReadOnlyList<string> Documents { get; init; } = [];

    /// <summary>Values of the claim's property <c>block</c>: what is derived together.</summary>
    public IReadOnlyList<string> Blocks { get; init; } = [];

    /// <summary>Ids of entities they are about (SUBJECT or OBJECT).</summary>
    public IReadOnlyList<string> Entities { get; init; } = [];
}
