namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// A compiled step of a <see cref="DependencyPath"/>. Steps are linked: each runs the rest of the path from the tokens it reaches.
/// </summary>
abstract class PathNode
{
    public PathNode? Next { get; set; }

    /// <summary>Adds the tokens that the path from here on reaches; says whether there were any.</summary>
    public abstract bool Run(DependencyTree tree, int token, List<int> found);

    protected bool Go(DependencyTree tree, int token, List<int> found)
    {
        if (Next is not null) return Next.Run(tree, token, found);
        if (!found.Contains(token)) found.Add(token);
        return true;
    }
}
