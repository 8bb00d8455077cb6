using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of numbers.</summary>
static class MathFunctions
{
    internal static void Register(FunctionTable table)
    {
        table.Add("abs", Types.Number, Abs, Types.Number);
        table.Add("sign", Types.Integer, (_, a) => Value.Of(double.IsNaN(a[0].AsNumber) ? 0 : Math.Sign(a[0].AsNumber)), Types.Number);
        table.Add("isNaN", Types.Boolean, (_, a) => Value.Of(a[0].IsFloat && double.IsNaN(a[0].AsFloat)), Types.Number);
        table.Add("e", Types.Float, (_, _) => Value.Of(Math.E));
        table.Add("pi", Types.Float, (_, _) => Value.Of(Math.PI));
        table.Add(new Function("rand", [], 0, 0, Types.Float, (f, _) => Value.Of(f.Random.NextDouble()), IsStable: false));
        table.Add(new Function("randomUUID", [], 0, 0, Types.String, RandomUuid, IsStable: false));
        table.Add(new Function("round", [Types.Number, Types.Integer, Types.String], 1, 3, Types.Float, Round));
        table.Add("atan2", Types.Float, (_, a) => Value.Of(Math.Atan2(a[0].AsNumber, a[1].AsNumber)), Types.Number, Types.Number);
        Of(table, "ceil", Math.Ceiling);
        Of(table, "floor", Math.Floor);
        Of(table, "sqrt", Math.Sqrt);
        Of(table, "exp", Math.Exp);
        Of(table, "log", Math.Log);
        Of(table, "log10", Math.Log10);
        Of(table, "sin", Math.Sin);
        Of(table, "cos", Math.Cos);
        Of(table, "tan", Math.Tan);
        Of(table, "cot", x => 1 / Math.Tan(x));
        Of(table, "asin", Math.Asin);
        Of(table, "acos", Math.Acos);
        Of(table, "atan", Math.Atan);
        Of(table, "sinh", Math.Sinh);
        Of(table, "cosh", Math.Cosh);
        Of(table, "tanh", Math.Tanh);
        Of(table, "coth", x => 1 / Math.Tanh(x));
        Of(table, "degrees", x => x * 180 / Math.PI);
        Of(table, "radians", x => x * Math.PI / 180);
        Of(table, "haversin", x => (1 - Math.Cos(x)) / 2);
    }

    static void Of(FunctionTable table, string name, Func<double, double> function) =>
        table.Add(name, Types.Float, (_, a) => Value.Of(function(a[0].AsNumber)), Types.Number);

    static Value Abs(Frame frame, ReadOnlySpan<Value> a)
    {
        if (a[0].IsFloat) return Value.Of(Math.Abs(a[0].AsFloat));
        return a[0].AsInteger == long.MinValue
            ? throw new CypherException(FaultClass.ArithmeticError, Fault.IntegerOverflow, $"abs({long.MinValue}) is too large for an integer") : Value.Of(Math.Abs(a[0].AsInteger));
    }

    static Value RandomUuid(Frame frame, ReadOnlySpan<Value> a)
    {
        Span<byte> bytes = stackalloc byte[16];
        frame.Random.NextBytes(bytes);
        bytes[7] = (byte)(bytes[7] & 0x0F | 0x40);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return Value.Of(new Guid(bytes).ToString());
    }

    /// <summary>Without a precision ties go up; with one, away from zero unless a mode says otherwise.</summary>
    static Value Round(Frame frame, ReadOnlySpan<Value> a)
    {
        double number = a[0].AsNumber;
        if (a.Length == 1) return Value.Of(double.IsFinite(number) ? Math.Floor(number + 0.5) : number);
        if (!double.IsFinite(number) || Math.Abs(number) > 1e15) return Value.Of(number);
        long precision = a[1].AsInteger;
        if (precision is < 0 or > 28) throw CypherException.Argument(Fault.NumberOutOfRange, $"round() takes a precision of 0 to 28, not {precision}");
        decimal exact = (decimal)number;
        string mode = a.Length > 2 ? a[2].AsString.ToUpperInvariant() : "HALF_UP";
        decimal unit = 1;
        for (int i = 0; i < precision && unit > 1e-20m; i++) unit /= 10;
        return Value.Of((double)(mode switch
        {
            "HALF_UP" => decimal.Round(exact, (int)precision, MidpointRounding.AwayFromZero),
            "HALF_EVEN" => decimal.Round(exact, (int)precision, MidpointRounding.ToEven),
            "HALF_DOWN" => HalfDown(exact, unit),
            "CEILING" => decimal.Round(exact, (int)precision, MidpointRounding.ToPositiveInfinity),
            "FLOOR" => decimal.Round(exact, (int)precision, MidpointRounding.ToNegativeInfinity),
            "DOWN" => decimal.Round(exact, (int)precision, MidpointRounding.ToZero),
            "UP" => exact < 0 ? decimal.Round(exact, (int)precision, MidpointRounding.ToNegativeInfinity) : decimal.Round(exact, (int)precision, MidpointRounding.ToPositiveInfinity),
            _ => throw CypherException.Argument(Fault.InvalidArgumentValue, $"round() has no mode '{mode}'"),
        }));
    }

    static decimal HalfDown(decimal exact, decimal unit)
    {
        decimal down = decimal.Truncate(exact / unit) * unit;
        return Math.Abs(exact - down) * 2 > unit ? down + Math.Sign(exact) * unit : down;
    }
}
