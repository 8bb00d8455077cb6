using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Reads talks that several states hold in rounds. An article says once who takes part, "the five-party talks involve A, B, C, D and E", and of
/// each round when it is: "the third round ended in March", "a fourth is due in May". They are contacts of all of them, each of its own.
/// </summary>
sealed class TalksInRounds(DependencyTree tree, ActorReader actors, PartyNumber parties)
{
    readonly TalksParties _states = new(tree, actors, parties);

    /// <summary>The rule for nouns that tell of a round and not of whose it is.</summary>
    public const string Rule = "the-round";

    /// <summary>Talks of two have no rounds that a list tells of.</summary>
    const int Few = 3;

    static readonly HashSet<string> Ordinals = new(StringComparer.Ordinal) { "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth" };

    /// <summary>Gives the rounds told of without them the parties; a round of no such talks is dropped.</summary>
    public void Settle(List<EventMention> mentions)
    {
        int? number = _states.Number();
        if (mentions.Find(IsList) is { } list && (number is null || number >= list.Participants.Count && number <= list.Participants.Count + TalksParties.MostMissing))
        {
            List<ActorReference> members = _states.Complete([.. list.Participants], list.Trigger, number, mentions);
            (list.IsRound, list.Ordinal) = (true, Ordinal(list.Trigger));
            if (list.Rule == Listing)
                for (int i = 0; i < mentions.Count; i++)
                    if (HasAll(mentions[i], list)) mentions[i] = At(mentions[i], members);
            // who takes part in them all, told without a day, takes part in the one that has been, or is told of first
            if (Give(mentions, members, number, list.Sentence) is { } first && list.Rule == Listing && mentions.Find(mention => mention.Trigger == list.Trigger && mention.Rule == Listing) is { } told && (IsUndated(told) || told.Outlook is Outlook.Open or Outlook.Present)) (told.Outlook, told.Date, told.Place, told.Ordinal) = (first.Outlook, first.Date, first.Place, first.Ordinal);
        }
        else if (number is { } all && _states.Named(all, mentions) is { } named) Give(mentions, named, number, -1);

        GiveOfTwo(mentions);
        GiveToAbsent(mentions);
        mentions.RemoveAll(mention => mention.Rule == Rule && mention.Participants.Count == 0);
    }

    /// <summary>"A and B will hold talks next week. The last round ended in March": theirs who were last told to have talks.</summary>
    void GiveOfTwo(List<EventMention> mentions)
    {
        const int reach = 4;
        for (int i = 0; i < mentions.Count; i++)
        {
            EventMention round = mentions[i];
            if (round.Rule != Rule || round.Participants.Count > 0 || !IsRound(round, null, -1) || mentions.Exists(mention => mention.Sentence == round.Sentence && mention.Participants.Count > 1)) continue;
            EventMention? talks = mentions.FindLast(mention => mention.Kind == EventKind.Meeting && mention.Participants.Count > 1 && mention.Sentence < round.Sentence && round.Sentence - mention.Sentence <= reach);
            if (talks is null || !_states.SpeaksOfTalks(tree.SentenceOf(talks.Trigger)) || tree.Child(round.Trigger, Relation.Nmod) is >= 0 and int of && parties.Of(of) is { } number && number != talks.Participants.Count) continue;
            if (IsOfOthers(round, talks.Participants)) continue;
            talks.IsRound = true;
            talks.Ordinal ??= Ordinal(talks.Trigger);
            mentions[i] = At(round, [.. talks.Participants]);
        }
    }

    /// <summary>"Norland has refused to return to the talks", "A, B and C want to bring Norland back to the talks": what it refuses is with all of them.</summary>
    void GiveToAbsent(List<EventMention> mentions)
    {
        for (int i = 0; i < mentions.Count; i++)
            if (mentions[i] is { Kind: EventKind.Meeting, Outlook: Outlook.Refused, Participants: [{ Kind: ActorKind.Country } absent] } refusal && tree.Lemma(refusal.Trigger) is "talk" or "negotiation" && _states.Others(absent) is { } others)
            {
                mentions[i] = At(refusal, [absent, .. others]);
                // "the talks also involve A, B and C": those that are refused
                if (mentions.Find(mention => mention.Rule == Listing && mention.Outlook is Outlook.Open or Outlook.Present && IsUndated(mention) && HasAll(mention, mentions[i])) is { } listed) (listed.Outlook, listed.IsRound) = (Outlook.Refused, true);
            }
    }

    /// <summary>"Kenya canceled a new round of talks", "the second round of negotiations with Kenya": of those who were told to have talks, and of another.</summary>
    bool IsOfOthers(EventMention round, IReadOnlyList<ActorReference> members)
    {
        Sentence sentence = tree.SentenceOf(round.Trigger);
        for (int token = sentence.First; token < sentence.End; token++)
            if ((tree.Case(token) is "with" or "between" or "among" || tree.Relations[token] is Relation.Nsubj or Relation.OblAgent && tree.Heads[token] is >= 0 and int verb && (verb == tree.Heads[round.Trigger] || tree.IsBelow(round.Trigger, verb) && tree.Relations[round.Trigger] == Relation.Obj))
                && actors.Read(token).Exists(actor => !members.Any(member => Body(member) == Body(actor)))) return true;
        return false;
    }

