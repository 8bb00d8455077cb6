using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>SET and REMOVE.</summary>
sealed class SetProperties(IReadOnlyList<SetAction> actions, int[] kept, int state) : UpdateOperator(kept, state)
{
    internal override string Details => string.Join(", ", actions.Select(a => a switch
    {
        SetPropertyAction set => $"{set.Subject}.{set.Key.Text}",
        SetLabelsAction set => $"{set.Subject}{string.Concat(set.Labels.Select(l => ":" + l.Text))}",
        SetPropertiesAction set => $"{set.Subject}",
        SetDynamicPropertyAction set => $"{set.Subject}[{set.Key}]",
        _ => "",
    }));

    protected override void Write(Frame frame) => GraphWriter.Apply(frame, actions);
}
