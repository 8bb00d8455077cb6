using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Drops improbable contacts, and adds probable contacts and attendances.</summary>
sealed class ContactJudge(ArticleReading reading, List<JudgedSentence> sentences, EventReader reader)
{
    /// <summary>What they have not read is added where it is as probable.</summary>
    const float AddContact = 0.6f, AddAttendance = 0.5f;

    /// <summary>That somebody whom the rules have read in a contact of the same sentence met another there, too, is added where it is as probable: "A met B, and C said …".</summary>
    const float AddBeside = 0.8f;

    /// <summary>That bodies met each other with whom, by the rules, somebody met apart is added where it is as probable.</summary>
    const float AddApart = 0.7f;

    /// <summary>A contact of more parties is a gathering (gold guide), of which it is told who attends it, and not who meets whom.</summary>
    const int MostParties = 6;

    /// <summary>Who is told to meet whom, both ways, and how that stands: what is told of them again adds nothing.</summary>
    readonly HashSet<(string First, string Second, int State)> _told = [];

    public IReadOnlyList<EventMention> Judge(IReadOnlyList<EventMention> told)
    {
        EventMention[] read = [.. told];
        List<EventMention> kept = [.. read.Select(Probable).OfType<EventMention>()];
        foreach (EventMention mention in read)
            if (mention.Kind is EventKind.Meeting or EventKind.Call)
                foreach ((string first, string second) in Pairs([.. mention.Participants.Select(actor => actor.Id)])) _told.Add((first, second, RuleFindings.AnswerOf(mention.Outlook)));
        HashSet<string> attending = [.. read.Where(mention => mention.Kind == EventKind.Summit).SelectMany(mention => mention.Participants).Select(actor => actor.Id)];
        foreach (JudgedSentence sentence in sentences)
        {
            EventMention[] here = [.. read.Where(mention => mention.Sentence == sentence.Number)];
            List<RelationQuestion> contacts = [.. sentence.About(RelationKind.Contact).Where(question => question.Answer[question.Best] >= AddContact && !sentence.Touches(question, reading.Rejections.Contacts) && !IsRead(question, here) && !_told.Contains((question.First.Id, question.Second.Id, State(question))) && !IsByOthers(sentence, question) && !AreColleagues(question, here) && !AreApart(question, here) && !(question.Answer[question.Best] < AddApart && AreMetApart(question, here)) && !(question.Answer[question.Best] < AddBeside && IsMetByOthers(question, here)))];
            List<RelationQuestion> known = [.. sentence.About(RelationKind.Contact).Where(question => IsRead(question, here))];
            RelationQuestion[] many = [.. contacts.Where(question => IsOfMany(question, contacts))];
            contacts.RemoveAll(many.Contains);
            while (contacts.Count > 0)
            {
                List<RelationQuestion> joint = Joint(contacts, known);
                contacts.RemoveAll(joint.Contains);
                // "the discussion at the summit involved A, B and C": those who are there
                if (joint.Count > 1 && joint.TrueForAll(question => attending.Contains(question.First.Id) && attending.Contains(question.Second.Id))) continue;
                foreach (RelationQuestion question in joint) _told.UnionWith([(question.First.Id, question.Second.Id, State(question)), (question.Second.Id, question.First.Id, State(question))]);
                kept.AddRange(Tell(sentence, joint));
            }

            foreach (RelationQuestion question in sentence.About(RelationKind.Attendance))
                if (question.Answer[question.Best] >= AddAttendance && !IsRepresented(sentence.Actor(question.First)) && !IsOfTalks(sentence, question, kept) && !sentence.Touches(question, reading.Rejections.Contacts) && !here.Any(mention => mention.Kind is EventKind.Visit or EventKind.Summit && mention.Participants.Any(actor => actor.Id == question.First.Id))) kept.AddRange(Tell(sentence, [question]));
        }

        return [.. kept.OrderBy(mention => mention.Trigger)];
    }

    /// <summary>"Norland was represented by A", "A attends B's meeting with C": that he was at talks told of here by the same word, or just before, says their contact.</summary>
    bool IsOfTalks(JudgedSentence sentence, RelationQuestion question, List<EventMention> told) =>
        question.Best > RelationAnswers.Other && told.Exists(mention => mention.Kind is EventKind.Meeting or EventKind.Call && (mention.Sentence < sentence.Number && sentence.Number - mention.Sentence <= Delegations.Reach || mention.Sentence == sentence.Number && mention.Trigger == Trigger(sentence, question)) && mention.Participants.Any(actor => actor.Id == question.First.Id));

