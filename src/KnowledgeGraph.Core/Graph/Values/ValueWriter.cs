using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>Writes values as Cypher literals.</summary>
public static class ValueWriter
{
    public static string Write(Value value)
    {
        StringBuilder text = new();
        Append(text, value);
        return text.ToString();
    }

    /// <summary>A float as Cypher writes it: always with a point or an exponent, NaN and Infinity by name.</summary>
    public static string Float(double number)
    {
        if (double.IsNaN(number)) return "NaN";
        if (double.IsInfinity(number)) return number > 0 ? "Infinity" : "-Infinity";
        double size = Math.Abs(number);
        if (size != 0 && (size < 1e-3 || size >= 1e7))
        {
            string shortest = size.ToString("R", CultureInfo.InvariantCulture);
            string mantissa = Mantissa(shortest);
            int point = mantissa.IndexOf('.') < 0 ? mantissa.Length : mantissa.IndexOf('.');
            string digits = mantissa.Replace(".", "");
            int zeros = digits.Length - digits.TrimStart('0').Length;
            // The digit before the point of the result is the first one that is not zero.
            int exponent = point - 1 - zeros + (mantissa.Length == shortest.Length ? 0 : int.Parse(shortest.AsSpan(mantissa.Length + 1), CultureInfo.InvariantCulture));
            digits = digits.Trim('0');
            string rest = digits.Length > 1 ? digits[1..] : "0";
            return string.Create(CultureInfo.InvariantCulture, $"{(number < 0 ? "-" : "")}{digits[0]}.{rest}E{exponent}");
        }

        string plain = number.ToString("0.0###################", CultureInfo.InvariantCulture);
        string exact = number.ToString("R", CultureInfo.InvariantCulture);
        return exact.Contains('E') ? plain : exact.Contains('.') ? exact : exact + ".0";
    }

    static string Mantissa(string number)
    {
        int at = number.IndexOf('E');
        return at < 0 ? number : number[..at];
    }

    static void Append(StringBuilder text, in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Null: text.Append("null"); break;
            case ValueKind.Boolean: text.Append(value.AsBoolean ? "true" : "false"); break;
            case ValueKind.Integer: text.Append(CultureInfo.InvariantCulture, $"{value.AsInteger}"); break;
            case ValueKind.Float: text.Append(Float(value.AsFloat)); break;
            case ValueKind.String: text.Append('\'').Append(value.AsString.Replace("\\", "\\\\").Replace("'", "\\'")).Append('\''); break;
            case ValueKind.List: AppendList(text, value.AsList); break;
            case ValueKind.Map: AppendMap(text, value.AsMap); break;
            case ValueKind.Node: text.Append(CultureInfo.InvariantCulture, $"({value.AsId})"); break;
            case ValueKind.Relationship: text.Append(CultureInfo.InvariantCulture, $"[{value.AsId}]"); break;
            case ValueKind.Path: AppendPath(text, value.AsPath); break;
            case ValueKind.Date: text.Append(value.AsDate); break;
            case ValueKind.Time: text.Append(value.AsTime); break;
            case ValueKind.LocalTime: text.Append(value.AsLocalTime); break;
            case ValueKind.LocalDateTime: text.Append(value.AsLocalDateTime); break;
            case ValueKind.DateTime: text.Append(value.AsDateTime); break;
            case ValueKind.Duration: text.Append(value.AsDuration); break;
            case ValueKind.Point: text.Append(value.AsPoint); break;
            default: throw new InvalidOperationException($"No text for {value.Kind}.");
        }
    }

    static void AppendList(StringBuilder text, ReadOnlySpan<Value> values)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Append('[');
        for (int i = 0; i < values.Length; i++)
        {
            if (i > 0) text.Append(", ");
            Append(text, values[i]);
        }

        text.Append(']');
    }

    static void AppendMap(StringBuilder text, MapValue map)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        text.Append('{');
        for (int i = 0; i < map.Count; i++)
        {
            if (i > 0) text.Append(", ");
            text.Append(map.Keys[i]).Append(": ");
            Append(text, map.Values[i]);
        }

        text.Append('}');
    }

    static void AppendPath(StringBuilder text, PathValue path)
    {
        text.Append(CultureInfo.InvariantCulture, $"({path.Nodes[0]})");
        for (int i = 0; i < path.Length; i++) text.Append(CultureInfo.InvariantCulture, $"-[{path.Relationships[i]}]-({path.Nodes[i + 1]})");
    }
}
