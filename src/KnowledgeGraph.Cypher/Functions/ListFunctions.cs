using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of lists, and those that choose among values.</summary>
static class ListFunctions
{
    internal static void Register(FunctionTable table)
    {
        table.Add("size", Types.Integer, (_, a) => Value.Of(a[0].IsList ? a[0].AsList.Length : CountCharacters(a[0].AsString)), Types.List | Types.String);
        table.Add("head", StaticType.Any, (_, a) => a[0].AsList.Length == 0 ? Value.Null : a[0].AsList[0], Types.List);
        table.Add("last", StaticType.Any, (_, a) => a[0].AsList.Length == 0 ? Value.Null : a[0].AsList[^1], Types.List);
        table.Add("tail", Types.List, (_, a) => a[0].AsList.Length == 0 ? a[0] : Value.Of(a[0].AsList[1..].ToArray()), Types.List);
        table.Add("reverse", StaticType.Any, Reverse, Types.List | Types.String);
        table.Add("isEmpty", Types.Boolean, (_, a) => Value.Of(a[0].IsList ? a[0].AsList.Length == 0 : a[0].IsMap ? a[0].AsMap.Count == 0 : a[0].AsString.Length == 0), Types.List | Types.String | Types.Map);
        table.Add(new Function("range", [Types.Any], 2, 3, new StaticType(Types.List, Types.Integer), Range));
        table.Add(new Function("coalesce", [Types.Any], 1, int.MaxValue, StaticType.Any, Body: null) { Evaluator = arguments => new CoalesceEvaluator(arguments) });
        table.Add(new Function("nullIf", [Types.Any], 2, 2, StaticType.Any, (_, a) => Logic.Equal(a[0], a[1]).IsTrue ? Value.Null : a[0], NullIn: true));
    }

    static int CountCharacters(string text)
    {
        int count = text.Length;
        foreach (char c in text)
            if (char.IsLowSurrogate(c)) count--;
        return count;
    }

    static Value Reverse(Frame frame, ReadOnlySpan<Value> a)
    {
        if (a[0].IsString)
        {
            System.Text.Rune[] runes = [.. a[0].AsString.EnumerateRunes()];
            Array.Reverse(runes);
            return Value.Of(string.Concat(runes));
        }

        Value[] values = a[0].AsList.ToArray();
        Array.Reverse(values);
        return Value.Of(values);
    }

    static Value Range(Frame frame, ReadOnlySpan<Value> a)
    {
        foreach (ref readonly Value bound in a)
            if (!bound.IsInteger) throw CypherException.Argument(Fault.InvalidArgumentType, $"range() takes integers, not the {Describe.Kind(bound)} {bound}");
        long start = a[0].AsInteger, end = a[1].AsInteger, step = a.Length > 2 ? a[2].AsInteger : 1;
        if (step == 0) throw CypherException.Argument(Fault.NumberOutOfRange, "The step of range() cannot be zero");
        if (step > 0 ? start > end : start < end) return Value.EmptyList;
        Int128 count = ((Int128)end - start) / step + 1;
        frame.Charge((long)Int128.Min(count, long.MaxValue / 32) * 16);
        if (count > Array.MaxLength) throw CypherException.Argument(Fault.NumberOutOfRange, $"range() of {count} numbers is too long");
        Value[] values = new Value[(int)count];
        for (int i = 0; i < values.Length; i++) values[i] = Value.Of(start + i * step);
        return Value.Of(values);
    }
}
