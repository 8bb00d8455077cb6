namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// What one document changes. A store does it in this order, all or nothing: delete relationships, delete nodes, put nodes,
/// put relationships, delete those of <see cref="Orphans"/> that nothing needs any more.
/// Doing it twice is doing it once.
/// </summary>
public sealed record GraphDelta
{
    /// <summary>What <see cref="IGraphStore.ReadRevisionAsync"/> gave before the reads that the change follows from; null when it follows from none.</summary>
    public long? Basis { get; init; }

    /// <summary>An absent one is no error.</summary>
    public IReadOnlyList<RelationshipKey> DeleteRelationships { get; init; } = [];

    /// <summary>Ids; an absent one is no error. One that still has a relationship is.</summary>
    public IReadOnlyList<string> DeleteNodes { get; init; } = [];

    /// <summary>New nodes, and known ones whose labels and properties become exactly these.</summary>
    public IReadOnlyList<NodeRecord> PutNodes { get; init; } = [];

    /// <summary>New relationships, and known ones whose properties become exactly these; both ends exist by now.</summary>
    public IReadOnlyList<RelationshipRecord> PutRelationships { get; init; } = [];

    /// <summary>
    /// Ids of nodes that go, one after the other in this order, when no relationship touches them but LOCATED_IN leaving them, which goes too.
    /// </summary>
    public IReadOnlyList<string> Orphans { get; init; } = [];

    public bool IsEmpty =>
        DeleteRelationships.Count + DeleteNodes.Count + PutNodes.Count + PutRelationships.Count + Orphans.Count == 0;
}
