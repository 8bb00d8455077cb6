using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary><c>[x IN list WHERE … | …]</c>.</summary>
sealed class Comprehension(Evaluator list, int slot, Evaluator? where, Evaluator? projection) : Evaluator
{
    internal override StaticType Type => new(Types.List, projection?.Type.Kinds ?? list.Type.Elements);

    internal override IEnumerable<Evaluator> Parts => new[] { list, where, projection }.OfType<Evaluator>();

    internal override void CollectSlots(ISet<int> slots) => LocalSlots.Collect(this, slots, [slot]);

    internal override Value Evaluate(Frame frame)
    {
        Value values = list.Evaluate(frame);
        if (values.IsNull) return values;
        if (!values.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a list, got the {Describe.Kind(values)} {values}");
        List<Value> result = new(values.AsList.Length);
        foreach (ref readonly Value value in values.AsList)
        {
            frame.Tick();
            frame.Slots[slot] = value;
            if (where is not null && !Booleans.Check(where.Evaluate(frame)).IsTrue) continue;
            result.Add(projection is null ? value : projection.Evaluate(frame));
        }

        return Value.Of([.. result]);
    }

    public override string ToString() => $"[… IN {list}{(where is null ? "" : $" WHERE {where}")}{(projection is null ? "" : $" | {projection}")}]";
}
