namespace KnowledgeGraph.Core.Text;

/// <summary>
/// Adds one or more layers to a document. Thread-safe; never throws whatever the text is: a text it can make nothing of gets an empty layer.
/// </summary>
public interface IAnnotator
{
    IReadOnlyList<LayerKind> Requires { get; }

    IReadOnlyList<LayerKind> Provides { get; }

    Document Annotate(Document document);
}
