using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Tokenization;

/// <summary>Divides the tokens of a block into sentences, from left to right. Holds buffers: one a thread.</summary>
sealed class SentenceSplitter(TokenLexicon lexicon, BoundaryModel model)
{
    readonly BoundaryFeatures _features = new(lexicon);

    /// <summary>Adds the sentences of tokens <c>[first, end)</c>.</summary>
    /// <param name="text">The document.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="first">First token of the block, or of what stands behind its dateline.</param>
    /// <param name="end">One past its last.</param>
    /// <param name="block">The block's index.</param>
    /// <param name="sentences">Receives the sentences.</param>
    public void Split(ReadOnlySpan<char> text, TokenBuffer tokens, int first, int end, int block, List<Sentence> sentences)
    {
        if (end <= first) return;
        _features.Load(text, tokens, first, end);
        Span<uint> slots = stackalloc uint[BoundaryFeatures.Count];
        int start = 0, length = end - first;
        OpenMarks open = default;
        for (int i = 0; i < length - 1; i++)
        {
            open = open.After(_features[i]);
            if (!_features.IsCandidate(i) || i == start && _features[i] == TokenShape.Initial) continue;
            bool? decided = _features.Decided(text, i);
            if (decided is null)
            {
                _features.Fill(i, start, open.Quotes, open.Brackets, model.Mask, slots);
                decided = model.Score(slots) > 0;
            }

            if (decided == false) continue;
            sentences.Add(new Sentence(first + start, first + i + 1, block));
            start = i + 1;
            open = open.AtSentenceEnd();
        }

        sentences.Add(new Sentence(first + start, end, block));
    }
}
