using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>How many nodes bear a label, or relationships have a type, as the graph keeps count of it anyway.</summary>
sealed class CountFromStatistics(int[] slots, GraphName? name, bool ofRelationships) : Operator
{
    internal override string Details => $"count({(ofRelationships ? "relationships" : "nodes")}{(name is null ? "" : ":" + name.Text)})";

    internal override bool Push(Frame frame)
    {
        int id = name is null ? -1 : frame.Ids[name.Index];
        long count = ofRelationships ? name is null ? frame.Graph.RelationshipCount : id < 0 ? 0 : frame.Graph.CountRelationships(id)
            : name is null ? frame.Graph.NodeCount : id < 0 ? 0 : frame.Graph.CountNodes(id);
        foreach (int slot in slots) frame.Slots[slot] = Value.Of(count);
        return Emit(frame);
    }
}
