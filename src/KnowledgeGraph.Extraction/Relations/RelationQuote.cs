using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that show a relation which a sentence as a whole was judged to tell: the sentence.</summary>
static class RelationQuote
{
    /// <summary>A quote is one line: of a sentence that goes over several, that with the word between the two parties.</summary>
    public static TextSpan Of(Document document, Sentence sentence, RelationQuestion question)
    {
        TextSpan whole = document.Span(sentence.First, sentence.End), top = document.Span(sentence.First + question.Top, sentence.First + question.Top + 1);
        ReadOnlySpan<char> words = document.Text.AsSpan(whole.Start, whole.Length);
        int at = top.Start - whole.Start, start = words[..at].LastIndexOfAny('\r', '\n') + 1, length = words[at..].IndexOfAny('\r', '\n');
        return new TextSpan(whole.Start + start, whole.Start + (length < 0 ? words.Length : at + length));
    }
}
