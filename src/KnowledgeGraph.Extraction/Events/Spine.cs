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
    static readonly HashSet<string> Telling = new(StringComparer.Ordinal) { "describe", "characterize", "characterise", "call", "praise", "welcome", "hail", "laud", "criticize", "criticise", "condemn", "dismiss", "mention", "recall", "term" };

    readonly DependencyTree _tree;
    readonly Dictionary<int, int> _cost = [];
    readonly int _trigger;

    public Spine(DependencyTree tree, int trigger)
    {
        _tree = tree;
        _trigger = trigger;
        int cost = 0;
        for (int token = trigger; token >= 0 && cost < Farthest; token = tree.Heads[token])
        {
            _cost[token] = cost;
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
            // "for the first time since the vote of March": that day is of what went before
            if (at != token && _tree.Relations[at] is Relation.Obl or Relation.Nmod && _tree.Case(at) == "since" && !_cost.ContainsKey(at) && !(_tree.Lemma(at) is "summit" or "meeting" or "talk" or "visit")) return -1;
            if (_cost.TryGetValue(at, out int cost)) return cost + steps;
            if (at != token && _tree.Upos[at] == Upos.Verb && !IsScheduling(at)) return -1;
            if (steps > 6) return -1;
        }

        return -1;
    }

    /// <summary>"A, who met B last year": what a person did at another time.</summary>
    bool IsOfPerson(int clause) => _tree.Child(clause, Relation.Nsubj) is >= 0 and int who && _tree.Lemma(who) == "who";

    /// <summary>A participle that only sets the time or place: "talks scheduled for Monday", "contacts held in Brussels".</summary>
    bool IsScheduling(int verb) =>
        _tree.Relations[verb] is Relation.Xcomp or Relation.Csubj && _cost.ContainsKey(_tree.Heads[verb]) && Happening.Contains(_tree.Lemma(verb)) ||
        (_tree.Relations[verb] == Relation.Acl && (_tree.Xpos[verb] is "VBN" or "VBD" || _tree.Lemma(verb) is "start" or "begin" or "open") || _tree.Relations[verb] == Relation.AclRelcl && !IsOfPerson(verb)) && (_cost.ContainsKey(_tree.Heads[verb]) || _tree.IsBelow(_tree.Heads[verb], _trigger));
}
