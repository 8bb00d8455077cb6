using System.Globalization;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>From one type to another: null for a text that cannot be read.</summary>
static class ConversionFunctions
{
    const Types Texts = Types.String | Types.Number | Types.Boolean | Types.Temporal | Types.Duration | Types.Point;

    internal static void Register(FunctionTable table)
    {
        // Only toInteger() takes anything when it is written, and looks at it when it runs.
        Convert(table, "toInteger", Types.Integer, Types.Number | Types.String | Types.Boolean, ToInteger, Types.Any);
        Convert(table, "toFloat", Types.Float, Types.Number | Types.String, ToFloat);
        Convert(table, "toBoolean", Types.Boolean, Types.Boolean | Types.String | Types.Integer, ToBoolean);
        Convert(table, "toString", Types.String, Texts, ToText);
        table.Add(new Function("valueType", [Types.Any], 1, 1, Types.String, (_, a) => Value.Of(TypeNames.Of(a[0])), NullIn: true));
    }

    static void Convert(FunctionTable table, string name, Types result, Types accepted, Func<Value, Value> convert, Types? written = null)
    {
        table.Add(name, result, (_, a) => (accepted & ValueTypes.Of(a[0].Kind)) != 0 ? convert(a[0])
            : throw CypherException.Type(Fault.InvalidArgumentValue, $"{name}() does not take the {Describe.Kind(a[0])} {a[0]}"), written ?? accepted);
        table.Add(new Function(name + "OrNull", [Types.Any], 1, 1, result, (_, a) => (accepted & ValueTypes.Of(a[0].Kind)) == 0 ? Value.Null : convert(a[0])));
        table.Add(name + "List", new StaticType(Types.List, result), (_, a) =>
        {
            Value[] values = a[0].AsList.ToArray();
            for (int i = 0; i < values.Length; i++) values[i] = values[i].IsNull || (accepted & ValueTypes.Of(values[i].Kind)) == 0 ? Value.Null : convert(values[i]);
            return Value.Of(values);
        }, Types.List);
    }

    static Value ToInteger(Value value)
    {
        if (value.IsInteger) return value;
        if (value.IsBoolean) return Value.Of(value.AsBoolean ? 1L : 0L);
        if (value.IsFloat) return Truncated(value.AsFloat);
        string text = value.AsString;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number)) return Value.Of(number);
        if (!double.TryParse(text, NumberStyles.Float & ~(NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite), CultureInfo.InvariantCulture, out double real) || !IsNumeral(text)) return Value.Null;
        return Truncated(real) is { IsNull: false } whole ? whole : throw CypherException.Type(Fault.InvalidArgumentValue, $"'{text}' is too large for an integer");
    }

    static Value Truncated(double number) => double.IsFinite(number) && Math.Abs(number) < 9.2233720368547758E18 ? Value.Of((long)number) : Value.Null;

    static bool IsNumeral(string text) => text.Any(char.IsAsciiDigit);

    static Value ToFloat(Value value)
    {
        if (value.IsNumber) return Value.Of(value.AsNumber);
        string text = value.AsString.Trim();
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && (IsNumeral(text) || text is "NaN" or "Infinity" or "-Infinity") ? Value.Of(number) : Value.Null;
    }

    static Value ToBoolean(Value value)
    {
        if (value.IsBoolean) return value;
        if (value.IsInteger) return Value.Of(value.AsInteger != 0);
        string text = value.AsString.Trim();
        return text.Equals("true", StringComparison.OrdinalIgnoreCase) ? Value.True
            : text.Equals("false", StringComparison.OrdinalIgnoreCase) ? Value.False : Value.Null;
    }

    static Value ToText(Value value) => value.IsString ? value : Value.Of(ValueWriter.Write(value));
}
