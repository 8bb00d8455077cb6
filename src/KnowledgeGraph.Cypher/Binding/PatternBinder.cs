using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Turns paths into a graph of what to look for.</summary>
abstract class PatternBinder(string text, ProcedureRegistry procedures) : ExpressionBinder(text, procedures)
{
    /// <summary>Binds patterns and adds their variables to the scope.</summary>
    /// <param name="mayBind">False where every variable must be known already.</param>
    protected BoundPattern BindPatterns(IReadOnlyList<PathPattern> patterns, Scope scope, bool mayBind = true)
    {
        PatternBinding binding = new(scope, mayBind);
        foreach (PathPattern path in patterns) BindPath(path, binding);
        foreach (Action<PatternBinding> later in binding.Later) later(binding);
        return binding.Pattern;
    }

    protected static void Conjuncts(Evaluator predicate, List<Evaluator> conjuncts)
    {
        Stack<Evaluator> open = new([predicate]);
        while (open.TryPop(out Evaluator? next))
        {
            if (next is AndEvaluator and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else conjuncts.Add(next);
        }
    }

    void BindPath(PathPattern path, PatternBinding binding)
    {
        if (path.Elements[0] is QuantifiedPattern || path.Elements[^1] is QuantifiedPattern || Adjacent(path.Elements)) path = path with { Elements = WithEnds(path.Elements) };
        List<PatternRelationship> relationships = [];
        PatternNode node = BindNode((NodePattern)path.Elements[0], binding);
        PatternNode first = node;
        if (path.Selection != PathSelection.All && path.Elements.Count != 3)
            throw CypherException.Syntax(Fault.UnexpectedSyntax, "A shortest path has exactly one relationship pattern between two nodes", path.Span);
        for (int i = 1; i < path.Elements.Count; i += 2)
        {
            PatternNode next = BindNode((NodePattern)path.Elements[i + 1], binding);
            PatternRelationship relationship = path.Elements[i] is QuantifiedPattern repeated
                ? BindRepeated(repeated, node, next, path.Selection, binding)
                : BindRelationship((RelationshipPattern)path.Elements[i], node, next, path.Selection, binding);
            binding.Pattern.Relationships.Add(relationship);
            relationships.Add(relationship);
            node = next;
        }

        if (path.Variable is not { } variable) return;
        if (binding.Scope.Find(variable.Name) is not null)
            throw CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{variable.Name}` already declared", variable.Span);
        if (!binding.MayBind) throw Undefined(variable);
        Symbol symbol = NewSymbol(variable.Name, Types.Path, variable);
        binding.Scope.Add(symbol);
        foreach (PatternRelationship relationship in relationships) ReadSlots.Add(relationship.Slot);
        binding.Pattern.Paths.Add(new Assignment(symbol.Slot, new PathEvaluator(first.Slot, [.. relationships.Select(r => r.Slot)]), variable.Name));
    }

    static bool Adjacent(IReadOnlyList<PathElement> elements)
    {
        for (int i = 0; i < elements.Count; i++)
            if (elements[i] is NodePattern != (i % 2 == 0)) return true;
        return false;
    }

    /// <summary>Anonymous nodes where repeated patterns touch each other, an end of the path, or one another.</summary>
    static List<PathElement> WithEnds(IReadOnlyList<PathElement> elements)
    {
        List<PathElement> result = [];
        foreach (PathElement element in elements)
        {
            bool needsNode = element is not NodePattern && (result.Count == 0 || result[^1] is not NodePattern);
            if (needsNode) result.Add(new NodePattern(null, null, null, null, element.Span));
            if (element is NodePattern && result.Count > 0 && result[^1] is NodePattern)
                throw CypherException.Syntax(Fault.UnexpectedSyntax, "Two nodes need a relationship between them", element.Span);
            result.Add(element);
        }

        if (result[^1] is not NodePattern) result.Add(new NodePattern(null, null, null, null, result[^1].Span));
        return result;
    }

    PatternNode BindNode(NodePattern pattern, PatternBinding binding)
    {
        PatternNode node;
        Symbol? known = pattern.Variable is null ? null : binding.Scope.Find(pattern.Variable.Name);
        if (known is not null)
        {
            if (known.Type.Excludes(Types.Node))
                throw CypherException.Syntax(Fault.VariableTypeConflict, $"Variable `{known.Name}` is {Words(known.Type.Kinds)} and cannot be a node", pattern.Variable!.Span);
            Touch(known.Slot);
            node = binding.Pattern.Nodes.Find(n => n.Slot == known.Slot) ?? binding.AddNode(new PatternNode(known.Name, known.Slot, IsBound: true));
        }
        else
        {
            if (pattern.Variable is not null && !binding.MayBind) throw Undefined(pattern.Variable);
            Symbol symbol = NewSymbol(pattern.Variable?.Name ?? "", Types.Node, pattern);
            if (pattern.Variable is not null) binding.Scope.Add(symbol);
            node = binding.AddNode(new PatternNode(symbol.Name, symbol.Slot, IsBound: false));
        }

        SlotRead read = new(node.Name.Length == 0 ? "anon" : node.Name, node.Slot, Types.Node);
        if (pattern.Labels is not null) binding.Pattern.Predicates.AddRange(LabelTests(read, pattern.Labels));
        if (pattern.Properties is not null) binding.Later.Add(b => BindProperties(read, pattern.Properties, b.Scope, b.Pattern.Predicates));
        if (pattern.Where is not null) binding.Later.Add(b => Conjuncts(BindPredicate(pattern.Where, new ExpressionContext(b.Scope)), b.Pattern.Predicates));
        return node;
    }

    IEnumerable<Evaluator> LabelTests(SlotRead node, LabelExpression labels)
    {
        while (labels is LabelAnd and)
        {
            yield return new LabelTestEvaluator(node, MatcherOf(and.Right));
            labels = and.Left;
        }

        yield return new LabelTestEvaluator(node, MatcherOf(labels));
    }

    void BindProperties(SlotRead entity, Expression properties, Scope scope, List<Evaluator> predicates)
    {
        if (properties is not MapLiteral map)
            throw CypherException.Syntax(Fault.InvalidParameterUse, "A parameter cannot stand for all properties of a pattern here: name them, as in {key: $value}", properties.Span);
        foreach (MapEntry entry in map.Entries)
            predicates.Add(new Comparison(BinaryOperator.Equal, new PropertyRead(entity, NameOf(NameKind.Key, entry.Key)), Bind(entry.Value, scope)));
    }

    PatternRelationship BindRelationship(RelationshipPattern pattern, PatternNode from, PatternNode to, PathSelection selection, PatternBinding binding)
    {
        bool isList = pattern.Length is not null || selection != PathSelection.All;
        RelationshipLength? length = pattern.Length ?? (isList ? new RelationshipLength(1, 1) : null);
        StaticType type = isList ? new StaticType(Types.List, Types.Relationship) : Types.Relationship;
        Symbol? known = pattern.Variable is null ? null : binding.Scope.Find(pattern.Variable.Name);
        if (known is not null)
        {
            if (known.Type.Excludes(type.Kinds) || isList && (known.Type.Elements & Types.Relationship) == 0)
                throw CypherException.Syntax(Fault.VariableTypeConflict, $"Variable `{known.Name}` is {Words(known.Type.Kinds)} and cannot be {(isList ? "a list of relationships" : "a relationship")}", pattern.Variable!.Span);
            if (binding.Pattern.Relationships.Exists(r => r.Slot == known.Slot))
                throw CypherException.Syntax(Fault.RelationshipUniquenessViolation, $"Relationship `{known.Name}` cannot be at two places of one pattern", pattern.Variable!.Span);
            Touch(known.Slot);
        }
        else if (pattern.Variable is not null && !binding.MayBind) throw Undefined(pattern.Variable);

        Symbol symbol = known ?? NewSymbol(pattern.Variable?.Name ?? "", type, pattern);
        if (pattern.Variable is not null && known is null) binding.Scope.Add(symbol);
        (IReadOnlyList<GraphName>? types, LabelMatcher? test) = TypesOf(pattern.Types);
        PatternRelationship relationship = new(symbol.Name, symbol.Slot, from, to, pattern.Direction)
        {
            Types = types,
            TypeTest = test,
            Length = length,
            IsBound = known is not null,
            Selection = selection,
            HopSlot = isList ? NewSlot() : -1,
        };
        return isList ? WithHopPredicate(relationship, pattern, binding) : WithPredicates(relationship, pattern, binding);
    }

    PatternRelationship WithPredicates(PatternRelationship relationship, RelationshipPattern pattern, PatternBinding binding)
    {
        SlotRead read = new(relationship.Name.Length == 0 ? "anon" : relationship.Name, relationship.Slot, Types.Relationship);
        if (pattern.Properties is not null)
        {
            ReadSlots.Add(relationship.Slot);
            binding.Later.Add(b => BindProperties(read, pattern.Properties, b.Scope, b.Pattern.Predicates));
        }

        if (pattern.Where is not null) binding.Later.Add(b => Conjuncts(BindPredicate(pattern.Where, new ExpressionContext(b.Scope)), b.Pattern.Predicates));
        return relationship;
    }

    PatternRelationship WithHopPredicate(PatternRelationship relationship, RelationshipPattern pattern, PatternBinding binding)
    {
        if (pattern.Properties is null && pattern.Where is null) return relationship;
        List<Evaluator> conditions = [];
        SlotRead hop = new("hop", relationship.HopSlot, Types.Relationship);
        if (pattern.Properties is not null) BindProperties(hop, pattern.Properties, binding.Scope, conditions);
        if (pattern.Where is not null)
        {
            Scope inside = binding.Scope.Copy();
            if (pattern.Variable is not null) inside.Add(new Symbol(pattern.Variable.Name, relationship.HopSlot, Types.Relationship, pattern));
            conditions.Add(BindPredicate(pattern.Where, new ExpressionContext(inside)));
        }

        return relationship with { HopPredicate = conditions.Aggregate((a, b) => new AndEvaluator(a, b)) };
    }

    (IReadOnlyList<GraphName>? Types, LabelMatcher? Test) TypesOf(LabelExpression? types)
    {
        if (types is null) return (null, null);
        List<GraphName> names = [];
        Stack<LabelExpression> open = new([types]);
        while (open.TryPop(out LabelExpression? part))
        {
            switch (part)
            {
                case LabelName name: names.Add(NameOf(NameKind.Type, name.Name)); break;
                case LabelOr or: open.Push(or.Right); open.Push(or.Left); break;
                default: return (null, MatcherOf(types));
            }
        }

        return ([.. names.Distinct()], null);
    }

    PatternRelationship BindRepeated(QuantifiedPattern pattern, PatternNode from, PatternNode to, PathSelection selection, PatternBinding binding)
    {
        // A single relationship repeated is what *min..max means.
        if (pattern is { Elements: [NodePattern { Variable: null, Labels: null, Properties: null }, RelationshipPattern { Length: null } single, NodePattern { Variable: null, Labels: null, Properties: null }], Where: null })
            return BindRelationship(single with { Length = new RelationshipLength(pattern.Minimum, pattern.Maximum) }, from, to, selection, binding);
        if (selection != PathSelection.All) throw CypherException.Syntax(Fault.UnexpectedSyntax, "A shortest path repeats a single relationship", pattern.Span);
        Scope inside = new();
        foreach (Symbol symbol in binding.Scope.Symbols)
            if (!pattern.Elements.Any(e => VariableOf(e) == symbol.Name)) inside.Add(symbol);
        HashSet<string> outer = [.. inside.Symbols.Select(s => s.Name)];
        BoundPattern inner = BindPatterns([new PathPattern(null, pattern.Elements, PathSelection.All, pattern.Span)], inside);
        if (pattern.Where is not null) Conjuncts(BindPredicate(pattern.Where, new ExpressionContext(inside)), inner.Predicates);
        List<(int, int)> groups = [];
        foreach (Symbol symbol in inside.Symbols)
        {
            if (outer.Contains(symbol.Name)) continue;
            if (binding.Scope.Find(symbol.Name) is not null) throw CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{symbol.Name}` already declared", symbol.Origin.Span);
            Symbol group = NewSymbol(symbol.Name, new StaticType(Types.List, symbol.Type.Kinds), symbol.Origin);
            groups.Add((symbol.Slot, group.Slot));
            ReadSlots.Add(symbol.Slot);
            binding.Scope.Add(group);
        }

        foreach (PatternRelationship relationship in inner.Relationships) ReadSlots.Add(relationship.Slot);
        return new PatternRelationship("", NewSlot(), from, to, RelationshipDirection.Right)
        {
            Repeated = new RepeatedPattern(inner, inner.Nodes[0], NodeAtEnd(inner), groups, pattern.Minimum, pattern.Maximum),
        };
    }

    static PatternNode NodeAtEnd(BoundPattern pattern) => pattern.Relationships.Count == 0 ? pattern.Nodes[0] : pattern.Relationships[^1].To;

    static string? VariableOf(PathElement element) => element switch
    {
        NodePattern node => node.Variable?.Name,
        RelationshipPattern relationship => relationship.Variable?.Name,
        _ => null,
    };
}
