namespace KnowledgeGraph.Core.Text;

/// <summary>An article with its layers of annotation. Immutable: <see cref="With"/> gives a new document.</summary>
public sealed class Document
{
    static readonly int KindCount = Enum.GetValues<LayerKind>().Length;

    readonly Layer?[] _layers;

    public Document(Article article)
    {
        Article = article;
        _layers = new Layer?[KindCount];
    }

    Document(Article article, Layer?[] layers)
    {
        Article = article;
        _layers = layers;
    }

    public Article Article { get; }

    public string Text => Article.Text;

    public BlockLayer Blocks => Get<BlockLayer>(LayerKind.Blocks);

    public TokenLayer Tokens => Get<TokenLayer>(LayerKind.Tokens);

    public SentenceLayer Sentences => Get<SentenceLayer>(LayerKind.Sentences);

    public TagLayer Tags => Get<TagLayer>(LayerKind.Tags);

    public ParseLayer Parses => Get<ParseLayer>(LayerKind.Parses);

    public NameLayer Names => Get<NameLayer>(LayerKind.Names);

    public TimeLayer Times => Get<TimeLayer>(LayerKind.Times);

    public QuotationLayer Quotations => Get<QuotationLayer>(LayerKind.Quotations);

    public LinkLayer Links => Get<LinkLayer>(LayerKind.Links);

    public CoreferenceLayer Coreference => Get<CoreferenceLayer>(LayerKind.Coreference);

    /// <summary>Null when every sentence is to be parsed.</summary>
    public SelectionLayer? Selection => (SelectionLayer?)_layers[(int)LayerKind.Selection];

    public bool Has(LayerKind kind) => _layers[(int)kind] is not null;

    /// <summary>The document with one more layer.</summary>
    /// <exception cref="InvalidOperationException">It has a layer of that kind already.</exception>
    public Document With(Layer layer)
    {
        return Has(layer.Kind) ? throw new InvalidOperationException($"The document has a layer {layer.Kind} already.") : Replacing(layer);
    }

    /// <summary>The document with a layer in place of the one of its kind.</summary>
    public Document Replacing(Layer layer)
    {
        Layer?[] layers = [.. _layers];
        layers[(int)layer.Kind] = layer;
        return new Document(Article, layers);
    }

    /// <summary>The words of token <paramref name="token"/>.</summary>
    public ReadOnlySpan<char> Form(int token) => Text.AsSpan(Tokens.Starts[token], Tokens.Ends[token] - Tokens.Starts[token]);

    /// <summary>The characters of tokens <c>[first, end)</c>.</summary>
    public TextSpan Span(int first, int end) => end <= first
        ? new TextSpan(Tokens.Starts[first], Tokens.Starts[first])
        : new TextSpan(Tokens.Starts[first], Tokens.Ends[end - 1]);

    /// <summary>The text of tokens <c>[first, end)</c>.</summary>
    public string Words(int first, int end)
    {
        TextSpan span = Span(first, end);
        return Text[span.Start..span.End];
    }

    T Get<T>(LayerKind kind) where T : Layer => (T?)_layers[(int)kind] ?? throw new InvalidOperationException($"The document has no layer {kind}.");
}
