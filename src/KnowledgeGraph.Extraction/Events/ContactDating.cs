using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Settles the day of a contact and whether it has been: tense and day each say something of the other.</summary>
sealed class ContactDating(DependencyTree tree, DateReader dates, PlaceReader places, StatusReader statuses, StatusRules statusRules, ContactWords words, Calendar calendar)
{
    readonly PurposeReader _purposes = new(statusRules, tree);
    readonly TenseReader _tenses = new(statusRules, tree);

    /// <summary>The day of a contact, and its outlook in the light of that day.</summary>
    /// <param name="passage">What the contact is read from.</param>
    /// <param name="peopled">Whether anybody is told to take part.</param>
    /// <param name="gathering">The gathering that is attended; −1 for none.</param>
    /// <param name="told">Whether the gathering is one told of before.</param>
    /// <param name="own">The head of the one part of a list that the day is to be of; −1 for the whole.</param>
    /// <param name="others">The heads of the other parts.</param>
    public ContactDate Read(ContactPassage passage, bool peopled, int gathering, bool told, int own, int[] others)
    {
        (RuleMatch match, EventKind kind, int sentence, _, Outlook outlook) = passage;
        Sentence tokens = tree.Document.Sentences.Sentences[sentence];
        (EventDate date, int dateFirst, int dateEnd) = dates.Read(match.Trigger, tokens, own, others);
        // "Schedule for May 3 … 10:00 a.m. A meets with B": the day stands in the heading
        // ... or it is that of the day on which it is given out
        if (statuses.IsScheduled(match.Trigger))
        {
            if (dates.Only(tree.Document.Sentences.Sentences[0]) is { Value: not null } scheduled) date = scheduled;
            else if (date.Phrase is null && tree.Document.Article.Published is { } today) date = new EventDate(today.ToString("O", CultureInfo.InvariantCulture), null, DateBasis.Publication);
        }

        // "met today to prepare a further meeting": today is of the first
        if (match.Rule.Has("again") && dateFirst >= 0 && dateFirst < match.Trigger) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        if (told && date.Phrase is null) date = dates.Read(gathering, tree.SentenceOf(gathering), -1, []).Date;
        if (outlook is Outlook.Present or Outlook.Open && date.Phrase is null && new Spine(tree, match.Trigger).IsDaysAhead) outlook = Outlook.Planned;
        else if (outlook == Outlook.Present && (calendar.IsSaidToCome(date) || Calendar.IsThisWeeks(date) && IsSimple(match.Trigger))) outlook = Outlook.Planned;      // "is in Oslo next week", "visits Oslo this week"
        else if (outlook == Outlook.Present) outlook = !(match.Rule.Has("ongoing") && (tree.Lemma(match.Trigger) == "be" || tree.Xpos[match.Trigger] == "VBG")) && !(kind == EventKind.Meeting && IsTodays(match.Trigger)) && calendar.IsToCome(date) ? Outlook.Planned : Outlook.Held;
        // "told a news conference with A on Wednesday that she would": the last, whatever is still to come
        else if (outlook is Outlook.Open or Outlook.Held && calendar.IsAfterPublication(date) && IsOfPastVerb(match.Trigger, dateFirst) && Dates.WeekBefore(date) is { } past) (outlook, date) = (Outlook.Held, past);
        // "they conferred about the summit of next June": what has been was not on a day to come
        else if (outlook == Outlook.Held && tree.Xpos[match.Trigger] == "VBD" && tree.Child(match.Trigger, Relation.Nsubj) >= 0 && calendar.IsAfterPublication(date)) (date, dateFirst, dateEnd) = (EventDate.Unknown, -1, -1);
        // "agreed to open it, following talks Friday": the last, whatever is still to come
        else if (outlook == Outlook.Held && statusRules.Prepositions.GetValueOrDefault(tree.Case(match.Trigger)) == Outlook.Held && calendar.IsAfterPublication(date) && Dates.WeekBefore(date) is { } last) date = last;
        // "Tuesday's meeting is the latest of a series": the last, too
        else if (outlook == Outlook.Held && dateFirst >= 0 && tree.Relations[dateFirst] == Relation.NmodPoss && tree.Heads[dateFirst] == match.Trigger && calendar.IsAfterPublication(date) && Dates.WeekBefore(date) is { } lately) date = lately;
        // "agreed on it at talks in September", told in April: the last September
        else if (outlook is Outlook.Open or Outlook.Held && Dates.IsOfAnyYear(date) && IsWhereItWasDone(match.Trigger)) outlook = Outlook.Held;
        else if (outlook is Outlook.Open or Outlook.Held && calendar.IsAfterPublication(date)) outlook = Outlook.Planned;     // no news of tomorrow
        else if (outlook == Outlook.Open && calendar.IsToCome(date)) outlook = Outlook.Planned;
        else if (outlook == Outlook.Planned && calendar.IsPast(date) && _purposes.IsPurposeOfDeed(match.Trigger)) outlook = Outlook.Held;
        else if (outlook == Outlook.Planned && date.Value is not null && date.Phrase?.Any(char.IsDigit) == true && calendar.HasBegun(date) && _purposes.IsAimOfDeed(match.Trigger)) outlook = Outlook.Held;
        // "said that he was to see her on Tuesday": the next
        if (outlook == Outlook.Planned && calendar.IsPast(date) && Dates.WeekAfter(date) is { } next && calendar.IsAfterPublication(next)) date = next;
        // "had been scheduled to meet her on Monday": the last
        if (!(outlook is Outlook.Held or Outlook.Present) && calendar.IsAfterPublication(date) && _tenses.WasAhead(match.Trigger) && Dates.WeekBefore(date) is { } missed) date = missed;
        if (date.Phrase is null && outlook == Outlook.Held && peopled && IsOfWhatWasTold(match.Trigger) && sentence > 0 && dates.Only(tree.Document.Sentences.Sentences[sentence - 1]) is { Phrase: not null } same && !calendar.IsAfterPublication(same)) date = same;
        int before = date.Phrase is null && kind != EventKind.Visit && peopled ? ToldBefore(tree.Upos[match.Trigger] is Upos.Noun or Upos.Propn ? match.Trigger : gathering, sentence) : -1;
        if (before < 0 && peopled && outlook == Outlook.Held && kind is EventKind.Meeting or EventKind.Call && date.Phrase is null && SaidBefore(match.Trigger, sentence) is >= 0 and int said) before = said;
        if (before >= 0 && dates.Read(before, tree.SentenceOf(before), -1, []).Date is var earlier && !(outlook == Outlook.Held && calendar.IsAfterPublication(earlier))) date = earlier;
        if (date.Phrase is null && kind == EventKind.Summit && gathering >= 0 && ToldAfter(gathering) is { Phrase: not null } later && !(outlook == Outlook.Held && calendar.IsAfterPublication(later)) && !(outlook == Outlook.Planned && calendar.IsPast(later))) date = later;
        return new ContactDate(date, dateFirst, dateEnd, outlook, before);
    }

