using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the time expression that dates a contact: the one nearest to its trigger in the tree.</summary>
public sealed class DateReader(DependencyTree tree)
{
    /// <summary>The distance of a day that another participant has nearer to him.</summary>
    const int Shared = 30;

    /// <summary>What it costs that another participant stands between: "to A from the 3rd to the 5th and B from the 6th to the 7th".</summary>
    const int NextToAnother = 3000;

    readonly TimeExpression[] _expressions = tree.Document.Times.Expressions;

    /// <param name="trigger">The word that names the contact.</param>
    /// <param name="sentence">The sentence's tokens.</param>
    /// <param name="participant">The head of the participant whose own date counts first: "A on Monday and B on Tuesday"; -1 without.</param>
    /// <param name="others">The heads of the participants whose own dates do not count.</param>
    /// <returns>The date, and the tokens <c>[First, End)</c> of its words; <c>(-1, -1)</c> without one.</returns>
    public (EventDate Date, int First, int End) Read(int trigger, Sentence sentence, int participant, IReadOnlyList<int> others)
    {
        Spine spine = new(tree, trigger);
        TimeExpression? best = null;
        int bestCost = int.MaxValue;
        foreach (TimeExpression expression in Within(sentence))
        {
            int anchor = Anchor(expression);
            int distance = spine.Distance(anchor);
            // "A on Monday and B on Tuesday": what stands with the last may be his alone, or, when it is the only day, of all of them
            if (participant >= 0 && IsBelow(anchor, participant)) distance = others.Any(other => other != trigger && IsBelow(other, participant) && IsBelow(anchor, other)) ? Shared : 0;
            else if (others.Any(other => IsBelow(anchor, other) && other != trigger)) continue;
            if (distance < 0 || IsOfAnother(anchor, spine) || IsBefore(trigger) && !IsBelow(anchor, trigger)) continue;
            int cost = distance * 100 + Math.Abs(anchor - trigger) + (expression.Kind == TimeKind.Vague ? 500 : 0) + (participant >= 0 && IsNextTo(others, participant, anchor) ? NextToAnother : 0);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = expression;
        }

        if (best is null && Journey(trigger) is >= 0 and int journey) return Read(journey, sentence, -1, []);
        return best is null ? (EventDate.Unknown, -1, -1)
            : (new EventDate(best.Kind == TimeKind.Vague ? null : best.Value, tree.Document.Words(best.First, best.End), best.Basis), best.First, best.End);
    }

    /// <summary>"Having met A in Oslo, she goes on to Bergen on Tuesday": what was done before has no day of what comes after.</summary>
    bool IsBefore(int verb) => tree.Relations[verb] == Relation.Advcl && tree.Xpos[verb] == "VBN" && tree.FirstChild(verb) is >= 0 and int having && tree.Document.Form(having) is "Having" or "having";

    /// <summary>"will travel to Oslo on May 3–5, where she will attend": the verb whose days are those of what is done there; −1 for none.</summary>
    int Journey(int trigger)
    {
        int clause = trigger;
        while (clause >= 0 && tree.Relations[clause] is Relation.Conj or Relation.Xcomp or Relation.Advcl or Relation.Obj or Relation.Obl) clause = tree.Heads[clause];
        if (clause < 0 || tree.Relations[clause] != Relation.AclRelcl || tree.Child(clause, Relation.Advmod) is not (>= 0 and int where) || tree.Lemma(where) != "where") return -1;
        int verb = tree.Heads[clause];
        while (verb >= 0 && tree.Upos[verb] != Upos.Verb) verb = tree.Heads[verb];
        return verb >= 0 && IsToCome(verb) && (IsToCome(clause) || tree.Xpos[clause] is "VBZ" or "VBP" || tree.Child(clause, Relation.Aux) is >= 0 and int be && tree.Xpos[be] is "VBZ" or "VBP") ? verb : -1;
    }

    bool IsToCome(int verb) => tree.Child(verb, Relation.Aux) is >= 0 and int auxiliary && tree.Lemma(auxiliary) is "will" or "shall";

