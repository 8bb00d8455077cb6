using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>The number after SKIP or LIMIT.</summary>
static class RowCount
{
    internal static long Of(Evaluator count, Frame frame, string clause)
    {
        Value value = count.Evaluate(frame);
        if (!value.IsInteger) throw new CypherException(FaultClass.SyntaxError, Fault.InvalidArgumentType, $"{clause} takes an integer, not the {Describe.Kind(value)} {value}");
        return value.AsInteger >= 0 ? Math.Min(value.AsInteger, long.MaxValue / 4)
            : throw new CypherException(FaultClass.SyntaxError, Fault.NegativeIntegerArgument, $"{clause} takes no negative number: {value}");
    }
}
