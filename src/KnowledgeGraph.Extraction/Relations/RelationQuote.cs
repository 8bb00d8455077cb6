using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that show a relation: from the one party to the other, with the word between them that both hang on.</summary>
static class RelationQuote
{
    /// <summary>Fewer words than these show nothing: then the whole sentence is the quote.</summary>
    const int Shortest = 4;

    public static TextSpan Of(Document document, JudgedSentence sentence, RelationQuestion question, List<SentenceParty> parties)
    {
        (int start, int end) = (sentence.Sentence.First, sentence.Sentence.End);
        int first = start + question.Top, last = first + 1;
        foreach ((RelationParty party, int token) in new[] { (question.First, question.FirstToken), (question.Second, question.SecondToken) })
        {
            if (token < 0) continue;
            ActorReference mention = parties.Find(one => one.Party == party)!.At(start + token);
            (int from, int to) = mention.First >= start && mention.End <= end ? (mention.First, mention.End) : (start + token, start + token + 1);
            first = Math.Min(first, Math.Min(from, start + token));
            last = Math.Max(last, Math.Max(to, start + token + 1));
        }

        // "their cooperation": one word stands for both, and alone shows nothing
        TextSpan span = last - first < Shortest ? document.Span(start, end) : document.Span(first, last);
        // a quote is one line
        return document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') < 0 ? span : document.Span(start + question.Top, start + question.Top + 1);
    }
}
