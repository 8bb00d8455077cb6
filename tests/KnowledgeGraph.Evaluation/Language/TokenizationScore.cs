using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Training.Tokenization;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// Tokens and sentences from running text against a treebank: a token or a sentence is right when its offsets are
/// (the measure of the CoNLL 2018 shared task, words of a contraction counted one by one). Paragraphs are joined by blank lines.
/// </summary>
public sealed record TokenizationScore(int GoldTokens, int Tokens, int RightTokens, int GoldSentences, int Sentences, int RightSentences)
{
    public double TokenF1 => 2.0 * RightTokens / (GoldTokens + Tokens);

    public double SentenceF1 => 2.0 * RightSentences / (GoldSentences + Sentences);

    /// <param name="treebank">A gzipped CoNLL-U file.</param>
    public static TokenizationScore Measure(string treebank) => Measure(treebank, new TokenAnnotator());

    internal static TokenizationScore Measure(string treebank, TokenAnnotator annotator)
    {
        IReadOnlyList<RawParagraph> paragraphs = RawTreebank.Read(treebank);
        HashSet<(int, int)> goldTokens = [], goldSentences = [];
        System.Text.StringBuilder text = new();
        foreach (RawParagraph paragraph in paragraphs)
        {
            int origin = text.Length, token = 0;
            foreach (int end in paragraph.SentenceEnds)
            {
                goldSentences.Add((origin + paragraph.Starts[token], origin + end));
                while (token < paragraph.Ends.Length && paragraph.Ends[token] <= end) token++;
            }

            for (int i = 0; i < paragraph.Starts.Length; i++) goldTokens.Add((origin + paragraph.Starts[i], origin + paragraph.Ends[i]));
            text.Append(paragraph.Text).Append("\n\n");
        }

        Document document = new Pipeline(new BlockAnnotator(), annotator).Annotate(new Article { Id = "doc:treebank", Text = text.ToString() });
        TokenLayer tokens = document.Tokens;
        int rightTokens = Enumerable.Range(0, tokens.Count).Count(i => goldTokens.Contains((tokens.Starts[i], tokens.Ends[i])));
        int rightSentences = document.Sentences.Sentences.Count(s => goldSentences.Contains((tokens.Starts[s.First], tokens.Ends[s.End - 1])));
        return new TokenizationScore(goldTokens.Count, tokens.Count, rightTokens, goldSentences.Count, document.Sentences.Sentences.Length, rightSentences);
    }
}