    /// <summary>A mention without those of its participants who hardly take part; null where too few are left.</summary>
    EventMention? Probable(EventMention mention)
    {
        if (mention.Kind is not (EventKind.Meeting or EventKind.Call) || mention.Participants.Count < 2 || OutlookAlgebra.IsNegative(mention.Outlook) || sentences.Find(sentence => sentence.Number == mention.Sentence) is not { } sentence) return mention;
        List<ActorReference> probable = [.. mention.Participants.Where(actor => !(Chance(sentence, mention, actor) < RelationJudge.Improbable))];
        if (probable.Count == mention.Participants.Count) return mention;
        string dropped = string.Join(" + ", mention.Participants.Except(probable).Select(actor => actor.Id));
        reading.Trace?.Reject("network", mention.Span, mention.Rule, $"{mention.Kind} of {dropped}: improbable");
        return probable.Count > 1 ? mention.With(probable) : null;
    }

    /// <summary>How probable it is that somebody meets one of the others, however that stands; null where it was not asked of each.</summary>
    static float? Chance(JudgedSentence sentence, EventMention mention, ActorReference actor)
    {
        RelationQuestion?[] asked = [.. mention.Participants.Where(other => other.Id != actor.Id).Select(other => sentence.Between(RelationKind.Contact, actor.Id, other.Id))];
        return asked.Length == 0 || Array.Exists(asked, question => question is null) ? null : asked.Max(question => 1 - question!.Answer[RelationAnswers.No]);
    }

    /// <summary>"A's envoy met B", "A sent somebody to meet B": another than A.</summary>
    bool IsByOthers(JudgedSentence sentence, RelationQuestion question) => IsRepresented(sentence.Actor(question.First)) || IsRepresented(sentence.Actor(question.Second));

    bool IsRepresented(SentenceParty party) =>
        party.Party.Kind == ActorKind.Person && party.Party.Tokens.Length > 0 && party.Mentions.TrueForAll(mention => reader.IsRepresented(mention.Head));

    /// <summary>"met with the president and the prime minister of Norway": two of one country whom another has met have not come to meet each other.</summary>
    bool AreColleagues(RelationQuestion question, EventMention[] mentions) =>
        reading.Representation.CountryOf(question.First.Id) is { } country && reading.Representation.CountryOf(question.Second.Id) == country
        && mentions.SelectMany(mention => mention.Participants).Any(third => third.Id != question.First.Id && third.Id != question.Second.Id
            && Array.Exists(mentions, mention => Have(mention, question.First.Id, third.Id)) && Array.Exists(mentions, mention => Have(mention, question.Second.Id, third.Id)));

    /// <summary>"met A a day after he held talks with B": two of whom the rules have read that one and the same has met them, each told by a word of its own.</summary>
    static bool AreApart(RelationQuestion question, EventMention[] mentions) =>
        mentions.SelectMany(mention => mention.Participants).Select(third => third.Id).Any(third => third != question.First.Id && third != question.Second.Id
            && Array.FindAll(mentions, mention => Have(mention, question.First.Id, third)) is { Length: > 0 } one && Array.FindAll(mentions, mention => Have(mention, question.Second.Id, third)) is { Length: > 0 } other
            && !one.Select(mention => mention.Trigger).Intersect(other.Select(mention => mention.Trigger)).Any());

    /// <summary>"met with officials of A and B": two bodies of which the rules have read that somebody has met each.</summary>
    static bool AreMetApart(RelationQuestion question, EventMention[] mentions) =>
        question is { First.Kind: ActorKind.Country or ActorKind.Organization, Second.Kind: ActorKind.Country or ActorKind.Organization }
        && Array.FindAll(mentions, mention => mention.Participants.Any(actor => actor.Id == question.First.Id)) is { Length: > 0 } one
        && Array.FindAll(mentions, mention => mention.Participants.Any(actor => actor.Id == question.Second.Id)) is { Length: > 0 } other
        && one.Select(mention => mention.Trigger).Intersect(other.Select(mention => mention.Trigger)).Any() && !one.Intersect(other).Any();

    /// <summary>Have the rules read that one of the two met somebody else?</summary>
    static bool IsMetByOthers(RelationQuestion question, EventMention[] mentions) =>
        Array.Exists(mentions, mention => mention.Participants.Count > 1 && mention.Participants.Any(actor => actor.Id == question.First.Id || actor.Id == question.Second.Id));

    /// <summary>Does a pair belong to more parties, each of whom meets one of the others, than a meeting has?</summary>
    static bool IsOfMany(RelationQuestion question, List<RelationQuestion> contacts)
    {
        HashSet<string> parties = new(StringComparer.Ordinal) { question.First.Id, question.Second.Id };
        for (int before = 0; before < parties.Count;)
        {
            before = parties.Count;
            foreach (RelationQuestion other in contacts)
                if (parties.Contains(other.First.Id) || parties.Contains(other.Second.Id)) parties.UnionWith([other.First.Id, other.Second.Id]);
        }

        return parties.Count > MostParties;
    }

