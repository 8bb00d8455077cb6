using System.Runtime.CompilerServices;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

sealed class FunctionCallEvaluator(Function function, Evaluator[] arguments, TextSpan span) : Evaluator
{
    internal Function Function => function;

    internal IReadOnlyList<Evaluator> Arguments => arguments;

    internal override StaticType Type => function.Result;

    internal override IEnumerable<Evaluator> Parts => arguments;

    internal override bool IsStable => function.IsStable && base.IsStable;

    internal override Value Evaluate(Frame frame)
    {
        Four few = default;
        Span<Value> values = arguments.Length <= 4 ? few : new Value[arguments.Length];
        values = values[..arguments.Length];
        bool sawNull = false;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = arguments[i].Evaluate(frame);
            sawNull |= values[i].IsNull;
        }

        if (sawNull && !function.NullIn) return Value.Null;
        for (int i = 0; i < values.Length; i++)
            if (function.Parameter(i) != Types.Any && !Fits(values[i], function.Parameter(i)))
                throw CypherException.Type(Fault.InvalidArgumentValue, $"{function.Name}() does not take the {Describe.Kind(values[i])} {values[i]}", span);
        try
        {
            return function.Body!(frame, values);
        }
        catch (CypherException e)
        {
            throw e.At(span);
        }
    }

    static bool Fits(in Value value, Types allowed) => value.IsNull || (allowed & ValueTypes.Of(value.Kind)) != 0;

    [InlineArray(4)]
    struct Four
    {
        Value _first;
    }

    public override string ToString() => $"{function.Name}({string.Join(", ", (object[])arguments)})";
}
