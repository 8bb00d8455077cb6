namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// A group any number of times, fewest first: goes further only where the rest of the path reaches nothing. A group goes only up or
/// only down, so that it ends at the root or at a leaf.
/// </summary>
sealed class RepeatStep : PathNode
{
    public PathNode? Body { get; set; }

    public override bool Run(DependencyTree tree, int token, List<int> found) => Go(tree, token, found) || Body!.Run(tree, token, found);
}
