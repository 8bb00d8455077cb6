using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Reads who takes which stand towards whom; a person who speaks for a government on policy gives the country.</summary>
public sealed class StanceReader(
    RuleSet rules, DependencyTree tree, ActorReader actors, StanceWords words, TargetReader targets, DeedFinder deeds, StatusReader statuses, Representation representation, SpeakerIndex speakers, ActorGazetteer gazetteer,
    ExtractionTrace? trace)
{
    readonly Document _document = tree.Document;
    readonly List<StanceClaim> _claims = [];
    readonly HashSet<(string, string, Stance, int)> _told = [];

    /// <summary>In text order.</summary>
    public IReadOnlyList<StanceClaim> Read()
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (_document.Blocks.Blocks[sentences[i].Block].Kind is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (tree.Heads[token] == ParseLayer.Unparsed) break;
                // one word can take two stands, each read by its best rule: "called for a withdrawal and for recognition"
                HashSet<string>? given = null;
                foreach (RuleMatch match in rules.AllAt(tree, token))
                {
                    // who does a deed takes a stand, and who judges it takes another
                    string kind = match.Rule.Has("loaded") ? "judged " + match.Rule.Gives : match.Rule.Gives;
                    if (given?.Contains(kind) != true && Build(match, i)) (given ??= new(StringComparer.Ordinal)).Add(kind);
                }
            }
        }

        return _claims;
    }

    /// <summary>False when the rule finds no two sides, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence)
    {
        int before = _claims.Count;
        Outlook outlook = statuses.Read(match.Trigger, false, lasting: true);
        Stance stance = Enum.Parse<Stance>(match.Rule.Gives, true);
        if (match.Rule.Has("negative"))
        {
            outlook = Outlook.Held;
        }
        else if (match.Rule.Has("deed") && (statuses.Negated(match.Trigger) || outlook == Outlook.Refused))
        {
            return true;
        }
        else if (stance == Stance.Supports && tree.Upos[match.Trigger] == Upos.Verb && statuses.Negated(match.Trigger))
        {
            stance = Stance.Opposes;        // "does not recognize"
            outlook = Outlook.Held;
        }

        // "refused to recognize", "its refusal to recognize"
        if (stance == Stance.Supports && IsRefusal(match.Trigger)) outlook = Outlook.Refused;
        if (outlook == Outlook.Refused && stance == Stance.Supports && tree.Upos[match.Trigger] == Upos.Verb)
        {
            stance = Stance.Opposes;
            outlook = Outlook.Held;
        }

        if (outlook is Outlook.Hypothetical or Outlook.Denied or Outlook.Refused or Outlook.Cancelled)
        {
            trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, outlook.ToString());
            return true;
        }

        // "urged A and B to work together"
        int asker = stance is Stance.Cooperates or Stance.Supports && !match.Rule.Has("loaded") ? Asker(match.Trigger, deed: stance == Stance.Supports && tree.Upos[match.Trigger] == Upos.Verb) : -1;
        if (stance == Stance.Cooperates && asker >= 0)
        {
            trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "asked of others");
            return true;
        }

        // "urged A not to provide any support for B"
        if (asker >= 0 && IsForbidden(match.Trigger, asker))
        {
            trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "asked not to be done");
            return true;
        }

        List<ActorReference> from = match.Rule.Has("loaded") ? Judges(match.Trigger) : Holders(Doers(match));
        // "urged A to support B": A may not
        if (asker >= 0) from.RemoveAll(holder => tree.IsBelow(holder.Head, asker) && !(tree.Child(asker, Relation.Nsubj) is >= 0 and int subject && tree.IsBelow(holder.Head, subject)));
        if (from.Count > 0 && !match.Rule.Has("loaded"))
            foreach (ActorReference companion in Companions(match.Trigger))
                if (!from.Exists(one => one.Id == companion.Id)) from.Add(companion);
        if (match.Rule.Has("mutual"))
        {
            List<ActorReference> with = [];
            bool between = false;
            foreach (int head in match["with"])
            {
                with.AddRange(targets.Read(head, false));
                between |= tree.Case(head) == "between";
            }

            // "they praised the ties between A and B": theirs, not those of whoever praises
            if (between && with.Count > 1) (from, with) = (with, []);
            if (with.Count == 0) AddPairs(match, sentence, stance, from, outlook);
            foreach (ActorReference one in from)
                foreach (ActorReference other in with) AddMutual(match, sentence, stance, one, other, outlook);
            return _claims.Count > before;
        }

        foreach (int head in match["to"])
        {
            // "A and B said that they do not want it": they are those who speak
            if (match.Rule.Has("loaded") && tree.Upos[head] == Upos.Pron && actors.Read(head).Exists(one => from.Exists(judge => Body(judge) == Body(one)))) continue;
            // "A and B accused each other"; that they help each other is read as one bond between them
            if (stance != Stance.Supports && IsEachOther(head)) AddPairs(match, sentence, stance, from, outlook);
            foreach (ActorReference target in targets.Read(head, match.Rule.Has("doer"), stance == Stance.Opposes && match.Rule.Has("doer")))
            {
                // "a move opposed by both A and B": neither opposes the other
                if (from.Count > 1 && from.Exists(holder => holder.Id == target.Id)) continue;
                foreach (ActorReference holder in from) Add(match, sentence, stance, holder, target, outlook);
            }
        }

        if (_claims.Count == before && stance is Stance.Opposes or Stance.Supports)
            foreach (int head in match["to"])
                foreach (ActorReference doer in deeds.Owners(head))
                    foreach (ActorReference holder in from) Add(match, sentence, stance, holder, doer, outlook);
        if (match["to"].Length == 0 && !IsTheirs(match.Trigger) && targets.Against(match.Trigger) is { } foe)
            foreach (ActorReference holder in from) Add(match, sentence, stance, holder, foe, outlook);
        if (_claims.Count == before && (match.Rule.Has("doer") || stance == Stance.Supports && IsElection(match.Trigger)) && (targets.Agent(match.Trigger) ?? targets.Scene(match.Trigger)) is { } implied)
            foreach (ActorReference holder in from) Add(match, sentence, stance, holder, implied, outlook);
        return _claims.Count > before;
    }

    /// <summary>Every two of a few; what many sign binds nobody to each of the others.</summary>
    void AddPairs(RuleMatch match, int sentence, Stance stance, List<ActorReference> parties, Outlook outlook)
    {
        const int Few = 4;
        if (parties.Count > Few) return;
        for (int i = 0; i < parties.Count; i++)
            for (int j = i + 1; j < parties.Count; j++) AddMutual(match, sentence, stance, parties[i], parties[j], outlook);
    }

    /// <summary>What two do to each other: cooperation is one bond, any other stand is taken by each.</summary>
    void AddMutual(RuleMatch match, int sentence, Stance stance, ActorReference one, ActorReference other, Outlook outlook)
    {
        Add(match, sentence, stance, one, other, outlook);
        if (stance != Stance.Cooperates) Add(match, sentence, stance, other, one, outlook);
    }

    /// <summary>The verb or noun by which somebody asks others for what a word says: "urged that A and B cooperate", "asked A to improve its ties with B", "the importance of A helping B"; −1 for none.</summary>
    /// <param name="trigger">The word.</param>
    /// <param name="deed">Whether it is a verb that tells of somebody's deed, which also a noun may ask for.</param>
    int Asker(int trigger, bool deed)
    {
        const int Deep = 5;
        for (int token = trigger, steps = 0; tree.Heads[token] is >= 0 and int up && steps < Deep; token = up, steps++)
        {
            if (deed && tree.Upos[up] == Upos.Noun && tree.Lemma(up) is "importance" or "need" or "necessity" or "urgency" && tree.Relations[token] is Relation.Acl or Relation.Nmod or Relation.Advcl && tree.Case(up) != "for") return up;
            if (tree.Upos[up] == Upos.Verb && words.Asking.Contains(tree.Lemma(up)) && (tree.Relations[token] == Relation.Ccomp || tree.Relations[token] is Relation.Xcomp or Relation.Advcl && IsAsked(up, token))) return up;
        }

        return -1;
    }

    /// <summary>Is it asked that what a noun says be not done?</summary>
    bool IsForbidden(int trigger, int asker)
    {
        if (tree.Upos[trigger] == Upos.Verb) return false;
        for (int up = tree.Heads[trigger]; up >= 0 && up != asker; up = tree.Heads[up])
            if (statuses.Negated(up)) return true;
        return false;
    }

    /// <summary>Does the verb of asking name whom: "asked A to", "called on A to"?</summary>
    bool IsAsked(int verb, int clause)
    {
        for (int child = tree.FirstChild(verb); child >= 0 && child < clause; child = tree.NextSibling(child))
            if (child > verb && (tree.Relations[child] is Relation.Obj or Relation.Iobj && tree.Lemma(verb) != "call" || tree.Relations[child] == Relation.Obl && tree.Case(child) is "on" or "for" or "to" or "upon")) return true;
        return false;
    }

    /// <summary>"A's refusal to recognize B".</summary>
    bool IsRefusal(int trigger) =>
        tree.Relations[trigger] == Relation.Acl && tree.Upos[trigger] == Upos.Verb && tree.Heads[trigger] is >= 0 and int noun && tree.Lemma(noun) is "refusal" or "failure" or "unwillingness" or "reluctance";

    /// <summary>"each other", "one another's plans".</summary>
    bool IsEachOther(int head)
    {
        if (tree.Lemma(head) is "each" or "one" && tree.Child(head, Relation.Fixed) is >= 0 and int rest) return tree.Lemma(rest) is "other" or "another";
        return tree.Child(head, Relation.NmodPoss) is >= 0 and int whose && IsEachOther(whose);
    }

    /// <summary>
    /// Who takes the stand: as the rule says, but what somebody is blamed or thanked for is his own act ("condemned A for helping B"), and
    /// what he is warned against is nobody's yet.
    /// </summary>
    ReadOnlySpan<int> Doers(RuleMatch match)
    {
        int trigger = match.Trigger, verb = tree.Heads[trigger];
        // "thanked A for its support, including sanctions on B"
        for (int token = trigger, steps = 0; tree.Heads[token] is >= 0 and int up && steps < 3; token = up, steps++)
            if (tree.Case(token) is "including" or "include" && words.Charging.Contains(tree.Lemma(up)) && tree.Child(up, Relation.Obj) is >= 0 and int thanked) return new[] { thanked };
        if (tree.Relations[trigger] == Relation.Acl && (IsCharge(trigger) || tree.Xpos[trigger] == "VBG" && tree.Lemma(verb) is "those" or "that" or "people" or "anyone")) return new[] { verb };
        if (tree.Relations[trigger] != Relation.Advcl || verb < 0) return match["from"];
        string? mark = null;
        int blamed = -1;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Mark) mark = tree.Lemma(child);
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obj) blamed = child;
        if (blamed < 0 || blamed > trigger) return match["from"];
        return mark switch
        {
            "for" or "of" or "over" => new[] { blamed },
            "against" or "from" => [],
            _ => match["from"],
        };
    }

    /// <summary>"convicted the leaders of arming B", "restrictions on officers for attacking B": told of those whom the clause hangs on.</summary>
    bool IsCharge(int clause)
    {
        if (tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || tree.Lemma(mark) is not ("for" or "of")) return false;
        for (int up = tree.Heads[clause], steps = 0; up >= 0 && steps < 5; up = tree.Heads[up], steps++)
            if (tree.Upos[up] == Upos.Verb) return words.Charging.Contains(tree.Lemma(up));
        return false;
    }

    List<ActorReference> Holders(ReadOnlySpan<int> heads)
    {
        List<ActorReference> holders = [];
        foreach (int head in heads)
        {
            List<ActorReference> read = actors.Read(head);
            if (read.Count == 0 && !actors.IsPart(head) && !IsBystander(head)) read = targets.Owners(head);
            // a readout tells what its own side joined in: "they expressed concern"
            if (read.Count == 0 && actors.Company.IsReadout && IsTogether(head) && actors.Home?.Invoke() is { } home) read = [home with { Head = head, First = head, End = head + 1 }];
            if (read.Count == 0 && tree.Relations[head] == Relation.NmodPoss && tree.Lemma(head) is "its" or "it" or "their" or "they" && Subject(head) is >= 0 and int subject) read = actors.Read(subject);
            holders.AddRange(read);
            foreach (int beside in Beside(head)) holders.AddRange(actors.Read(beside));
        }

        return holders;
    }

    /// <summary>"a Norwegian newspaper", "Norwegian opposition lawmakers": no stand of Norway's.</summary>
    bool IsBystander(int head)
    {
        if (words.Bystanders.Contains(tree.Lemma(head))) return true;
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && tree.Lemma(child) is "opposition" or "business" or "religious" or "tribal" or "football" && actors.Names.NameAt(child) < 0) return true;
        return false;
    }

    /// <summary>"praised the election in A".</summary>
    bool IsElection(int verb) => tree.Child(verb, Relation.Obj) is >= 0 and int deed && tree.Lemma(deed) is "election" or "vote" or "referendum";

    bool IsTheirs(int noun) => tree.Child(noun, Relation.NmodPoss) is >= 0 and int whose && tree.Upos[whose] == Upos.Pron;

    /// <summary>"A joined B in imposing sanctions": who did so with the subject.</summary>
    List<ActorReference> Companions(int trigger)
    {
        const int Deep = 4;
        for (int up = trigger, steps = 0; up >= 0 && steps < Deep; up = tree.Heads[up], steps++)
            if (tree.Relations[up] is Relation.Advcl or Relation.Acl or Relation.Xcomp && tree.Heads[up] is >= 0 and int verb && tree.Lemma(verb) == "join" && tree.Child(verb, Relation.Obj) is >= 0 and int joined)
                return actors.Names.NameAt(joined) >= 0 ? actors.Read(joined) : [];
        return [];
    }

    /// <summary>"A, together with B,", "A, like B,": those beside who acts.</summary>
    IEnumerable<int> Beside(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (child > head && tree.Relations[child] == Relation.Nmod && actors.Names.NameAt(child) >= 0 && (tree.Case(child) is "like" or "alongside" or "along" or "along with" or "together with" or "as well as" || tree.Case(child) == "with" && IsTogetherWith(child))) yield return child;
    }

    bool IsTogetherWith(int child) => tree.FirstChild(child) is > 0 and int preposition && tree.Document.Form(preposition - 1) is "together" or "along";

    /// <summary>"A will not ease its embargo": what is somebody's is the subject's, when nothing else says whose; −1 for none.</summary>
    int Subject(int possessive)
    {
        for (int up = tree.Heads[possessive], steps = 0; up >= 0 && steps < 6; up = tree.Heads[up], steps++)
            if (tree.Child(up, Relation.Nsubj) is >= 0 and int subject && subject < possessive) return subject;
        return -1;
    }

    /// <summary>Whose judgement words are: the speaker's, the author's; in a readout those of all who "condemned A's attack" together.</summary>
    List<ActorReference> Judges(int trigger)
    {
        List<ActorReference> judges = [.. actors.Voice(trigger)];
        // "A and B agreed that C's offensive was a breach"
        for (int clause = trigger, steps = 0; judges.Count == 1 && clause >= 0 && steps < 6; clause = tree.Heads[clause], steps++)
            if (tree.Relations[clause] == Relation.Ccomp && tree.Heads[clause] is >= 0 and int speech && tree.Child(speech, Relation.Nsubj) is >= 0 and int sayers
                && actors.Read(sayers) is { Count: > 1 } all && all.Exists(one => one.Id == judges[0].Id)) return all;
        if (!actors.Company.IsReadout || judges.Count == 0 || speakers.SpeakerAt(trigger) is not null) return judges;
        int root = trigger;
        while (tree.Heads[root] >= 0) root = tree.Heads[root];
        if (tree.Child(root, Relation.Nsubj) is >= 0 and int subject && subject < trigger && actors.Read(subject) is { Count: > 1 } together && together.Exists(one => judges.Exists(judge => Body(judge) == Body(one)))) return together;
        return judges;
    }

    /// <summary>"they", "the leaders", "both sides".</summary>
    bool IsTogether(int token) => tree.Upos[token] == Upos.Pron ? tree.Lemma(token) == "they" : tree.Xpos[token] == "NNS" && tree.Lemma(token) is "leader" or "minister" or "president" or "side" or "official" or "participant" or "principal";

    string Body(ActorReference actor) => representation.BodyOf(actor.Id) ?? LedBy(actor) ?? actor.Id;

    /// <summary>A leader who is so well known that the article has but his surname: "hold Duarte to account".</summary>
    string? LedBy(ActorReference actor) =>
        actor.Kind == ActorKind.Person && actors.NameOf(actor) is var name && !name.Contains(' ', StringComparison.Ordinal) ? gazetteer.CountryLedBy(actor.Id, name) : null;

    void Add(RuleMatch match, int sentence, Stance stance, ActorReference from, ActorReference to, Outlook outlook)
    {
        string holder = Body(from), target = to.Kind == ActorKind.Person ? Body(to) : to.Id;
        if (to.Kind == ActorKind.OfficeHolder) target = Body(to);
        if (gazetteer.IsMedium(holder) || holder == target || Body(to) == holder || to.Kind == ActorKind.Organization && !gazetteer.Knows(to.Id)) return;
        if (stance == Stance.Cooperates && string.CompareOrdinal(holder, target) > 0) (holder, target) = (target, holder);
        if (!_told.Add((holder, target, stance, sentence))) return;
        Sentence tokens = _document.Sentences.Sentences[sentence];
        _claims.Add(new StanceClaim
        {
            FromId = holder,
            ToId = target,
            Stance = stance,
            Topic = Topic(match, tokens),
            Rule = match.Rule.Name,
            Modality = outlook switch
            {
                Outlook.Planned => Modality.Pledged,
                Outlook.Proposed => Modality.Proposed,
                _ => Modality.Asserted,
            },
            Evidence = Evidence.Of(_document.Article, Quote(match.Trigger, from, to, tokens)),
            SaidBy = speakers.Of(match.Trigger),
        });
        trace?.Accept("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, $"{holder} {stance} {target}");
    }

    /// <summary>The words of the object that the stand is about.</summary>
    string? Topic(RuleMatch match, Sentence tokens)
    {
        if (match["to"].Length == 0 && match["with"].Length == 0) return _document.Words(match.Trigger, match.Trigger + 1);
        int head = match["to"].Length > 0 ? match["to"][0] : match.Trigger;
        int first = head, last = head;
        for (int token = tokens.First; token < tokens.End; token++)
        {
            if (!tree.IsBelow(token, head)) continue;
            first = Math.Min(first, token);
            last = Math.Max(last, token);
        }

        while (first < head && tree.Upos[first] is Upos.Adp or Upos.Det or Upos.Punct) first++;
        return _document.Words(first, last + 1).ReplaceLineEndings(" ");
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
