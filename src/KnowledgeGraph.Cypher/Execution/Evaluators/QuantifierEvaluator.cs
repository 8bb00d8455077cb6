using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>all, any, none, single: null where a null among the answers could turn the result.</summary>
sealed class QuantifierEvaluator(QuantifierKind kind, Evaluator list, int slot, Evaluator predicate) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override IEnumerable<Evaluator> Parts => [list, predicate];

    internal override void CollectSlots(ISet<int> slots) => LocalSlots.Collect(this, slots, [slot]);

    internal override Value Evaluate(Frame frame)
    {
        Value values = list.Evaluate(frame);
        if (values.IsNull) return values;
        if (!values.IsList) throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a list, got the {Describe.Kind(values)} {values}");
        int yes = 0, unknown = 0;
        foreach (ref readonly Value value in values.AsList)
        {
            frame.Tick();
            frame.Slots[slot] = value;
            Value answer = Booleans.Check(predicate.Evaluate(frame));
            if (answer.IsNull) unknown++;
            else if (answer.IsTrue) yes++;
            switch (kind)
            {
                case QuantifierKind.All when answer.IsFalse: return Value.False;
                case QuantifierKind.Any when answer.IsTrue: return Value.True;
                case QuantifierKind.None when answer.IsTrue: return Value.False;
                case QuantifierKind.Single when yes > 1: return Value.False;
            }
        }

        if (unknown > 0) return Value.Null;
        return Value.Of(kind switch
        {
            QuantifierKind.Any => false,
            QuantifierKind.Single => yes == 1,
            _ => true,
        });
    }

    public override string ToString() => $"{kind.ToString().ToLowerInvariant()}(… IN {list} WHERE {predicate})";
}
