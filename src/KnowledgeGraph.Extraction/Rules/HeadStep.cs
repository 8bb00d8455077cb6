namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Up to the head, when the token hangs on it by a relation of a set: <c>&lt;xcomp</c>.</summary>
sealed class HeadStep(ulong relations, TokenTest[] tests) : PathNode
{
    public override bool Run(DependencyTree tree, int token, List<int> found)
    {
        int head = tree.Heads[token];
        return head >= 0 && (relations >> (int)tree.Relations[token] & 1) != 0 && TokenTest.All(tests, tree, head) && Go(tree, head, found);
    }
}
