using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>Whether a variable holds a node: a pattern that is nothing but a known node is there unless that is null.</summary>
sealed class NodeTest(string name, int slot) : Evaluator
{
    internal override StaticType Type => Types.Boolean;

    internal override void CollectSlots(ISet<int> slots) => slots.Add(slot);

    internal override Value Evaluate(Frame frame) => Value.Of(frame.Slots[slot].IsNode);

    public override string ToString() => $"{name} is a node";
}
