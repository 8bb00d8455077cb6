using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>DELETE: first all relationships that any row names, then all nodes.</summary>
sealed class Delete(Evaluator[] targets, bool detach, int[] kept, int state) : UpdateOperator(kept, state)
{
    internal override string Name => detach ? "DetachDelete" : "Delete";

    internal override string Details => string.Join(", ", (object[])targets);

    protected override void WriteAll(Frame frame, RowBuffer rows)
    {
        SortedSet<int> nodes = [], relationships = [];
        for (int row = 0; row < rows.Count; row++)
        {
            frame.Tick();
            rows.Load(frame, row);
            foreach (Evaluator target in targets) Collect(target.Evaluate(frame), nodes, relationships);
        }

        nodes.RemoveWhere(n => !frame.Graph.HasNode(n));
        if (detach)
            foreach (int node in nodes)
                foreach (Direction direction in (Direction[])[Direction.Outgoing, Direction.Incoming])
                    foreach (ref readonly Hop hop in frame.Graph.Hops(node, direction)) relationships.Add(hop.Relationship);
        foreach (int relationship in relationships)
        {
            if (!frame.Graph.HasRelationship(relationship)) continue;
            (frame.DeletedTypes ??= [])[relationship] = frame.Graph.EndsOf(relationship).Type;
            frame.Writer.DeleteRelationship(relationship);
            frame.Counters.RelationshipsDeleted++;
        }

        foreach (int node in nodes)
        {
            if (frame.Graph.Hops(node, Direction.Outgoing).Length + frame.Graph.Hops(node, Direction.Incoming).Length > 0)
                throw new CypherException(FaultClass.ConstraintVerificationFailed, Fault.DeleteConnectedNode, $"Node {node} still has relationships: delete them too, or use DETACH DELETE");
            frame.Writer.DeleteNode(node);
            frame.Counters.NodesDeleted++;
        }
    }

    static void Collect(in Value value, SortedSet<int> nodes, SortedSet<int> relationships)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: return;
            case ValueKind.Node: nodes.Add(value.AsId); return;
            case ValueKind.Relationship: relationships.Add(value.AsId); return;
            case ValueKind.Path:
                foreach (int node in value.AsPath.Nodes) nodes.Add(node);
                foreach (int relationship in value.AsPath.Relationships) relationships.Add(relationship);
                return;
            case ValueKind.List:
                foreach (ref readonly Value element in value.AsList) Collect(element, nodes, relationships);
                return;
            default: throw CypherException.Type(Fault.InvalidArgumentType, $"Only nodes, relationships and paths can be deleted, not the {Describe.Kind(value)} {value}");
        }
    }
}
