using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>The stands of an article, each told once a sentence, with topic and quote.</summary>
sealed class StanceClaims(ArticleReading reading, Principals principals)
{
    readonly DependencyTree _tree = reading.Tree;
    readonly Document _document = reading.Document;
    readonly TopicReader _topics = new(reading);
    readonly List<StanceClaim> _claims = [];

    /// <summary>By which word each is told.</summary>
    readonly List<int> _triggers = [];
    readonly HashSet<(string, string, Stance, int)> _told = [];

    /// <summary>In text order.</summary>
    public IReadOnlyList<StanceClaim> All => _claims;

    public int Count => _claims.Count;

    /// <summary>The stands of some kind told last, of one holder by one word, if in the sentence or the one before: what another does too.</summary>
    public IReadOnlyList<StanceClaim> Last(int sentence, Func<Stance, bool> kind)
    {
        int last = _claims.FindLastIndex(claim => kind(claim.Stance));
        if (last < 0 || sentence - _document.Sentences.IndexOf(_triggers[last]) > 1) return [];
        return [.. _claims.Where((claim, i) => _triggers[i] == _triggers[last] && claim.FromId == _claims[last].FromId && claim.Stance == _claims[last].Stance)];
    }

    /// <summary>Every two of a few; what many sign binds nobody to each of the others.</summary>
    public void AddPairs(RuleMatch match, int sentence, Stance stance, List<ActorReference> parties, Outlook outlook)
    {
        const int Few = 4;
        if (parties.Count > Few) return;
        for (int i = 0; i < parties.Count; i++)
            for (int j = i + 1; j < parties.Count; j++) AddMutual(match, sentence, stance, parties[i], parties[j], outlook);
    }

    /// <summary>What two do to each other: cooperation is one bond, any other stand is taken by each.</summary>
    public void AddMutual(RuleMatch match, int sentence, Stance stance, ActorReference one, ActorReference other, Outlook outlook)
    {
        Add(match, sentence, stance, one, other, outlook);
        if (stance != Stance.Cooperates) Add(match, sentence, stance, other, one, outlook);
    }

    public void Add(RuleMatch match, int sentence, Stance stance, ActorReference from, ActorReference to, Outlook outlook)
    {
        string holder = principals.Holder(from), target = principals.Target(holder, to);
        if (reading.Gazetteer.IsMedium(holder) || stance == Stance.Cooperates && reading.Gazetteer.IsMedium(target) || holder == target || principals.Of(to) == principals.Of(from) || to.Kind == ActorKind.Organization && !reading.Actors.IsPolitical(to.Id)) return;
        if (stance == Stance.Cooperates && string.CompareOrdinal(holder, target) > 0) (holder, target) = (target, holder);
        if (!_told.Add((holder, target, stance, sentence))) return;
        Sentence tokens = _document.Sentences.Sentences[sentence];
        _triggers.Add(match.Trigger);
        _claims.Add(new StanceClaim
        {
            FromId = holder,
            ToId = target,
            Stance = stance,
            Topic = _topics.Of(match, tokens),
            Rule = match.Rule.Name,
            Modality = outlook switch
            {
                Outlook.Planned => Modality.Pledged,
                Outlook.Proposed => Modality.Proposed,
                _ => Modality.Asserted,
            },
            Evidence = Evidence.Of(_document.Article, Quote(match.Trigger, from, to, tokens)),
            SaidBy = reading.Speakers.Of(match.Trigger),
        });
        reading.Trace?.Accept("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, $"{holder} {stance} {target}");
    }

    TextSpan Quote(int trigger, ActorReference from, ActorReference to, Sentence tokens)
    {
        int first = trigger, end = trigger + 1;
        foreach (ActorReference actor in new[] { from, to })
        {
            if (actor.First < tokens.First || actor.End > tokens.End) continue;
            first = Math.Min(first, actor.First);
            end = Math.Max(end, actor.End);
        }

        TextSpan span = _document.Span(first, end);
        return _document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') < 0 ? span : _document.Span(trigger, trigger + 1);
    }
}