    /// <summary>Is one of the others the last of them all that is named before the day?</summary>
    static bool IsNextTo(IReadOnlyList<int> others, int participant, int anchor) =>
        others.Any(other => other < anchor && (participant > anchor || other > participant));

    /// <summary>Has the sentence one date, and is it of several days?</summary>
    public bool OnlySpan(Sentence sentence) => Within(sentence).Where(expression => expression.Kind == TimeKind.Date).ToArray() is [{ Value: { } value }] && value.Contains('/', StringComparison.Ordinal);

    /// <summary>The one date that a sentence tells; unknown where it tells none or several.</summary>
    public EventDate Only(Sentence sentence) =>
        Within(sentence).Where(expression => expression.Kind == TimeKind.Date).ToArray() is [var only] && (only.Value is not null || tree.Document.Article.Published is null) ? new EventDate(only.Value, tree.Document.Words(only.First, only.End), only.Basis) : EventDate.Unknown;

    /// <summary>Does a sentence tell any day?</summary>
    public bool TellsDay(Sentence sentence) => Within(sentence).Any(expression => expression.Kind == TimeKind.Date);

    IEnumerable<TimeExpression> Within(Sentence sentence)
    {
        for (int i = Ordered.IndexAtLeast(_expressions, sentence.First, static expression => expression.First); i < _expressions.Length && _expressions[i].First < sentence.End; i++)
        {
            TimeExpression expression = _expressions[i];
            // "the first visit since 2014" is not of that year
            if (expression.First > sentence.First && tree.Lemma(expression.First - 1) == "since") continue;
            if (IsOfYears(expression)) continue;
            if (expression.End <= sentence.End && expression.Kind is TimeKind.Date or TimeKind.Vague) yield return expression;
        }
    }

    /// <summary>"the plan for 2022–2024", "the strategy until 2040": years in which things are to be done, and nobody meets.</summary>
    bool IsOfYears(TimeExpression expression)
    {
        if (expression.Value is not { } value || value.Any(mark => mark is not '/' && !char.IsAsciiDigit(mark))) return false;
        return value.Length == 9 || value.Length == 4 && tree.Document.Article.Published is { } published && int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) > published.Year + 1;
    }

    /// <summary>The word of the phrase whose head is outside it.</summary>
    int Anchor(TimeExpression expression)
    {
        for (int token = expression.First; token < expression.End; token++)
            if (tree.Heads[token] < expression.First || tree.Heads[token] >= expression.End) return token;
        return expression.First;
    }

    /// <summary>"Following the talks she spoke of Monday's vote": the day is that of the vote.</summary>
    bool IsOfAnother(int anchor, Spine spine) =>
        tree.Relations[anchor] is Relation.NmodPoss && tree.Heads[anchor] is >= 0 and int noun && !spine.Contains(noun) && !IsOccasion(noun)
        // "to replace the 1991 treaty", "before the 2016 election"
        || IsYear(anchor) && tree.Heads[anchor] is >= 0 and int named && named > anchor && tree.Upos[named] is Upos.Noun or Upos.Propn && !spine.Contains(named) && tree.Lemma(named) is not ("summit" or "meeting" or "talk" or "visit") && !IsOccasion(named)
        // "this week, ahead of the January 25 vote": the day of what comes after
        || tree.Heads[anchor] is >= 0 and int next && !spine.Contains(next) && tree.Relations[anchor] is Relation.Compound or Relation.NmodUnmarked or Relation.Nmod or Relation.Nummod && tree.Case(next) is "ahead of" or "before" or "prior to";

    bool IsYear(int token) => tree.Document.Form(token) is { Length: 4 } form && int.TryParse(form, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out _);

    /// <summary>"will meet at next month's summit": the day of the gathering is that of the contact.</summary>
    bool IsOccasion(int noun) => tree.Lemma(noun) is "summit" or "conference" or "forum" or "assembly" or "meeting" or "session" && tree.Relations[noun] is Relation.Obl or Relation.Nmod && tree.Case(noun) is "at" or "during";

    bool IsBelow(int token, int ancestor) => token != ancestor && tree.IsBelow(token, ancestor);
}
