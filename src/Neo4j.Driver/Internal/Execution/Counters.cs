namespace Neo4j.Driver.Internal.Execution;

sealed class Counters(Dictionary<string, object?> statistics) : ICounters
{
    public bool ContainsUpdates => statistics.GetValueOrDefault("contains-updates") as bool?
        ?? statistics.Any(pair => pair.Key != "system-updates" && pair.Value is > 0L);

    public int NodesCreated => Count("nodes-created");

    public int NodesDeleted => Count("nodes-deleted");

    public int RelationshipsCreated => Count("relationships-created");

    public int RelationshipsDeleted => Count("relationships-deleted");

    public int PropertiesSet => Count("properties-set");

    public int LabelsAdded => Count("labels-added");

    public int LabelsRemoved => Count("labels-removed");

    public int IndexesAdded => Count("indexes-added");

    public int IndexesRemoved => Count("indexes-removed");

    public int ConstraintsAdded => Count("constraints-added");

    public int ConstraintsRemoved => Count("constraints-removed");

    public int SystemUpdates => Count("system-updates");

    public bool ContainsSystemUpdates => statistics.GetValueOrDefault("contains-system-updates") as bool? ?? SystemUpdates > 0;

    int Count(string name) => statistics.GetValueOrDefault(name) is long count ? (int)Math.Clamp(count, 0, int.MaxValue) : 0;
}
