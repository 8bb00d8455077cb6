using System.Globalization;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>A node by its id.</summary>
sealed class NodeByIdSeek(string name, int slot, Evaluator id, bool isText) : Operator
{
    internal override string Details => $"{(isText ? "elementId" : "id")}({name}) = {id}";

    internal override bool Push(Frame frame)
    {
        Value wanted = id.Evaluate(frame);
        long number = isText && wanted.IsString && long.TryParse(wanted.AsString, NumberStyles.None, CultureInfo.InvariantCulture, out long parsed) ? parsed
            : !isText && wanted.IsInteger ? wanted.AsInteger : -1;
        if (number is < 0 or > int.MaxValue || !frame.Graph.HasNode((int)number)) return true;
        frame.Slots[slot] = Value.Node((int)number);
        return Emit(frame);
    }
}
