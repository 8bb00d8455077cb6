using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Functions.Temporal;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>+ - * / % ^ and || on numbers, texts, lists, dates and durations.</summary>
static class Arithmetic
{
    const int LongestList = 1 << 24;
    const int LongestText = 1 << 27;

    internal static string Sign(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.Modulo => "%",
        BinaryOperator.Power => "^",
        _ => "||",
    };

    internal static StaticType TypeOf(BinaryOperator op, StaticType left, StaticType right)
    {
        if (op == BinaryOperator.Power) return Types.Float;
        if (op == BinaryOperator.Add && (left.Kinds == Types.List || right.Kinds == Types.List)) return new StaticType(Types.List, Types.Any);
        if (left.Kinds == Types.Integer && right.Kinds == Types.Integer) return Types.Integer;
        if ((left.Kinds | right.Kinds) is Types.Number or Types.Float or Types.Integer) return Types.Number;
        if (op == BinaryOperator.Add && left.Kinds == Types.String && right.Kinds == Types.String) return Types.String;
        return StaticType.Any;
    }

    /// <summary>The kinds that an operand may have; null is always welcome.</summary>
    internal static Types Operands(BinaryOperator op) => op switch
    {
        BinaryOperator.Add => Types.Number | Types.String | Types.List | Types.Temporal | Types.Duration | Types.Any,
        BinaryOperator.Subtract => Types.Number | Types.Temporal | Types.Duration,
        BinaryOperator.Multiply or BinaryOperator.Divide => Types.Number | Types.Duration,
        BinaryOperator.Concatenate => Types.String | Types.List,
        _ => Types.Number,
    };

    /// <summary>Whether two operands of such kinds can be calculated with at all; no kind is null.</summary>
    internal static bool MayApply(BinaryOperator op, Types left, Types right)
    {
        if (left == Types.None || right == Types.None) return true;
        bool Both(Types first, Types second) => (left & first) != 0 && (right & second) != 0;
        return op switch
        {
            BinaryOperator.Add => ((left | right) & Types.List) != 0 || Both(Types.Number, Types.Number | Types.String) || Both(Types.String, Types.Number | Types.String)
                || Both(Types.Duration, Types.Duration | Types.Temporal) || Both(Types.Temporal, Types.Duration),
            BinaryOperator.Subtract => Both(Types.Number, Types.Number) || Both(Types.Temporal | Types.Duration, Types.Duration),
            BinaryOperator.Multiply => Both(Types.Number, Types.Number | Types.Duration) || Both(Types.Duration, Types.Number),
            BinaryOperator.Divide => Both(Types.Number | Types.Duration, Types.Number),
            _ => true,
        };
    }

    internal static Value Apply(BinaryOperator op, in Value a, in Value b)
    {
        if (a.IsNull || b.IsNull) return Value.Null;
        if (a.IsInteger && b.IsInteger && op != BinaryOperator.Power) return Integers(op, a.AsInteger, b.AsInteger);
        if (a.IsNumber && b.IsNumber) return Value.Of(Floats(op, a.AsNumber, b.AsNumber));
        Value? other = op switch
        {
            BinaryOperator.Add => Add(a, b),
            BinaryOperator.Concatenate => a.IsString && b.IsString || a.IsList && b.IsList ? Add(a, b) : null,
            _ => null,
        };
        return other ?? TemporalArithmetic.Apply(op, a, b)
            ?? throw CypherException.Type(Fault.InvalidArgumentType, $"Cannot calculate {Describe.Kind(a)} {Sign(op)} {Describe.Kind(b)}");
    }

    internal static Value Negate(in Value value) => value.Kind switch
    {
        ValueKind.Null => value,
        ValueKind.Integer => Integers(BinaryOperator.Subtract, 0, value.AsInteger),
        ValueKind.Float => Value.Of(-value.AsFloat),
        ValueKind.Duration => TemporalArithmetic.Apply(BinaryOperator.Multiply, value, Value.Of(-1))!.Value,
        _ => throw CypherException.Type(Fault.InvalidArgumentType, $"A {Describe.Kind(value)} has no negative"),
    };

    static Value Integers(BinaryOperator op, long a, long b)
    {
        try
        {
            return Value.Of(op switch
            {
                BinaryOperator.Add => checked(a + b),
                BinaryOperator.Subtract => checked(a - b),
                BinaryOperator.Multiply => checked(a * b),
                BinaryOperator.Divide => checked(a / b),
                BinaryOperator.Modulo => b == -1 ? 0 : a % b,
                _ => throw CypherException.Type(Fault.InvalidArgumentType, "|| joins texts or lists, not numbers"),
            });
        }
        catch (DivideByZeroException)
        {
            throw new CypherException(FaultClass.ArithmeticError, Fault.DivisionByZero, $"Cannot calculate {a} {Sign(op)} 0: division by zero");
        }
        catch (OverflowException)
        {
            throw new CypherException(FaultClass.ArithmeticError, Fault.IntegerOverflow, $"{a} {Sign(op)} {b} is too large for an integer");
        }
    }

    static double Floats(BinaryOperator op, double a, double b) => op switch
    {
        BinaryOperator.Add => a + b,
        BinaryOperator.Subtract => a - b,
        BinaryOperator.Multiply => a * b,
        BinaryOperator.Divide => a / b,
        BinaryOperator.Modulo => a % b,
        BinaryOperator.Power => Math.Pow(a, b),
        _ => throw CypherException.Type(Fault.InvalidArgumentType, "|| joins texts or lists, not numbers"),
    };

    static Value? Add(in Value a, in Value b)
    {
        long length = Length(a) + Length(b);
        if (length > LongestList && (a.IsList || b.IsList) || length > LongestText)
            throw new CypherException(FaultClass.MemoryLimit, Fault.None, $"The {(a.IsList || b.IsList ? "list" : "text")} would have {length} {(a.IsList || b.IsList ? "elements" : "characters")}: that is too long");
        if (a.IsList) return Value.Of(b.IsList ? [.. a.AsList, .. b.AsList] : [.. a.AsList, b]);
        if (b.IsList) return Value.Of([a, .. b.AsList]);
        if (a.IsString && b.IsString) return Value.Of(a.AsString + b.AsString);
        if (a.IsString && IsText(b)) return Value.Of(a.AsString + Text(b));
        if (b.IsString && IsText(a)) return Value.Of(Text(a) + b.AsString);
        return null;
    }

    static long Length(in Value value) => value.IsList ? value.AsList.Length : value.IsString ? value.AsString.Length : 1;

    static bool IsText(in Value value) => value.IsNumber || value.IsBoolean || value.Kind is ValueKind.Date or ValueKind.Time or ValueKind.LocalTime
        or ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Duration or ValueKind.Point;

    static string Text(in Value value) => ValueWriter.Write(value);
}
