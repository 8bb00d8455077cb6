namespace KnowledgeGraph.Core.Text;

/// <summary>The quotations of a document, by their first token; one may lie inside another.</summary>
public sealed class QuotationLayer(Quotation[] quotations) : Layer
{
    public override LayerKind Kind => LayerKind.Quotations;

    public Quotation[] Quotations { get; } = quotations;
}
