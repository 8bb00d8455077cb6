using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// A trigger and the words above it, up to the root: the predicate that a date or a place of the same clause hangs on. Measures how
/// close a phrase is to the trigger in the tree.
/// </summary>
public sealed class Spine
{
    /// <summary>No phrase belongs to a trigger over more than this.</summary>
    const int Farthest = 40;

    /// <summary>"are due to take place in": what is said of them is said of the contact.</summary>
    static readonly HashSet<string> Happening = new(StringComparer.Ordinal) { "take", "be", "hold", "begin", "start", "resume", "occur", "open", "happen", "convene", "continue", "end", "conclude" };

    /// <summary>Who does so with a contact speaks of it.</summary>
    internal static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "protest", "denounce", "describe", "characterize", "characterise", "call", "praise", "welcome", "hail", "laud", "criticize", "criticise", "condemn", "dismiss", "mention", "recall", "term" };

    /// <summary>On the day on which one does so with a contact it does not take place.</summary>
    static readonly HashSet<string> Deciding = new(StringComparer.Ordinal)
    {
        "cancel", "postpone", "delay", "scrap", "abandon", "suspend", "reject", "refuse", "decline", "agree", "decide", "announce", "invite", "propose", "offer", "confirm",
    };

    readonly DependencyTree _tree;
    readonly Dictionary<int, int> _cost = [];
    readonly int _trigger;

    /// <summary>"answered questions on Monday about the visit", "filed it on Friday, two days before she is to visit": what is told above it, and before, is of another day; −1 without.</summary>
    readonly int _bar = -1;

    public Spine(DependencyTree tree, int trigger)
    {
        _tree = tree;
        _trigger = trigger;
        int cost = 0;
        for (int token = trigger; token >= 0 && cost < Farthest; token = tree.Heads[token])
        {
            _cost[token] = cost;
            if (_bar < 0 && (tree.Relations[token] is Relation.Obl or Relation.Nmod && tree.Case(token) is "about" or "regarding" or "concerning" || IsDaysApart(token))) _bar = token;
            cost += tree.Relations[token] switch
            {
                Relation.Obj or Relation.Xcomp or Relation.Nsubj or Relation.NsubjPass or Relation.Nmod or Relation.Obl or Relation.Fixed => 1,
                Relation.Conj => 4,
                Relation.Advcl or Relation.Acl => 8,
                // "said on Monday that they would meet": the day is that of the saying
                Relation.Ccomp or Relation.AclRelcl or Relation.Parataxis => Farthest,
                _ => 3,
            };
        }
    }

    /// <summary>Is it the trigger, or a word above it?</summary>
    public bool Contains(int token) => _cost.ContainsKey(token);

    /// <summary>How far the phrase headed by <paramref name="token"/> is; -1 when it belongs elsewhere.</summary>
    public int Distance(int token)
    {
        int steps = 0;
        for (int at = token; at >= 0; at = _tree.Heads[at], steps++)
        {
            // "discussed the crash of March in Porto": that day and place are of what they spoke of
            if (at != token && _tree.Relations[at] == Relation.Obj && _tree.Heads[at] == _trigger && _tree.Lemma(_trigger) == "discuss") return -1;
            // "conferred about preparations for the summit of June": that day is of what they spoke of
            if (at != token && _tree.Relations[at] is Relation.Obl or Relation.Nmod && _tree.Case(at) is "about" or "regarding" or "concerning" && !_cost.ContainsKey(at)) return -1;
            // "followed up on their call of March": that day is of what went before
            if (at != token && _tree.Relations[at] is Relation.Obj or Relation.Obl && _tree.Heads[at] >= 0 && _tree.Lemma(_tree.Heads[at]) is "follow" or "precede" && at != _trigger && !_cost.ContainsKey(at)) return -1;
            // "a spokesman Monday described the meeting in Porto as": that day is of the telling
            if (at < _trigger && _tree.Heads[at] is >= 0 and int telling && telling != _trigger && _tree.Heads[_trigger] == telling && _tree.Relations[_trigger] == Relation.Obj && Telling.Contains(_tree.Lemma(telling))) return -1;
            // "on Monday canceled a visit to Porto": that day is of the cancelling
            if (at < _trigger && _tree.Heads[at] is >= 0 and int deciding && deciding != _trigger && Deciding.Contains(_tree.Lemma(deciding)) && !_cost.ContainsKey(at) && IsDecided(deciding) && _tree.Case(at) is not ("until" or "to" or "for")) return -1;
            // "for the first time since the vote of March": that day is of what went before
            if (at != token && _tree.Relations[at] is Relation.Obl or Relation.Nmod && _tree.Case(at) == "since" && !_cost.ContainsKey(at) && !(_tree.Lemma(at) is "summit" or "meeting" or "talk" or "visit")) return -1;
            if (_cost.TryGetValue(at, out int cost)) return token < _trigger && _bar >= 0 && cost > _cost[_bar] ? -1 : cost + steps;
            if (at != token && _tree.Upos[at] == Upos.Verb && !IsScheduling(at)) return -1;
            if (steps > 6) return -1;
        }

        return -1;
    }

    /// <summary>Is the contact what a verb above is about: its object, or what somebody agrees to do?</summary>
    bool IsDecided(int verb)
    {
        for (int token = _trigger; _tree.Heads[token] >= 0; token = _tree.Heads[token])
            if (_tree.Heads[token] == verb) return _tree.Relations[token] is Relation.Obj or Relation.Xcomp;
        return false;
    }

    /// <summary>Is the contact told as what comes days after what is told with it: "two days before the talks"?</summary>
    public bool IsDaysAhead => _cost.Keys.Any(token => Gap(token) is >= 0 and int before && _tree.Lemma(before) != "after");

    bool IsDaysApart(int token) => Gap(token) >= 0;

    /// <summary>The preposition of "two days before the talks", "a week after she met B"; not that of "this week after the talks"; −1 without.</summary>
    int Gap(int token)
    {
        for (int child = _tree.FirstChild(token); child >= 0 && child < token; child = _tree.NextSibling(child))
            if (_tree.Relations[child] is Relation.Case or Relation.Mark && _tree.Lemma(child) is "before" or "after" or "ahead" or "prior" && child > 1 && _tree.Lemma(child - 1) is "day" or "week" or "month" or "year"
                && (_tree.Xpos[child - 1] == "NNS" || _tree.Lemma(child - 2) is "a" or "one" or "the" or "single")) return child;
        return -1;
    }

    /// <summary>"A, who met B last year": what a person did at another time.</summary>
    bool IsOfPerson(int clause) => _tree.Child(clause, Relation.Nsubj) is >= 0 and int who && _tree.Lemma(who) == "who";

    /// <summary>A participle that only sets the time or place: "talks scheduled for Monday", "contacts held in Brussels".</summary>
    bool IsScheduling(int verb) =>
        // "a delegation to Norway to attend the ceremony on Sunday": on the day of what it is for
        _tree.Xpos[verb] == "VB" && _tree.Lemma(verb) is "attend" or "participate" && _tree.Relations[verb] is Relation.Acl or Relation.Advcl && _cost.ContainsKey(_tree.Heads[verb]) && _tree.Heads[verb] < verb && _tree.Has(verb, Relation.Mark, "to") ||
        _tree.Relations[verb] is Relation.Xcomp or Relation.Csubj && _cost.ContainsKey(_tree.Heads[verb]) && Happening.Contains(_tree.Lemma(verb)) ||
        (_tree.Relations[verb] == Relation.Acl && (_tree.Xpos[verb] is "VBN" or "VBD" || _tree.Lemma(verb) is "start" or "begin" or "open") || _tree.Relations[verb] == Relation.AclRelcl && !IsOfPerson(verb))
        // "after a bombing that killed five in Oslo"
        && (_cost.ContainsKey(_tree.Heads[verb]) || _tree.IsBelow(_tree.Heads[verb], _trigger) && !(_tree.Relations[verb] == Relation.AclRelcl && _tree.Child(verb, Relation.Obj) >= 0 && !Happening.Contains(_tree.Lemma(verb))));
}
