using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Memberships;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Reads who takes which stand towards whom; a person who speaks for a government on policy gives the country.</summary>
public sealed class StanceReader
{
    readonly RuleSet _rules;
    readonly Document _document;
    readonly DependencyTree _tree;
    readonly ActorReader _actors;
    readonly StatusReader _statuses;
    readonly TargetReader _targets;
    readonly DeedFinder _deeds;
    readonly RequestReader _requests;
    readonly Principals _principals;
    readonly HolderReader _holders;
    readonly StanceClaims _claims;
    readonly ExtractionTrace? _trace;
    readonly HashSet<int> _rejections;

    public StanceReader(RuleLibrary rules, ArticleReading reading, OrganizationReader organizations)
    {
        (_tree, _actors, _statuses, _trace) = (reading.Tree, reading.Actors, reading.Statuses, reading.Trace);
        _rejections = reading.Rejections.Stands;
        _rules = rules.Stands;
        _document = reading.Document;
        _targets = new TargetReader(rules.StanceWords, _tree, _actors, reading.Gazetteer);
        _requests = new RequestReader(_tree, rules.StanceWords, _statuses);
        _principals = new Principals(reading.Representation, _actors, reading.Gazetteer);
        _holders = new HolderReader(_tree, _actors, rules.StanceWords, _targets, reading.Speakers, _principals, organizations);
        _deeds = new DeedFinder(rules.DeedWords, rules.StanceWords, _tree, _targets, _holders);
        _claims = new StanceClaims(reading, _principals);
    }

