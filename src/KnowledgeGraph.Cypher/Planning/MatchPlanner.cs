using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Planning;

/// <summary>
/// Orders the work of a MATCH: begins where fewest nodes are expected, goes on along the relationship that multiplies rows least,
/// and looks at each condition as soon as it can.
/// </summary>
sealed class MatchPlanner
{
    /// <summary>Patterns up to this size are planned once from each node, and the cheapest plan is taken.</summary>
    const int ExhaustiveNodes = 8;

    /// <summary>From how many rows on it pays to read all nodes once into a table, rather than once a row.</summary>
    const double JoinFrom = 1.5;

    readonly BoundPattern _pattern;
    readonly Statistics _statistics;
    readonly IReadOnlySet<int> _read;
    readonly Func<int> _newState;
    readonly OperatorList _operators;
    readonly HashSet<int> _solved;
    readonly HashSet<int> _own;
    readonly List<Evaluator> _open;
    readonly List<Assignment> _openPaths;
    readonly List<PatternRelationship> _left;
    readonly List<PatternRelationship> _done = [];
    readonly Dictionary<Evaluator, HashSet<int>> _needs = [];
    readonly Dictionary<(int Relationship, int Start), double> _degrees = [];

    internal MatchPlanner(BoundPattern pattern, Statistics statistics, IReadOnlySet<int> read, Func<int> newState, OperatorList operators)
    {
        _pattern = pattern;
        _statistics = statistics;
        _read = read;
        _newState = newState;
        _operators = operators;
        _left = [.. pattern.Relationships];
        _open = [.. pattern.Predicates];
        _openPaths = [.. pattern.Paths];
        _solved = [.. pattern.Nodes.Where(n => n.IsBound).Select(n => n.Slot), .. pattern.Relationships.Where(r => r.IsBound).Select(r => r.Slot)];
        _own = [.. OwnSlots(pattern)];
        foreach (Evaluator predicate in _open) _needs[predicate] = Needs(predicate);
        foreach (Assignment path in _openPaths) _needs[path.Value] = Needs(path.Value);
    }

    static IEnumerable<int> OwnSlots(BoundPattern pattern)
    {
        foreach (PatternNode node in pattern.Nodes) yield return node.Slot;
        foreach (PatternRelationship relationship in pattern.Relationships)
        {
            yield return relationship.Slot;
            if (relationship.Repeated is not null)
                foreach ((_, int outer) in relationship.Repeated.Groups) yield return outer;
        }

        foreach (Assignment path in pattern.Paths) yield return path.Slot;
    }

    HashSet<int> Needs(Evaluator evaluator)
    {
        HashSet<int> slots = evaluator.Slots();
        slots.IntersectWith(_own);
        return slots;
    }

    internal void Run()
    {
        foreach (PatternNode node in _pattern.Nodes)
            if (node.IsBound && !_pattern.Relationships.Exists(r => r.From.Slot == node.Slot || r.To.Slot == node.Slot))
                _operators.Add(new Filter([new NodeTest(node.Name, node.Slot)]));
        AddReady();
        Seed();
        while (_left.Count > 0 || _pattern.Nodes.Exists(n => !_solved.Contains(n.Slot)))
        {
            if (Cheapest() is { } next) Follow(next);
            else Begin(BestStart());
            AddReady();
        }
    }

    /// <summary>Nodes that an index finds at once are found first, also several of them: what lies between is then checked, not searched.</summary>
    void Seed()
    {
        foreach (PatternNode node in _pattern.Nodes)
        {
            if (_solved.Contains(node.Slot)) continue;
            NodeAccess access = AccessTo(node);
            if (access.Rows > 1 || access.Operator is not (NodeIndexSeek or NodeByIdSeek)) continue;
            Begin(node);
            AddReady();
        }
    }

    NodeAccess AccessTo(PatternNode node) => NodeAccessRules.Best(node, _open, IsKnown, _statistics);

    bool IsKnown(Evaluator value)
    {
        HashSet<int> slots = Needs(value);
        return slots.IsSubsetOf(_solved);
    }

    PatternNode BestStart()
    {
        List<PatternNode> candidates = [.. _pattern.Nodes.Where(n => !_solved.Contains(n.Slot))];
        if (candidates.Count > ExhaustiveNodes || _solved.Overlaps(_pattern.Nodes.Select(n => n.Slot))) return candidates.MinBy(n => AccessTo(n).Rows)!;
        return candidates.MinBy(CostFrom)!;
    }

