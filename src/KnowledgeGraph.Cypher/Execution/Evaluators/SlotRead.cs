using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>The value of a variable.</summary>
sealed class SlotRead(string name, int slot, StaticType type) : Evaluator
{
    internal int Slot => slot;

    internal override StaticType Type => type;

    internal override Value Evaluate(Frame frame) => frame.Slots[slot];

    internal override void CollectSlots(ISet<int> slots) => slots.Add(slot);

    public override string ToString() => name;
}
