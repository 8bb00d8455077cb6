using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions.Temporal;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>A property of a node or relationship, an entry of a map, a component of a date, time, duration or point.</summary>
sealed class PropertyRead(Evaluator subject, GraphName key) : Evaluator
{
    readonly int _slot = subject is SlotRead read ? read.Slot : -1;
    readonly int _index = key.Index;

    internal Evaluator Subject => subject;

    internal GraphName Key => key;

    internal override IEnumerable<Evaluator> Parts => [subject];

    internal override Value Evaluate(Frame frame)
    {
        Value value = _slot >= 0 ? frame.Slots[_slot] : subject.Evaluate(frame);
        if (value.IsNode && !frame.DeletesEntities) return frame.Graph.NodeProperty(value.AsId, frame.Ids[_index]);
        return Read(frame, value);
    }

    Value Read(Frame frame, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: return value;
            case ValueKind.Map: return value.AsMap[key.Text];
            case ValueKind.Node:
                Entities.CheckNode(frame, value.AsId);
                return frame.Graph.NodeProperty(value.AsId, frame.Ids[_index]);
            case ValueKind.Relationship:
                Entities.CheckRelationship(frame, value.AsId);
                return frame.Graph.RelationshipProperty(value.AsId, frame.Ids[_index]);
            default:
                return TemporalComponents.Read(value, key.Text)
                    ?? throw CypherException.Type(Fault.InvalidArgumentType, $"A {Describe.Kind(value)} has no property: expected a map, node, relationship, date, time, duration or point");
        }
    }

    public override string ToString() => $"{subject}.{key.Text}";
}