    /// <summary>How a contact stands, of whatever kind it is.</summary>
    static int State(RelationQuestion question) => (question.Best - 1) % RelationAnswers.Other + 1;

    static IEnumerable<(string First, string Second)> Pairs(string[] parties) => parties.SelectMany(first => parties.Where(second => second != first).Select(second => (first, second)));

    static bool IsRead(RelationQuestion question, EventMention[] mentions) =>
        Array.Exists(mentions, mention => mention.Kind != EventKind.Visit && Have(mention, question.First.Id, question.Second.Id));

    static bool Have(EventMention mention, string first, string second) => mention.Participants.Any(actor => actor.Id == first) && mention.Participants.Any(actor => actor.Id == second);

    /// <summary>
    /// The first pair, and the others that make one contact with it, of the same state: those that are probable, and those that the rules have read.
    /// Who joins has met more than half of those who are there.
    /// </summary>
    static List<RelationQuestion> Joint(List<RelationQuestion> contacts, List<RelationQuestion> read)
    {
        List<RelationQuestion> joint = [contacts[0]], all = [.. contacts, .. read];
        HashSet<string> parties = new(StringComparer.Ordinal) { contacts[0].First.Id, contacts[0].Second.Id };
        foreach (string party in all.SelectMany(pair => new[] { pair.First.Id, pair.Second.Id }).Distinct(StringComparer.Ordinal))
        {
            RelationQuestion[] pairs = [.. all.Where(pair => pair.Best == contacts[0].Best && (pair.First.Id == party && parties.Contains(pair.Second.Id) || pair.Second.Id == party && parties.Contains(pair.First.Id)))];
            if (parties.Contains(party) || 2 * pairs.Length <= parties.Count) continue;
            parties.Add(party);
            joint.AddRange(pairs);
        }

        return joint;
    }

    IEnumerable<EventMention> Tell(JudgedSentence sentence, List<RelationQuestion> questions)
    {
        RelationQuestion first = questions[0];
        bool attends = first.Kind == RelationKind.Attendance, other = first.Best > RelationAnswers.Other;
        EventKind kind = attends ? other ? EventKind.Summit : EventKind.Visit : other ? EventKind.Call : EventKind.Meeting;
        int trigger = Trigger(sentence, first);
        List<ActorReference> participants = [];
        foreach (RelationQuestion question in questions)
            foreach ((RelationParty party, int token) in new[] { (question.First, question.FirstToken), (question.Second, question.SecondToken) })
            {
                if (participants.Exists(one => one.Id == party.Id)) continue;
                ActorReference mention = sentence.Actor(party).At(token < 0 ? -1 : sentence.Sentence.First + token);
                participants.Add(token < 0 ? mention with { Head = trigger, First = trigger, End = trigger + 1 } : mention);
            }

        float chance = first.Answer[first.Best];
        Outlook outlook = Standing(trigger, State(first));
        if (outlook == Outlook.Hypothetical) return [];
        IReadOnlyList<EventMention> added = reader.Tell(trigger, kind, outlook, sentence.Number, participants, questions.Count > 1, Math.Round(chance, 2));
        foreach (EventMention mention in added) reading.Trace?.Accept("network", mention.Span, "contact", $"{kind} {mention.Outlook} of {string.Join(" + ", participants.Select(actor => actor.Id))}: {Probability.Of(chance)}");
        return added;
    }

    /// <summary>The word on or beside the way that names a contact, the nearest to its top; else the top.</summary>
    int Trigger(JudgedSentence sentence, RelationQuestion question)
    {
        int[] named = [.. question.Tokens.Where(token => reader.IsContact(sentence.Sentence.First + token))];
        return sentence.Sentence.First + (named.Length == 0 ? question.Top : named.MinBy(token => Math.Abs(token - question.Top)));
    }

    /// <summary>As the words around the trigger have it, so that nothing planned is ever shown as held; where they leave it open, as the answer has it.</summary>
    Outlook Standing(int trigger, int state)
    {
        Outlook read = reading.Statuses.Read(trigger, false);
        // "decided on another round": the verb tells how the decision stands, and not the round
        bool isOther = read == Outlook.Held && state != RelationAnswers.Held && !reader.IsContact(trigger);
        if (!isOther && read is not (Outlook.Open or Outlook.Present)) return read;
        return state switch
        {
            RelationAnswers.Held => read == Outlook.Present ? read : Outlook.Held,
            RelationAnswers.ToCome => Outlook.Planned,
            _ => Outlook.Refused,
        };
    }
}
