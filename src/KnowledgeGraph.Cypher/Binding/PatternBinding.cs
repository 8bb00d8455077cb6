namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A pattern while it is bound: conditions wait until all its variables are known.</summary>
sealed class PatternBinding(Scope scope, bool mayBind)
{
    internal Scope Scope => scope;

    internal bool MayBind => mayBind;

    internal BoundPattern Pattern { get; } = new();

    internal List<Action<PatternBinding>> Later { get; } = [];

    internal PatternNode AddNode(PatternNode node)
    {
        Pattern.Nodes.Add(node);
        return node;
    }
}