    /// <summary>In text order.</summary>
    public IReadOnlyList<StanceClaim> Read()
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (_document.Blocks.Blocks[sentences[i].Block].Kind is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (_tree.Heads[token] == ParseLayer.Unparsed) break;
                if (_actors.IsFaction(token)) continue;       // "met the Norwegian opposition": who, and no stand
                // one word can take two stands, each read by its best rule: "called for a withdrawal and for recognition"
                HashSet<string>? given = null;
                foreach (RuleMatch match in _rules.AllAt(_tree, token))
                {
                    // who does a deed takes a stand, and who judges it takes another
                    string kind = match.Rule.Has("loaded") ? "judged " + match.Rule.Gives : match.Rule.Gives;
                    if (given?.Contains(kind) != true && Build(match, i)) (given ??= new(StringComparer.Ordinal)).Add(kind);
                }
            }
        }

        return _claims.All;
    }

    /// <summary>False when the rule finds no two sides, and the next may try.</summary>
    bool Build(RuleMatch match, int sentence)
    {
        int before = _claims.Count;
        Outlook outlook = _statuses.Read(match.Trigger, false, lasting: true);
        if (IsAsked(match.Trigger))
        {
            _trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "a question");
            _rejections.Add(match.Trigger);
            return true;
        }

        Stance stance = Enum.Parse<Stance>(match.Rule.Gives, true);
        if (match.Rule.Has("negative"))
        {
            if (outlook != Outlook.Hypothetical || match.Rule.Has("loaded") || !_requests.IsCondition(match.Trigger)) outlook = Outlook.Held;
        }
        else if (match.Rule.Has("deed") && (_statuses.Negated(match.Trigger) || outlook == Outlook.Refused))
        {
            _rejections.Add(match.Trigger);
            return true;
        }
        else if (stance == Stance.Supports && _tree.Upos[match.Trigger] == Upos.Verb && _statuses.Negated(match.Trigger))
        {
            stance = Stance.Opposes;        // "does not recognize"
            outlook = Outlook.Held;
        }

        // "will not go, rejecting A's plan": only the going is refused
        if (stance == Stance.Opposes && outlook is Outlook.Refused or Outlook.Cancelled or Outlook.Postponed && IsAside(match.Trigger)) outlook = Outlook.Held;
        // "refused to recognize", "its refusal to recognize"
        if (stance == Stance.Supports && IsRefusal(match.Trigger)) outlook = Outlook.Refused;
        if (outlook == Outlook.Refused && stance == Stance.Supports && _tree.Upos[match.Trigger] == Upos.Verb)
        {
            stance = Stance.Opposes;
            outlook = Outlook.Held;
        }

        // "has frozen its cooperation with B"
        if (outlook is Outlook.Hypothetical or Outlook.Denied or Outlook.Refused or Outlook.Cancelled || outlook == Outlook.Postponed && stance == Stance.Cooperates && !match.Rule.Has("deed"))
        {
            _trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, outlook.ToString());
            return true;
        }

        // "urged A and B to work together"
        int asker = match.Rule.Has("loaded") ? -1 : stance is Stance.Cooperates or Stance.Supports ? _requests.Asker(match.Trigger, deed: stance == Stance.Supports && _tree.Upos[match.Trigger] == Upos.Verb) : _requests.AskerOfDeed(match.Trigger);
        if (stance == Stance.Cooperates && asker >= 0)
        {
            _trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "asked of others");
            return true;
        }

        // "A must stop and commit to help B": it does not do so yet
        if (stance is Stance.Cooperates or Stance.Supports && !match.Rule.Has("loaded") && _requests.IsRequired(match.Trigger))
        {
            _trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "required of others");
            return true;
        }

        // "urged A not to provide any support for B"
        if (asker >= 0 && _requests.IsForbidden(match.Trigger, asker))
        {
            _trace?.Reject("stance", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "asked not to be done");
            _rejections.Add(match.Trigger);
            return true;
        }

        List<ActorReference> from = _holders.Read(match);
        // "urged A to support B": A may not
        if (asker >= 0) from.RemoveAll(holder => _tree.IsBelow(holder.Head, asker) && !(_tree.Child(asker, Relation.Nsubj) is >= 0 and int subject && _tree.IsBelow(holder.Head, subject)));
        // "called on others to support B": who does so supports it himself
        // "urged A to condemn B": who asks for it is against B
        if (asker >= 0 && from.Count == 0 && (stance is Stance.Opposes or Stance.Sanctions || stance == Stance.Supports && _tree.Lemma(asker) is "call" or "appeal") && _tree.Child(asker, Relation.Nsubj) is >= 0 and int caller) from = _holders.Actors(caller);
        // what is asked for or ought to be imposed is not imposed yet
        if (stance == Stance.Sanctions && (asker >= 0 || _holders.IsDuty(match))) stance = Stance.Opposes;
        if (from.Count > 0 && !match.Rule.Has("loaded"))
            foreach (ActorReference companion in _holders.Companions(match.Trigger))
                if (!from.Exists(one => one.Id == companion.Id)) from.Add(companion);
        if (match.Rule.Has("echo")) return Echo(match, sentence, stance, from, outlook);
        if (match.Rule.Has("mutual"))
        {
            List<ActorReference> with = [];
            bool between = false;
            foreach (int head in match["with"])
            {
                with.AddRange(_targets.Read(head, false));
                between |= _tree.Case(head) == "between";
            }

            // "they praised the ties between A and B": theirs, not those of whoever praises
            if (between && with.Count > 0 && !(with.Count == 1 && IsWithOwn(match["with"]))) (from, with) = (with, []);
            if (with.Count == 0) _claims.AddPairs(match, sentence, stance, from, outlook);
            foreach (ActorReference one in from)
                foreach (ActorReference other in with) _claims.AddMutual(match, sentence, stance, one, other, outlook);
            return _claims.Count > before;
        }

        foreach (int head in match["to"])
        {
            // "A and B said that they do not want it": they are those who speak
            if (match.Rule.Has("loaded") && _tree.Upos[head] == Upos.Pron && _actors.Read(head).Exists(one => from.Exists(judge => _principals.Of(judge) == _principals.Of(one)))) continue;
            // "A and B accused each other"; that they help each other is read as one bond between them
            if (stance != Stance.Supports && IsEachOther(head)) _claims.AddPairs(match, sentence, stance, from, outlook);
            foreach (ActorReference target in _targets.Read(head, match.Rule.Has("doer"), stance == Stance.Opposes && match.Rule.Has("doer")))
            {
                // "a move opposed by both A and B": neither opposes the other
                if (from.Count > 1 && from.Exists(holder => holder.Id == target.Id)) continue;
                foreach (ActorReference holder in from) _claims.Add(match, sentence, stance, holder, target, outlook);
            }
        }

        if (_claims.Count == before && stance is Stance.Opposes or Stance.Supports)
            foreach (int head in match["to"])
            {
                List<ActorReference> doers = _deeds.Owners(head);
                foreach (ActorReference holder in from)
                {
                    // who defends what he did with others takes no stand towards them
                    if (doers.Exists(doer => _principals.Of(doer) == _principals.Of(holder))) continue;
                    foreach (ActorReference doer in doers) _claims.Add(match, sentence, stance, holder, doer, outlook);
                }
            }

        if (match["to"].Length == 0 && !IsTheirs(match.Trigger) && _targets.Against(match.Trigger) is { } foe)
            foreach (ActorReference holder in from) _claims.Add(match, sentence, stance, holder, foe, outlook);
        if (_claims.Count == before && (match.Rule.Has("doer") || stance == Stance.Supports && IsElection(match.Trigger)) && (_targets.Agent(match.Trigger) ?? _targets.Scene(match.Trigger)) is { } implied)
            foreach (ActorReference holder in from) _claims.Add(match, sentence, stance, holder, implied, outlook);
        return _claims.Count > before;
    }

    /// <summary>"A condemned B. C did the same", "A expelled B's envoy. B recalled its own": what was told last, of another holder.</summary>
    bool Echo(RuleMatch match, int sentence, Stance stance, List<ActorReference> from, Outlook outlook)
    {
        int before = _claims.Count;
        // who recalls his ambassador answers what was said or done; who follows suit does the same
        IReadOnlyList<StanceClaim> last = _claims.Last(sentence, told => told == stance || match.Rule.Has("deed") && told is Stance.Opposes or Stance.Sanctions);
        foreach (ActorReference holder in from)
        {
            string own = _principals.Of(holder);
            string[] targets = last.Any(claim => claim.ToId == own) ? [last[0].FromId] : [.. last.Select(claim => claim.ToId)];
            foreach (string target in targets)
                _claims.Add(match, sentence, stance, holder, new ActorReference(target, ActorGazetteer.KindOf(target), match.Trigger, match.Trigger, match.Trigger + 1), outlook);
        }

        return _claims.Count > before;
    }

    /// <summary>"Will A support B?", "would A really condemn B?": nothing is told where the auxiliary stands before its subject.</summary>
    bool IsAsked(int trigger)
    {
        Sentence tokens = _tree.SentenceOf(trigger);
        int last = tokens.End - 1;
        while (last > trigger && _tree.Upos[last] == Upos.Punct && !_document.Form(last).StartsWith("?")) last--;
        if (!_document.Form(last).StartsWith("?")) return false;
        for (int clause = trigger; clause >= 0; clause = _tree.Heads[clause])
        {
            if (_tree.Child(clause, Relation.Nsubj) is >= 0 and int subject && (_tree.Child(clause, Relation.Aux) is >= 0 and int aux && aux < subject || _tree.Child(clause, Relation.Cop) is >= 0 and int cop && cop < subject)) return true;
            if (_tree.Relations[clause] is Relation.AclRelcl or Relation.Parataxis) return false;
        }

        return false;
    }

    /// <summary>A participle that tells what is done besides: ", accusing A".</summary>
    bool IsAside(int verb) => _tree.Relations[verb] == Relation.Advcl && _tree.Xpos[verb] == "VBG" && _tree.Child(verb, Relation.Mark) < 0;

    /// <summary>"A's refusal to recognize B".</summary>
    bool IsRefusal(int trigger) =>
        _tree.Relations[trigger] == Relation.Acl && _tree.Upos[trigger] == Upos.Verb && _tree.Heads[trigger] is >= 0 and int noun && _tree.Lemma(noun) is "refusal" or "failure" or "unwillingness" or "reluctance";

    /// <summary>"each other", "one another's plans".</summary>
    bool IsEachOther(int head)
    {
        if (_tree.Lemma(head) is "each" or "one" && _tree.Child(head, Relation.Fixed) is >= 0 and int rest) return _tree.Lemma(rest) is "other" or "another";
        return _tree.Child(head, Relation.NmodPoss) is >= 0 and int whose && IsEachOther(whose);
    }

    /// <summary>"between A and his country", "between his country and A": it is he who acts.</summary>
    bool IsWithOwn(ReadOnlySpan<int> heads)
    {
        foreach (int head in heads)
            foreach (int party in _actors.Conjuncts(head))
                if (_tree.Child(party, Relation.NmodPoss) is >= 0 and int whose && _tree.Upos[whose] == Upos.Pron) return true;
        return false;
    }

    /// <summary>"praised the election in A".</summary>
    bool IsElection(int verb) => _tree.Child(verb, Relation.Obj) is >= 0 and int deed && _tree.Lemma(deed) is "election" or "vote" or "referendum";

    bool IsTheirs(int noun) => _tree.Child(noun, Relation.NmodPoss) is >= 0 and int whose && _tree.Upos[whose] == Upos.Pron;
}
