namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Down to every child whose relation is in a set: <c>&gt;nsubj/nsubj:pass</c>.</summary>
sealed class ChildStep(ulong relations, TokenTest[] tests) : PathNode
{
    public override bool Run(DependencyTree tree, int token, List<int> found)
    {
        bool any = false;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if ((relations >> (int)tree.Relations[child] & 1) != 0 && TokenTest.All(tests, tree, child))
                any |= Go(tree, child, found);
        return any;
    }
}
