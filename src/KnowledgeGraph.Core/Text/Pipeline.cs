namespace KnowledgeGraph.Core.Text;

/// <summary>Annotators in an order that is checked once, when the pipeline is made.</summary>
public sealed class Pipeline
{
    readonly IAnnotator[] _annotators;

    /// <exception cref="ArgumentException">An annotator needs a layer that none before it gives, or gives one that is there already.</exception>
    public Pipeline(params IReadOnlyList<IAnnotator> annotators)
    {
        HashSet<LayerKind> given = [];
        foreach (IAnnotator annotator in annotators)
        {
            foreach (LayerKind needed in annotator.Requires)
                if (!given.Contains(needed))
                    throw new ArgumentException($"{annotator.GetType().Name} needs the layer {needed}, which no annotator before it gives.", nameof(annotators));
            foreach (LayerKind layer in annotator.Provides)
                if (!given.Add(layer))
                    throw new ArgumentException($"{annotator.GetType().Name} gives the layer {layer} a second time.", nameof(annotators));
        }

        _annotators = [.. annotators];
    }

    public Document Annotate(Article article)
    {
        Document document = new(article);
        foreach (IAnnotator annotator in _annotators) document = annotator.Annotate(document);
        return document;
    }
}
