using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// Tokens <c>[First, End)</c>, read by the network in one piece: a sentence, or a part of one longer than <see cref="Longest"/> tokens.
/// A long sentence is cut after the last punctuation mark in the second half of the window, else at the window's end; this keeps time
/// linear and memory bounded, whatever is one "sentence".
/// </summary>
public readonly record struct SentenceWindow(int First, int End, bool Parse)
{
    public const int Longest = 128;

    public int Length => End - First;

    /// <summary>The windows of all sentences, longest first, else in text order.</summary>
    public static SentenceWindow[] Cut(Document document)
    {
        List<SentenceWindow> windows = [];
        Sentence[] sentences = document.Sentences.Sentences;
        bool[]? selected = document.Selection?.Selected;
        for (int i = 0; i < sentences.Length; i++)
        {
            bool parse = selected is null || selected[i];
            for (int first = sentences[i].First; first < sentences[i].End;)
            {
                int end = CutAfter(document, first, sentences[i].End);
                windows.Add(new SentenceWindow(first, end, parse));
                first = end;
            }
        }

        SentenceWindow[] result = [.. windows];
        Array.Sort(result, static (a, b) => a.Length != b.Length ? b.Length - a.Length : a.First - b.First);
        return result;
    }

    static int CutAfter(Document document, int first, int end)
    {
        if (end - first <= Longest) return end;
        for (int token = first + Longest - 1; token >= first + Longest / 2; token--)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form.Length == 1 && char.IsPunctuation(form[0])) return token + 1;
        }

        return first + Longest;
    }
}
