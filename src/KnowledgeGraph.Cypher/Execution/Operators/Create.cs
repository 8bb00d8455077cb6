using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

sealed class Create(CreateStep step, int[] kept, int state) : UpdateOperator(kept, state)
{
    internal override string Details => string.Join(", ", step.Actions.Select(a => a switch
    {
        CreateNodeAction node => $"({string.Concat(node.Labels.Select(l => ":" + l.Text))})",
        CreateRelationshipAction relationship => $"-[:{relationship.Type.Text}]->",
        _ => "",
    }));

    protected override void Write(Frame frame)
    {
        GraphWriter.Create(frame, step.Actions);
        foreach (Assignment path in step.Paths) frame.Slots[path.Slot] = path.Value.Evaluate(frame);
    }
}
