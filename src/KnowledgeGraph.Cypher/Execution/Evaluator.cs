using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>An expression that has been bound: reads the row, gives a value, keeps nothing.</summary>
abstract class Evaluator
{
    /// <summary>What the text tells about the value.</summary>
    internal virtual StaticType Type => StaticType.Any;

    internal abstract Value Evaluate(Frame frame);

    /// <summary>The parts it is made of.</summary>
    internal virtual IEnumerable<Evaluator> Parts => [];

    /// <summary>False for what may differ between two looks at the same row, such as rand().</summary>
    internal virtual bool IsStable => Parts.All(p => p.IsStable);

    /// <summary>The slots that must be filled before it can be evaluated.</summary>
    internal virtual void CollectSlots(ISet<int> slots)
    {
        foreach (Evaluator part in Parts) part.CollectSlots(slots);
    }

    internal HashSet<int> Slots()
    {
        HashSet<int> slots = [];
        CollectSlots(slots);
        return slots;
    }
}
