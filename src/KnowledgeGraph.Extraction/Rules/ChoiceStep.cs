namespace KnowledgeGraph.Extraction.Rules;

/// <summary>The first of several ways that reaches anything: <c>a | b</c>; or all of them: <c>a &amp; b</c>.</summary>
sealed class ChoiceStep(PathNode[] ways, bool all) : PathNode
{
    public override bool Run(DependencyTree tree, int token, List<int> found)
    {
        bool any = false;
        foreach (PathNode way in ways)
        {
            any |= way.Run(tree, token, found);
            if (any && !all) return true;
        }

        return any;
    }
}