    /// <summary>"will lead the delegation to the conference. The conference will be held in Porto from May 3 to May 5": the day that the next sentence tells of the gathering.</summary>
    EventDate ToldAfter(int gathering)
    {
        int next = tree.Document.Sentences.IndexOf(gathering) + 1;
        if (next >= tree.Document.Sentences.Sentences.Length) return EventDate.Unknown;
        Sentence sentence = tree.Document.Sentences.Sentences[next];
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass && tree.Heads[token] >= 0 && tree.Relations[tree.Heads[token]] == Relation.Root && tree.Lemma(token) == tree.Lemma(gathering) && tree.Child(token, Relation.Det) is >= 0 and int article && tree.Lemma(article) is "the" or "this")
                return dates.Read(token, sentence, -1, []).Date;
        return EventDate.Unknown;
    }

    /// <summary>"agreed on Monday to … . The accord was reached at a meeting of", "The decision was made during talks between": the day is that of what was told just before.</summary>
    bool IsOfWhatWasTold(int trigger)
    {
        int verb = trigger;
        while (verb >= 0 && !(tree.Upos[verb] == Upos.Verb && tree.Xpos[verb] is "VBD" or "VBN")) verb = tree.Heads[verb];
        if (verb < 0) return false;
        int outcome = tree.Child(verb, Relation.NsubjPass) is >= 0 and int passive ? passive : verb == trigger ? tree.Child(verb, Relation.Obj) : tree.Child(verb, Relation.Nsubj);
        return outcome >= 0 && statusRules.Outcomes.Contains(tree.Lemma(outcome)) && tree.Child(outcome, Relation.Det) is >= 0 and int the && tree.Lemma(the) is "the" or "this" && tree.Child(outcome, Relation.Nmod) < 0;
    }

    /// <summary>
    /// "A said on Monday in Oslo that … . She spoke after talks with B": the verb of the sentence before by which the day and place are told
    /// of what was said around the contact; −1 for none.
    /// </summary>
    int SaidBefore(int trigger, int sentence)
    {
        const int reach = 2;
        if (!IsWhenItWasSaid(trigger)) return -1;
        for (int i = sentence - 1; i >= Math.Max(0, sentence - reach); i--)
        {
            Sentence tokens = tree.Document.Sentences.Sentences[i];
            int root = -1;
            for (int token = tokens.First; token < tokens.End; token++)
                if (tree.Relations[token] == Relation.Root && tree.Heads[token] != ParseLayer.Unparsed) root = token;
            if (root < 0) return -1;
            if (!dates.TellsDay(tokens)) continue;
            return (statusRules.Speech.Contains(tree.Lemma(root)) || Told.Contains(tree.Lemma(root))) && dates.Read(root, tokens, -1, []) is { First: >= 0 } day && IsOfWords(day.First, day.End, root) ? root : -1;
        }

        return -1;
    }

    /// <summary>"said on Monday", "told reporters Monday", "In comments on Monday".</summary>
    bool IsOfWords(int first, int end, int verb)
    {
        const int beside = 3;
        if (first > verb && first - verb <= beside) return true;
        for (int token = first; token < end; token++)
            if (tree.Heads[token] is >= 0 and int head && (head == verb || head < first && tree.Heads[head] == verb && Words.Contains(tree.Lemma(head)))) return true;
        return false;
    }

    static readonly HashSet<string> Words = new(StringComparer.Ordinal) { "comment", "remark", "statement", "speech", "interview", "announcement", "appeal", "pledge", "accusation", "conference" };

    static readonly HashSet<string> Told = new(StringComparer.Ordinal) { "urge", "warn", "call", "accuse", "recall", "repeat", "express", "deny", "reject", "defend", "describe", "acknowledge", "predict", "stress", "insist", "promise", "pledge", "criticize", "condemn", "praise", "confirm" };

    /// <summary>"She spoke after talks with B", "The remarks were made during a meeting with B".</summary>
    bool IsWhenItWasSaid(int trigger)
    {
        int below = trigger;
        while (below >= 0 && tree.Relations[below] is Relation.Conj or Relation.Nmod or Relation.Obj) below = tree.Heads[below];
        if (below < 0 || tree.Heads[below] is not (>= 0 and int verb) || tree.Relations[below] is not (Relation.Obl or Relation.Advcl)) return false;
        string since = tree.Relations[below] == Relation.Obl ? tree.Case(below) : tree.Child(below, Relation.Mark) is >= 0 and int mark ? tree.Lemma(mark) : "";
        if (since is not ("after" or "during" or "following" or "follow" or "at" or "in")) return false;
        if (tree.Lemma(verb) == "speak") return tree.Xpos[verb] is "VBD" or "VBG" && tree.Child(verb, Relation.Ccomp) < 0;
        if (tree.Lemma(verb) is not ("make" or "deliver")) return false;
        int said = tree.Child(verb, Relation.NsubjPass) is >= 0 and int passive ? passive : tree.Child(verb, Relation.Obj);
        return said >= 0 && Words.Contains(tree.Lemma(said));
    }

    /// <summary>"visits", "meets", and not "is visiting", "is there".</summary>
    bool IsSimple(int trigger) => tree.Xpos[trigger] is "VBZ" or "VBP" && tree.Lemma(trigger) != "be" && tree.Child(trigger, Relation.Aux) < 0;

    /// <summary>"are holding talks Friday", "is meeting B Friday", in news of which the day is not known: it is that Friday's, unless what they "will" do there is told next.</summary>
    bool IsTodays(int trigger) =>
        IsOnDay(trigger) && !(tree.Upos[trigger] == Upos.Verb && tree.Document.Sentences.IndexOf(trigger) + 1 is var next && next < tree.Document.Sentences.Sentences.Length && IsAhead(tree.Document.Sentences.Sentences[next]));

    bool IsOnDay(int trigger) =>
        tree.Document.Article.Published is null && (tree.Relations[trigger] == Relation.Obj ? tree.Heads[trigger] : trigger) is var verb && tree.Xpos[verb] == "VBG" && tree.Has(verb, Relation.Aux, "be") && tree.Relations[verb] is not (Relation.AclRelcl or Relation.Advcl);

    /// <summary>Is the main verb of a sentence one of the future?</summary>
    bool IsAhead(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Relations[token] == Relation.Root && tree.Heads[token] != ParseLayer.Unparsed) return tree.Has(token, Relation.Aux, "will");
        return false;
    }

    /// <summary>"agreed at talks", "said during a round of talks": has what is told of in the past tense been done at the contact?</summary>
    bool IsWhereItWasDone(int trigger)
    {
        int token = trigger;
        while (tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of" && tree.Heads[token] is >= 0 and int part && statusRules.Parts.Contains(tree.Lemma(part))) token = part;
        return tree.Relations[token] == Relation.Obl && tree.Case(token) is "at" or "during" or "in" or "after" or "following" or "follow" && tree.Heads[token] is >= 0 and int verb && tree.Xpos[verb] == "VBD" && tree.Relations[verb] is not (Relation.Acl or Relation.AclRelcl);
    }

    /// <summary>Is the day told of the verb in the past tense that the contact is told with?</summary>
    bool IsOfPastVerb(int trigger, int day)
    {
        if (day < 0) return false;
        int verb = trigger;
        while (tree.Upos[verb] != Upos.Verb && tree.Heads[verb] >= 0) verb = tree.Heads[verb];
        return tree.Xpos[verb] == "VBD" && tree.Relations[verb] is not (Relation.Acl or Relation.AclRelcl) && tree.IsBelow(day, verb) && Enumerable.Range(day, Math.Min(4, tree.Heads.Length - day)).Any(token => tree.Heads[token] == verb);
    }

    /// <summary>
    /// "A task force met in Oslo on Friday. The meeting was chaired by A": the word of a sentence just before that tells when or where the
    /// contact was that a definite noun speaks of; −1 for none.
    /// </summary>
    int ToldBefore(int noun, int sentence)
    {
        const int reach = 2;
        bool ceremony = noun >= 0 && GatheringReader.IsCeremony(tree.Lemma(noun));
        if (noun < 0 || tree.Upos[noun] != Upos.Noun || !ceremony && !statusRules.Contacts.Contains(tree.Lemma(noun)) || words.IsAnother(noun)) return -1;
        if (tree.Child(noun, Relation.Det) is not (>= 0 and int article) || tree.Lemma(article) is not ("the" or "this") || tree.Child(noun, Relation.Nmod) >= 0 || tree.Child(noun, Relation.Compound) >= 0) return -1;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        for (int token = sentences[sentence].First - 1; token >= sentences[Math.Max(0, sentence - reach)].First; token--)
            if ((ceremony ? tree.Lemma(token) == tree.Lemma(noun) : statusRules.Contacts.Contains(tree.Lemma(token))) && tree.Heads[token] != ParseLayer.Unparsed && (dates.Read(token, tree.SentenceOf(token), -1, []).First >= 0 || places.Read(token, tree.SentenceOf(token)) is not null)) return token;
        return -1;
    }
}
