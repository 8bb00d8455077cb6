using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary><c>node {.*, key: value}</c>; an item without a key stands for all properties.</summary>
sealed class MapProjectionEvaluator(Evaluator subject, (string? Key, Evaluator? Value)[] items) : Evaluator
{
    internal override StaticType Type => Types.Map;

    internal override IEnumerable<Evaluator> Parts => items.Select(i => i.Value).OfType<Evaluator>().Prepend(subject);

    internal override Value Evaluate(Frame frame)
    {
        Value value = subject.Evaluate(frame);
        if (value.IsNull) return value;
        MapValue all = value.Kind switch
        {
            ValueKind.Map => value.AsMap,
            ValueKind.Node or ValueKind.Relationship => Entities.Properties(frame, value),
            _ => throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a map, node or relationship, got the {Describe.Kind(value)} {value}"),
        };
        List<KeyValuePair<string, Value>> entries = [];
        foreach ((string? key, Evaluator? item) in items)
        {
            if (key is not null) entries.Add(new(key, item is null ? all[key] : item.Evaluate(frame)));
            else
                for (int i = 0; i < all.Count; i++) entries.Add(new(all.Keys[i], all.Values[i]));
        }

        return Value.Of(MapValue.Of(entries));
    }

    public override string ToString() => $"{subject} {{…}}";
}
