using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>A sentence with what was asked of it.</summary>
/// <param name="Number">Its place in the document.</param>
/// <param name="Actors">Those of whom it tells, as themselves: who meets whom.</param>
/// <param name="Bodies">The same as the countries and bodies that they act for: who stands where.</param>
sealed record JudgedSentence(int Number, Sentence Sentence, RelationPassage Passage, List<SentenceParty> Actors, List<SentenceParty> Bodies)
{
    /// <summary>Does a quote begin in the sentence?</summary>
    public bool Has(TextSpan quote)
    {
        TextSpan span = Passage.Document.Span(Sentence.First, Sentence.End);
        return span.Start <= quote.Start && quote.Start < span.End;
    }

    /// <summary>Is one of some words on the way of a question?</summary>
    public bool Touches(RelationQuestion question, HashSet<int> words)
    {
        if (words.Count == 0) return false;
        for (int i = 0; i < question.Tokens.Length; i++)
            if (question.Positions[i] is not (PathPosition.BesideFirst or PathPosition.BesideSecond or PathPosition.BesideTop or PathPosition.BesideAbove or PathPosition.Above) && words.Contains(Sentence.First + question.Tokens[i])) return true;
        return false;
    }

    public SentenceParty Actor(RelationParty party) => Actors.Find(one => one.Party == party)!;

    public IEnumerable<RelationQuestion> About(RelationKind kind) => Passage.Questions.Where(question => question.Kind == kind);

    /// <summary>The question about two, in whatever order; null where none was asked.</summary>
    public RelationQuestion? Between(RelationKind kind, string first, string second) =>
        Passage.Questions.FirstOrDefault(question => question.Kind == kind && (question.First.Id == first && question.Second.Id == second || kind == RelationKind.Contact && question.First.Id == second && question.Second.Id == first));
}