    /// <summary>Rows that pass through all steps of a greedy plan from a node.</summary>
    double CostFrom(PatternNode start)
    {
        HashSet<int> solved = [.. _solved, start.Slot];
        List<PatternRelationship> left = [.. _left];
        NodeAccess access = AccessTo(start);
        double rows = Math.Max(0.1, access.Rows);
        double cost = rows;
        rows *= Selectivity(start, except: access.Satisfied);
        while (left.Count > 0)
        {
            PatternRelationship? next = null;
            double least = double.MaxValue;
            foreach (PatternRelationship candidate in left)
            {
                if (Factor(candidate, solved) is not { } factor || factor >= least) continue;
                least = factor;
                next = candidate;
            }

            if (next is null) break;
            left.Remove(next);
            PatternNode reached = solved.Contains(next.From.Slot) ? next.To : next.From;
            bool fresh = solved.Add(reached.Slot);
            rows *= least;
            cost += rows;
            if (fresh) rows *= Selectivity(reached, []);
        }

        return cost;
    }

    /// <summary>The part of the nodes that is expected to meet the conditions on it.</summary>
    double Selectivity(PatternNode node, IReadOnlyList<Evaluator> except)
    {
        double part = 1;
        foreach (Evaluator predicate in _open)
        {
            if (except.Contains(predicate) || _needs[predicate] is not { Count: 1 } needs || !needs.Contains(node.Slot)) continue;
            part *= predicate is LabelTestEvaluator { Matcher.SingleLabel: { } label } ? Math.Max(0.01, _statistics.NodesWith(label) / _statistics.Nodes)
                : predicate is Comparison { Operator: BinaryOperator.Equal } ? 0.1 : 0.5;
        }

        return part;
    }

    PatternRelationship? Cheapest()
    {
        PatternRelationship? best = null;
        double least = double.MaxValue;
        foreach (PatternRelationship relationship in _left)
        {
            if (Factor(relationship, _solved) is not { } factor) continue;
            factor *= relationship.From.Slot != relationship.To.Slot && !_solved.Contains(relationship.To.Slot) ? Selectivity(relationship.To, []) : 1;
            if (factor >= least) continue;
            least = factor;
            best = relationship;
        }

        return best;
    }

    /// <summary>Rows for each row when the relationship is followed now; null when it cannot be.</summary>
    double? Factor(PatternRelationship relationship, HashSet<int> solved)
    {
        bool from = solved.Contains(relationship.From.Slot), to = solved.Contains(relationship.To.Slot);
        if (relationship.IsBound) return 0.5;
        if (relationship.Selection != PathSelection.All) return from && to ? 1 : null;
        if (relationship.Repeated is not null) return from ? to ? 5 : 50 : null;
        if (!from && !to) return null;
        PatternNode start = from ? relationship.From : relationship.To;
        RelationshipDirection away = relationship.Direction == RelationshipDirection.Either || from ? relationship.Direction
            : relationship.Direction == RelationshipDirection.Left ? RelationshipDirection.Right : RelationshipDirection.Left;
        if (!_degrees.TryGetValue((relationship.Slot, start.Slot), out double degree))
            _degrees[(relationship.Slot, start.Slot)] = degree = _statistics.Degree(relationship, RarestLabel(start), away != RelationshipDirection.Left, away != RelationshipDirection.Right);
        if (relationship.Length is { } length) degree = Math.Pow(Math.Max(1.5, degree), Math.Min(4, length.Maximum ?? 4));
        return from && to ? Math.Min(0.5, degree / _statistics.Nodes * 2) : degree;
    }

    GraphName? RarestLabel(PatternNode node)
    {
        GraphName? rarest = null;
        foreach (Evaluator predicate in _pattern.Predicates)
            if (predicate is LabelTestEvaluator { Subject: SlotRead read, Matcher.SingleLabel: { } label } && read.Slot == node.Slot
                && (rarest is null || _statistics.NodesWith(label) < _statistics.NodesWith(rarest))) rarest = label;
        return rarest;
    }

    void Begin(PatternNode node)
    {
        NodeAccess access = AccessTo(node);
        if (_operators.Rows > JoinFrom && NodeAccessRules.Join(node, _open, IsKnown, RarestLabel(node), access, _newState) is { } join) access = join;
        foreach (Evaluator satisfied in access.Satisfied) _open.Remove(satisfied);
        _operators.Add(access.Operator, access.Rows);
        _solved.Add(node.Slot);
    }

    void Follow(PatternRelationship relationship)
    {
        double factor = Factor(relationship, _solved)!.Value;
        _left.Remove(relationship);
        _operators.Add(OperatorFor(relationship), factor);
        _done.Add(relationship);
        _solved.Add(relationship.From.Slot);
        _solved.Add(relationship.To.Slot);
        _solved.Add(relationship.Slot);
        if (relationship.Repeated is not null) _solved.UnionWith(relationship.Repeated.Groups.Select(g => g.Outer));
    }

