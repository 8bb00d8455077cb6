using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class ProcedureCallOperator(Procedure procedure, Evaluator[] arguments, (int Field, int Slot)[] yield) : Operator
{
    internal override string Name => "ProcedureCall";

    internal override string Details => $"{procedure.Name}({string.Join(", ", (object[])arguments)})";

    internal override bool Push(Frame frame)
    {
        Value[] values = new Value[arguments.Length];
        for (int i = 0; i < values.Length; i++) values[i] = Coerced(arguments[i].Evaluate(frame), procedure.Parameters[i]);
        IEnumerable<Value[]> rows = procedure.Body(new ProcedureCall(procedure.Writes ? frame.Writer : frame.Graph, values, frame.Cancellation));
        if (procedure.Results.Count == 0)
        {
            foreach (Value[] _ in rows) frame.Tick();
            return Emit(frame);
        }

        foreach (Value[] row in rows)
        {
            frame.Tick();
            foreach ((int field, int slot) in yield) frame.Slots[slot] = row[field];
            if (!Emit(frame)) return false;
        }

        return true;
    }

    static Value Coerced(in Value value, ProcedureField field)
    {
        if (value.IsNull) return value;
        Types kinds = field.Kinds;
        if (kinds == Types.Float && value.IsInteger) return Value.Of((double)value.AsInteger);
        return (kinds & ValueTypes.Of(value.Kind)) != 0 ? value
            : throw CypherException.Type(Fault.InvalidArgumentType, $"{field.Name} must be {field.Type}, not the {Describe.Kind(value)} {value}");
    }
}
