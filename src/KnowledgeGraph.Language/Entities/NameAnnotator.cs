using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Entities;

/// <summary>Finds the names of people, organizations and places, demonyms, and other names.</summary>
public sealed class NameAnnotator : IAnnotator
{
    readonly NameRecognizer _recognizer;

    /// <summary>Reads the model, the word vectors and the lists inside this assembly.</summary>
    public NameAnnotator()
        : this(EmbeddedModel.Read("names.kgm"), EmbeddedVectors.Value)
    {
    }

    internal NameAnnotator(ModelFile model, WordVectors vectors) =>
        _recognizer = new NameRecognizer(model, vectors, new NameLexicon(EmbeddedData.OpenTable));

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Names];

    public Document Annotate(Document document) => document.With(new NameLayer(_recognizer.Recognize(document)));
}