    /// <summary>Gives the parties to the rounds told of without them.</summary>
    /// <returns>The first that has been, else the first; null for none.</returns>
    EventMention? Give(List<EventMention> mentions, List<ActorReference> members, int? number, int listed)
    {
        EventMention? first = null;
        for (int i = 0; i < mentions.Count; i++)
        {
            if (!IsRound(mentions[i], number, listed) || !IsOfMembers(mentions[i], members) || mentions[i].Rule == Rule && IsOfOthers(mentions[i], members)) continue;
            mentions[i] = At(mentions[i], members);
            if (first is null || first.Outlook != Outlook.Held && mentions[i].Outlook == Outlook.Held) first = mentions[i];
        }

        return first;
    }

    /// <summary>Does a passage say which states take part in talks?</summary>
    bool IsList(EventMention mention) =>
        mention.Kind == EventKind.Meeting && mention.Participants.Count >= Few && (mention.Rule != RuleOfNetwork || _states.Number() == mention.Participants.Count) && (TalksParties.Talks.Contains(tree.Lemma(mention.Trigger)) || tree.Lemma(mention.Trigger) is "round" or "session" or "meet")
        && mention.Participants.All(actor => actor.Kind is ActorKind.Country or ActorKind.OfficeHolder) && mention.Participants.Select(Body).Distinct(StringComparer.Ordinal).Count() == mention.Participants.Count
        && (mention.Rule == Listing || HasOrdinal(mention) || _states.Number() is not null);

    const string RuleOfNetwork = "network", Listing = "contact-between";

    /// <summary>"will meet for a third round of talks".</summary>
    bool HasOrdinal(EventMention mention)
    {
        Sentence sentence = tree.SentenceOf(mention.Trigger);
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Lemma(token) is "round" or "session" && Ordinal(token) is not null) return true;
        return false;
    }

    /// <summary>Does a passage tell of a round of the talks, and that it has been, is to come, or is off?</summary>
    bool IsRound(EventMention mention, int? number, int listed)
    {
        if (mention.Kind is not (EventKind.Meeting or EventKind.Summit) || mention.Kind == EventKind.Summit && parties.Of(mention.Trigger) is null || mention.Participants.Count > 1 || mention.Outlook is Outlook.Open or Outlook.Proposed or Outlook.Denied || mention.Outlook is Outlook.Present or Outlook.Held or Outlook.Planned && mention.Rule != Rule && IsUndated(mention)) return false;
        return mention.Rule == Rule ? IsOfTalks(mention.Trigger) && mention.Sentence != listed : parties.Of(mention.Trigger) is { } told ? told == number && IsSpokenOf(mention) : listed >= 0 && mention.Sentence > listed && (Ordinal(mention.Trigger) is not null || mention.IsOver);
    }

    /// <summary>"six-party talks opened", "is off", "for a new round of six-party talks"; and not "to discuss the six-party talks", "on the sidelines of the six-party talks".</summary>
    bool IsSpokenOf(EventMention mention)
    {
        int token = mention.Trigger;
        if (tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of" && tree.Lemma(tree.Heads[token]) is "round" or "session" or "stage" or "phase") token = tree.Heads[token];
        return tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass || tree.Case(token) is "for" or "at" || OutlookAlgebra.IsNegative(mention.Outlook) || mention.Outlook == Outlook.Postponed;
    }

    /// <summary>"the third round", "a new session of the talks", and no round of fighting.</summary>
    bool IsOfTalks(int round)
    {
        for (int child = tree.FirstChild(round); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Amod && tree.Lemma(child) is "special" or "emergency" or "closed" or "plenary" or "parliamentary" || tree.Relations[child] is Relation.Nmod && tree.Case(child) == "of" && !TalksParties.Talks.Contains(tree.Lemma(child)) || tree.Relations[child] == Relation.Compound && tree.Upos[child] == Upos.Noun && !TalksParties.Talks.Contains(tree.Lemma(child))) return false;
        return true;
    }

    bool IsOfMembers(EventMention mention, IReadOnlyList<ActorReference> members) => mention.Participants.All(actor => members.Any(member => Body(member) == Body(actor)));

    static bool IsUndated(EventMention mention) => mention.Date is { Value: null, Phrase: null } && mention.Place is null;

    static bool HasAll(EventMention mention, EventMention list) => mention.Participants.Count == list.Participants.Count && mention.Participants.All(actor => list.Participants.Any(one => one.Id == actor.Id));

    /// <summary>The passage with all parties; who is named in it stays as he is named.</summary>
    EventMention At(EventMention mention, List<ActorReference> members)
    {
        EventMention told = mention.With([.. members.Select(member => mention.Participants.FirstOrDefault(actor => Body(actor) == Body(member)) is { Id: not null } own ? own : member with { Head = mention.Trigger, First = mention.Trigger, End = mention.Trigger + 1 })], EventKind.Meeting);
        (told.IsJoint, told.IsRound, told.Ordinal) = (true, true, Ordinal(mention.Trigger));
        return told;
    }

    /// <summary>"third" in "the third round", "the third round of talks"; null without one.</summary>
    string? Ordinal(int noun)
    {
        for (int token = noun; token >= 0; token = tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of" && tree.Heads[token] is >= 0 and int round && tree.Lemma(round) is "round" or "session" or "phase" or "stage" ? tree.Heads[token] : -1)
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                if (Ordinals.Contains(tree.Lemma(child))) return tree.Lemma(child);
        return null;
    }

    string Body(ActorReference actor) => actors.Representation.BodyOf(actor.Id) ?? actor.Id;
}
