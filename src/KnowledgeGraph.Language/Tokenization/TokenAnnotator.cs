using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Tokens and sentences of every block, after the conventions of Universal Dependencies English-EWT.</summary>
public sealed class TokenAnnotator : IAnnotator
{
    readonly TokenLexicon _lexicon;
    readonly BoundaryModel _model;

    public TokenAnnotator()
        : this(TokenLexicon.Load(), BoundaryModel.Load())
    {
    }

    internal TokenAnnotator(TokenLexicon lexicon, BoundaryModel model)
    {
        _lexicon = lexicon;
        _model = model;
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Blocks];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Tokens, LayerKind.Sentences];

    public Document Annotate(Document document)
    {
        string text = document.Text;
        TokenBuffer tokens = new(text.Length / 5);
        List<Sentence> sentences = new(text.Length / 100);
        SentenceSplitter splitter = new(_lexicon, _model);
        ImmutableArray<Block> blocks = document.Blocks.Blocks;
        TextSpan? dateline = document.Blocks.Dateline;
        for (int b = 0; b < blocks.Length; b++)
        {
            TextSpan span = blocks[b].Span;
            int first = tokens.Count;
            new TokenScanner(text, _lexicon, tokens).Scan(span.Start, span.End);
            if (dateline is { } line && span.Contains(line))
            {
                // A dateline is no part of the sentence behind it: no clause has room for it.
                int body = first;
                while (body < tokens.Count && tokens.Start(body) < line.End) body++;
                if (body > first) sentences.Add(new Sentence(first, body, b));
                first = body;
            }

            splitter.Split(text, tokens, first, tokens.Count, b, sentences);
        }

        return document
            .With(new TokenLayer(tokens.StartArray(), tokens.EndArray()))
            .With(new SentenceLayer([.. sentences]));
    }
}
