namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Stays, when the token passes its tests: <c>.[upos=NOUN]</c>; also the end of a group.</summary>
sealed class StayStep(TokenTest[] tests) : PathNode
{
    public override bool Run(DependencyTree tree, int token, List<int> found) => TokenTest.All(tests, tree, token) && Go(tree, token, found);
}
