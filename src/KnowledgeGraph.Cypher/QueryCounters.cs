namespace KnowledgeGraph.Cypher;

/// <summary>What a query changed, counted as Neo4j's summary counts it.</summary>
public sealed class QueryCounters
{
    public int NodesCreated { get; internal set; }

    public int NodesDeleted { get; internal set; }

    public int RelationshipsCreated { get; internal set; }

    public int RelationshipsDeleted { get; internal set; }

    public int PropertiesSet { get; internal set; }

    public int LabelsAdded { get; internal set; }

    public int LabelsRemoved { get; internal set; }

    public int IndexesAdded { get; internal set; }

    public int IndexesRemoved { get; internal set; }

    public int ConstraintsAdded { get; internal set; }

    public int ConstraintsRemoved { get; internal set; }

    public bool ContainsUpdates => NodesCreated + NodesDeleted + RelationshipsCreated + RelationshipsDeleted + PropertiesSet + LabelsAdded + LabelsRemoved > 0;

    public bool ContainsSchemaUpdates => IndexesAdded + IndexesRemoved + ConstraintsAdded + ConstraintsRemoved > 0;
}
