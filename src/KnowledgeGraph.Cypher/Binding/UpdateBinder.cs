using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>CREATE, MERGE, SET, REMOVE, DELETE, FOREACH.</summary>
abstract class UpdateBinder(string text, ProcedureRegistry procedures) : ProjectionBinder(text, procedures)
{
    internal bool Deletes { get; private set; }

    protected Step BindUpdate(Clause clause, Scope scope)
    {
        int[] before = scope.Slots();
        Step step = clause switch
        {
            CreateClause create => BindCreate(create.Patterns, scope, isMerge: false),
            MergeClause merge => BindMerge(merge, scope),
            SetClause set => new SetStep([.. set.Items.Select(i => BindSet(i, scope, remove: false))]),
            RemoveClause remove => new SetStep([.. remove.Items.Select(i => BindSet(i, scope, remove: true))]),
            DeleteClause delete => BindDelete(delete, scope),
            ForeachClause each => BindForeach(each, scope),
            _ => throw new InvalidOperationException($"{clause.GetType().Name} does not write."),
        };
        return step with { Before = before, After = scope.Slots() };
    }

    CreateStep BindCreate(IReadOnlyList<PathPattern> patterns, Scope scope, bool isMerge)
    {
        List<CreateAction> actions = [];
        List<Assignment> paths = [];
        foreach (PathPattern path in patterns)
        {
            if (path.Elements.Any(e => e is QuantifiedPattern))
                throw CypherException.Syntax(Fault.CreatingVarLength, "A repeated pattern cannot be created", path.Span);
            if (path.Selection != PathSelection.All) throw CypherException.Syntax(Fault.UnexpectedSyntax, "A shortest path cannot be created", path.Span);
            List<int> nodes = [], relationships = [];
            for (int i = 0; i < path.Elements.Count; i += 2) nodes.Add(CreateNode((NodePattern)path.Elements[i], path.Elements.Count == 1, scope, actions, isMerge));
            for (int i = 1; i < path.Elements.Count; i += 2) relationships.Add(CreateRelationship((RelationshipPattern)path.Elements[i], nodes[i / 2], nodes[i / 2 + 1], scope, actions, isMerge));
            if (path.Variable is not { } variable || isMerge) continue;
            if (scope.Find(variable.Name) is not null) throw AlreadyBound(variable);
            Symbol symbol = NewSymbol(variable.Name, Types.Path, variable);
            scope.Add(symbol);
            paths.Add(new Assignment(symbol.Slot, new PathEvaluator(nodes[0], [.. relationships]), variable.Name));
        }

        return new CreateStep(actions, paths);
    }

    static CypherException AlreadyBound(Variable variable) =>
        CypherException.Syntax(Fault.VariableAlreadyBound, $"Variable `{variable.Name}` already declared", variable.Span);

    int CreateNode(NodePattern pattern, bool alone, Scope scope, List<CreateAction> actions, bool isMerge)
    {
        if (pattern.Where is not null) throw CypherException.Syntax(Fault.UnexpectedSyntax, "WHERE cannot stand in a pattern to create", pattern.Where.Span);
        Symbol? known = pattern.Variable is null ? null : scope.Find(pattern.Variable.Name);
        if (known is not null && !(isMerge && actions.Exists(a => a.Slot == known.Slot)))
        {
            if (alone || pattern.Labels is not null || pattern.Properties is not null) throw AlreadyBound(pattern.Variable!);
            if (known.Type.Excludes(Types.Node)) throw CypherException.Syntax(Fault.VariableTypeConflict, $"Variable `{known.Name}` is {Words(known.Type.Kinds)} and cannot be a node", pattern.Variable!.Span);
            Touch(known.Slot);
            return known.Slot;
        }

        if (known is not null) return known.Slot;
        IReadOnlyList<GraphName> labels = pattern.Labels is null ? [] : LabelsToSet(pattern.Labels);
        Evaluator? properties = pattern.Properties is null ? null : BindMap(pattern.Properties, scope);
        Symbol symbol = NewSymbol(pattern.Variable?.Name ?? "", Types.Node, pattern);
        if (pattern.Variable is not null) scope.Add(symbol);
        actions.Add(new CreateNodeAction(symbol.Slot, labels, properties));
        return symbol.Slot;
    }

    Evaluator BindMap(Expression properties, Scope scope)
    {
        Evaluator map = Bind(properties, scope);
        Require(map, Types.Map | Types.Entity, properties.Span, "a pattern to create");
        return map;
    }

    List<GraphName> LabelsToSet(LabelExpression labels) => labels switch
    {
        LabelName name => [NameOf(NameKind.Label, name.Name)],
        LabelAnd and => [.. LabelsToSet(and.Left), .. LabelsToSet(and.Right)],
        _ => throw CypherException.Syntax(Fault.UnexpectedSyntax, "Only labels joined by ':' or '&' can be given to a node", labels.Span),
    };

    int CreateRelationship(RelationshipPattern pattern, int left, int right, Scope scope, List<CreateAction> actions, bool isMerge)
    {
        if (pattern.Variable is { } variable && scope.Find(variable.Name) is not null) throw AlreadyBound(variable);
        if (pattern.Length is not null) throw CypherException.Syntax(Fault.CreatingVarLength, "A relationship of variable length cannot be created", pattern.Span);
        if (pattern.Types is not LabelName type) throw CypherException.Syntax(Fault.NoSingleRelationshipType, "A relationship to create has exactly one type", pattern.Span);
        if (pattern.Direction == RelationshipDirection.Either && !isMerge)
            throw CypherException.Syntax(Fault.RequiresDirectedRelationship, "A relationship to create has a direction", pattern.Span);
        Evaluator? properties = pattern.Properties is null ? null : BindMap(pattern.Properties, scope);
        Symbol symbol = NewSymbol(pattern.Variable?.Name ?? "", Types.Relationship, pattern);
        if (pattern.Variable is not null) scope.Add(symbol);
        (int start, int end) = pattern.Direction == RelationshipDirection.Left ? (right, left) : (left, right);
        actions.Add(new CreateRelationshipAction(symbol.Slot, NameOf(NameKind.Type, type.Name), start, end, properties));
        return symbol.Slot;
    }