    Operator OperatorFor(PatternRelationship relationship)
    {
        bool fromKnown = _solved.Contains(relationship.From.Slot), toKnown = _solved.Contains(relationship.To.Slot);
        RelationshipFilter filter = new(relationship.Types, relationship.TypeTest, [.. _done.Where(d => MayShare(d, relationship)).Select(d => d.Slot)]);
        if (relationship.Repeated is { } repeated) return Repeat(relationship, repeated, toKnown);
        bool reversed = !fromKnown && !relationship.IsBound;
        (PatternNode start, PatternNode end) = reversed ? (relationship.To, relationship.From) : (relationship.From, relationship.To);
        RelationshipDirection direction = !reversed || relationship.Direction == RelationshipDirection.Either ? relationship.Direction
            : relationship.Direction == RelationshipDirection.Left ? RelationshipDirection.Right : RelationshipDirection.Left;
        string details = Details(start, end, relationship, direction, filter);
        if (relationship.IsBound)
            return new KnownRelationship(details, start.Slot, fromKnown, relationship.Slot, end.Slot, toKnown, direction, relationship.Length, filter);
        if (relationship.Selection != PathSelection.All)
            return new ShortestPath(details, start.Slot, relationship.Slot, end.Slot, direction, relationship.Length!.Value, relationship.Selection == PathSelection.AllShortest, filter, relationship.HopSlot, relationship.HopPredicate);
        bool both = fromKnown && toKnown || start.Slot == end.Slot;
        if (relationship.Length is { } length)
            return new VariableExpand(details, start.Slot, relationship.Slot, end.Slot, both, reversed, direction, length, filter, relationship.HopSlot, relationship.HopPredicate);
        // Nobody asks for the relationship itself: then it is not written down.
        bool unread = !_read.Contains(relationship.Slot) && !_left.Exists(l => MayShare(l, relationship));
        return both ? new ExpandInto(details, start.Slot, relationship.Slot, end.Slot, direction, filter)
            : new Expand(details, start.Slot, unread ? -1 : relationship.Slot, end.Slot, _read.Contains(end.Slot), direction, filter);
    }

    static string Details(PatternNode start, PatternNode end, PatternRelationship relationship, RelationshipDirection direction, RelationshipFilter filter)
    {
        string length = relationship.Length is { } range ? $"*{range.Minimum}..{range.Maximum}" : "";
        (string left, string right) = direction switch
        {
            RelationshipDirection.Left => ("<-", "-"),
            RelationshipDirection.Right => ("-", "->"),
            _ => ("-", "-"),
        };
        return $"({start.Name}){left}[{relationship.Name}{filter}{length}]{right}({end.Name})";
    }

    /// <summary>Relationships of different types are different already.</summary>
    static bool MayShare(PatternRelationship a, PatternRelationship b) =>
        a.Types is null || b.Types is null || a.Types.Any(t => b.Types.Contains(t));

    RepeatedExpand Repeat(PatternRelationship relationship, RepeatedPattern repeated, bool toKnown)
    {
        int[] used = [.. _done.Select(d => d.Slot)];
        int[] innerRelationships = [.. repeated.Pattern.Relationships.Select(r => r.Slot)];
        int[] inner = [.. repeated.Pattern.Nodes.Select(n => n.Slot).Concat(innerRelationships).Concat(repeated.Groups.Select(g => g.Inner)).Distinct()];
        BoundPattern pattern = new();
        pattern.Nodes.AddRange(repeated.Pattern.Nodes.Select(n => n.Slot == repeated.First.Slot ? n with { IsBound = true } : n));
        pattern.Relationships.AddRange(repeated.Pattern.Relationships);
        pattern.Predicates.AddRange(repeated.Pattern.Predicates);
        OperatorList operators = new(1);
        operators.Add(new Argument());
        new MatchPlanner(pattern, _statistics, _read, _newState, operators).Run();
        RepeatedExpand expand = new(repeated, relationship.From.Slot, relationship.Slot, relationship.To.Slot, toKnown || relationship.From.Slot == relationship.To.Slot, inner, innerRelationships, used, _newState());
        expand.Contain(operators.Items);
        return expand;
    }

    /// <summary>Names the paths and looks at the conditions for which everything is known now.</summary>
    void AddReady()
    {
        List<Assignment> paths = [.. _openPaths.Where(p => _needs[p.Value].IsSubsetOf(_solved))];
        if (paths.Count > 0)
        {
            _openPaths.RemoveAll(paths.Contains);
            _operators.Add(new Projection([.. paths]));
            foreach (Assignment path in paths) _solved.Add(path.Slot);
        }

        List<Evaluator> ready = [.. _open.Where(p => _needs[p].IsSubsetOf(_solved))];
        if (ready.Count == 0) return;
        _open.RemoveAll(ready.Contains);
        // Subqueries last: what is cheap may spare them.
        Evaluator[] conditions = [.. ready.OrderBy(p => HasSubquery(p) ? 1 : 0)];
        _operators.Add(new Filter(conditions), conditions.Aggregate(1.0, (part, p) => part * (p is Comparison { Operator: BinaryOperator.Equal } ? 0.1 : 0.5)));
    }

    static bool HasSubquery(Evaluator evaluator) => evaluator is SubqueryEvaluator || evaluator.Parts.Any(HasSubquery);
}
