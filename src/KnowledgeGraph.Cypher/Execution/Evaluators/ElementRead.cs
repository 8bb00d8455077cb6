using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary><c>list[index]</c>, <c>map[key]</c>, <c>node[key]</c>.</summary>
sealed class ElementRead(Evaluator subject, Evaluator index) : Evaluator
{
    internal Evaluator Subject => subject;

    internal Evaluator Index => index;

    internal override StaticType Type => subject.Type.Kinds == Types.List ? new StaticType(subject.Type.Elements) : StaticType.Any;

    internal override IEnumerable<Evaluator> Parts => [subject, index];

    internal override Value Evaluate(Frame frame)
    {
        Value value = subject.Evaluate(frame), at = index.Evaluate(frame);
        if (value.IsNull || at.IsNull) return Value.Null;
        switch (value.Kind)
        {
            case ValueKind.List:
                if (!at.IsInteger) throw CypherException.Type(Fault.InvalidArgumentType, $"A list is indexed by an integer, not by the {Describe.Kind(at)} {at}");
                long place = at.AsInteger < 0 ? at.AsInteger + value.AsList.Length : at.AsInteger;
                return place >= 0 && place < value.AsList.Length ? value.AsList[(int)place] : Value.Null;
            case ValueKind.Map or ValueKind.Node or ValueKind.Relationship:
                if (!at.IsString) throw CypherException.Type(Fault.MapElementAccessByNonString, $"A {Describe.Kind(value)} is indexed by a string, not by the {Describe.Kind(at)} {at}");
                return Entry(frame, value, at.AsString);
            default:
                throw CypherException.Type(Fault.InvalidArgumentType, $"A {Describe.Kind(value)} cannot be indexed: expected a list, map, node or relationship");
        }
    }

    static Value Entry(Frame frame, in Value value, string key)
    {
        if (value.IsMap) return value.AsMap[key];
        int number = frame.Graph.Keys.Find(key);
        if (value.IsNode)
        {
            Entities.CheckNode(frame, value.AsId);
            return frame.Graph.NodeProperty(value.AsId, number);
        }

        Entities.CheckRelationship(frame, value.AsId);
        return frame.Graph.RelationshipProperty(value.AsId, number);
    }

    public override string ToString() => $"{subject}[{index}]";
}
