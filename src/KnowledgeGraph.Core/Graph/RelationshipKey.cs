namespace KnowledgeGraph.Core.Graph;

/// <summary>What tells relationships apart.</summary>
/// <param name="Type">As in the ontology.</param>
/// <param name="StartId">Id of the node it leaves.</param>
/// <param name="EndId">Id of the node it reaches.</param>
/// <param name="Key">
/// Value of the property that the ontology names as the type's key (the topic of SUPPORTS), empty for the types of which there is
/// at most one between two nodes.
/// </param>
public readonly record struct RelationshipKey(string Type, string StartId, string EndId, string Key = "") : IComparable<RelationshipKey>
{
    /// <summary>By type, start, end and key, ordinal: the order of every export.</summary>
    public int CompareTo(RelationshipKey other)
    {
        int order = string.CompareOrdinal(Type, other.Type);
        if (order == 0) order = string.CompareOrdinal(StartId, other.StartId);
        if (order == 0) order = string.CompareOrdinal(EndId, other.EndId);
        return order == 0 ? string.CompareOrdinal(Key, other.Key) : order;
    }
}
