namespace KnowledgeGraph.Core.Text;

/// <summary>The phrases of time in a document, in order, without overlap.</summary>
public sealed class TimeLayer(TimeExpression[] expressions) : Layer
{
    public override LayerKind Kind => LayerKind.Times;

    public TimeExpression[] Expressions { get; } = expressions;
}