    MergeStep BindMerge(MergeClause clause, Scope scope)
    {
        PathPattern path = clause.Pattern;
        foreach (PathElement element in path.Elements)
        {
            Expression? properties = element is NodePattern n ? n.Properties : (element as RelationshipPattern)?.Properties;
            if (properties is Parameter) throw CypherException.Syntax(Fault.InvalidParameterUse, "A parameter cannot stand for all properties in MERGE: name them, as in {key: $value}", properties.Span);
        }

        // What is to be created decides which variables are new; the pattern to look for then shares their slots.
        Scope created = scope.Copy();
        CreateStep create = BindCreate([path with { Variable = null }], created, isMerge: true);
        Scope looked = scope.Copy();
        BoundPattern pattern = BindPatterns([path], looked);
        create = Aligned(create, pattern, scope);
        List<Evaluator> notNull = [.. pattern.Predicates.OfType<Comparison>().Where(c => c is { Operator: BinaryOperator.Equal, Left: PropertyRead }).Select(c => c.Right)];
        foreach (Symbol symbol in looked.Symbols) scope.Add(symbol);
        MergeStep step = new(pattern, create with { Paths = [.. pattern.Paths] }, notNull,
            [.. clause.OnCreate.Select(i => BindSet(i, scope, remove: false))], [.. clause.OnMatch.Select(i => BindSet(i, scope, remove: false))]);
        return step;
    }

    /// <summary>The same actions on the slots of the pattern.</summary>
    static CreateStep Aligned(CreateStep create, BoundPattern pattern, Scope before)
    {
        HashSet<int> old = [.. before.Slots()];
        int[] nodeSlots = [.. create.Actions.OfType<CreateNodeAction>().Select(a => a.Slot)];
        int[] patternSlots = [.. pattern.Nodes.Where(n => !old.Contains(n.Slot)).Select(n => n.Slot)];
        Dictionary<int, int> slots = nodeSlots.Zip(patternSlots).ToDictionary(p => p.First, p => p.Second);
        int next = 0;
        List<CreateAction> actions = [];
        foreach (CreateAction action in create.Actions)
            actions.Add(action switch
            {
                CreateNodeAction node => node with { Slot = slots[node.Slot] },
                CreateRelationshipAction relationship => relationship with
                {
                    Slot = pattern.Relationships[next++].Slot,
                    StartSlot = slots.GetValueOrDefault(relationship.StartSlot, relationship.StartSlot),
                    EndSlot = slots.GetValueOrDefault(relationship.EndSlot, relationship.EndSlot),
                },
                _ => action,
            });
        return new CreateStep(actions, []);
    }

    SetAction BindSet(SetItem item, Scope scope, bool remove)
    {
        switch (item)
        {
            case SetProperty set:
                return new SetPropertyAction(Target(set.Property.Subject, scope), NameOf(NameKind.Key, set.Property.Key), Bind(set.Value, scope));
            case SetDynamicProperty set:
                return new SetDynamicPropertyAction(Target(set.Property.Subject, scope), Bind(set.Property.Index, scope), Bind(set.Value, scope));
            case SetProperties set:
                Evaluator map = Bind(set.Value, scope);
                Require(map, Types.Map | Types.Entity, set.Value.Span, "SET of all properties");
                return new SetPropertiesAction(Target(set.Variable, scope), map, set.Add);
            case SetLabels set:
                Evaluator node = Target(set.Variable, scope);
                Require(node, Types.Node, set.Variable.Span, "a label");
                return new SetLabelsAction(node, [.. set.Labels.Select(l => NameOf(NameKind.Label, l))], [.. set.Computed.Select(c => Bind(c, scope))], remove);
            default: throw new InvalidOperationException($"No binding for {item.GetType().Name}.");
        }
    }

    Evaluator Target(Expression expression, Scope scope)
    {
        Evaluator target = Bind(expression, scope);
        Require(target, Types.Entity, expression.Span, "SET or REMOVE");
        return target;
    }

    DeleteStep BindDelete(DeleteClause clause, Scope scope)
    {
        Deletes = true;
        List<Evaluator> targets = [];
        foreach (Expression expression in clause.Targets)
        {
            if (expression is LabelTest) throw CypherException.Syntax(Fault.InvalidDelete, "Labels and types cannot be deleted; REMOVE takes labels away", expression.Span);
            Evaluator target = Bind(expression, scope);
            Require(target, Types.Entity | Types.Path, expression.Span, "DELETE");
            targets.Add(target);
        }

        return new DeleteStep(targets, clause.Detach);
    }

    ForeachStep BindForeach(ForeachClause clause, Scope scope)
    {
        Evaluator list = Bind(clause.List, scope);
        Require(list, Types.List, clause.List.Span, "FOREACH");
        if (scope.Find(clause.Variable.Name) is not null) throw AlreadyBound(clause.Variable);
        Scope inside = scope.Copy();
        Symbol local = NewSymbol(clause.Variable.Name, new StaticType(list.Type.Kinds == Types.List ? list.Type.Elements : Types.Any), clause.Variable);
        inside.Add(local);
        return new ForeachStep(list, local.Slot, [.. clause.Updates.Select(u => BindUpdate(u, inside))]);
    }
}
