using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Fills slots with the values of expressions.</summary>
sealed class Projection(Assignment[] assignments) : Operator
{
    internal override string Details => string.Join(", ", assignments.Select(a => a.Name.Length == 0 || a.Name == a.Value.ToString() ? a.Value.ToString() : $"{a.Value} AS {a.Name}"));

    internal override bool Push(Frame frame)
    {
        foreach (Assignment assignment in assignments) frame.Slots[assignment.Slot] = assignment.Value.Evaluate(frame);
        return Emit(frame);
    }
}
