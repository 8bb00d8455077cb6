using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>Whether a query has rows, how many, or the values of its column. The plan says how it runs.</summary>
sealed class SubqueryEvaluator(SubqueryKind kind, BoundQuery query, int[] captured, int state, int number) : Evaluator
{
    internal SubqueryKind Kind => kind;

    internal BoundQuery Query => query;

    internal int State => state;

    internal override StaticType Type => kind switch
    {
        SubqueryKind.Exists => Types.Boolean,
        SubqueryKind.Count => Types.Integer,
        _ => Types.List,
    };

    internal override void CollectSlots(ISet<int> slots) => slots.UnionWith(captured);

    internal override Value Evaluate(Frame frame)
    {
        List<Value> rows = [];
        SubqueryResult result = new(rows);
        frame.States[state] = result;
        frame.Subqueries[number].Run(frame);
        return kind switch
        {
            SubqueryKind.Exists => Value.Of(result.Count > 0),
            SubqueryKind.Count => Value.Of(result.Count),
            _ => Value.Of([.. rows]),
        };
    }

    public override string ToString() => $"{kind.ToString().ToUpperInvariant()} {{…}}";
}
