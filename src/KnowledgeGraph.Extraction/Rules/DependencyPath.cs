namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// A way through a dependency tree, compiled once. Written as steps: <c>&gt;nsubj</c> down, <c>&lt;xcomp</c> up, <c>a/b</c> either relation,
/// <c>.[…]</c> stay, <c>( … )</c> group, <c>?</c> or <c>*</c> after a group or step, <c>|</c> the first way that reaches anything, <c>&amp;</c> all ways,
/// <c>$name</c> a path with a name, and tests in square brackets (<see cref="TokenTest"/>).
/// </summary>
public sealed class DependencyPath
{
    readonly PathNode _start;

    internal DependencyPath(PathNode start) => _start = start;

    /// <summary>The tokens it reaches from a token, each once, in the order found.</summary>
    public List<int> Find(DependencyTree tree, int token)
    {
        List<int> found = [];
        _start.Run(tree, token, found);
        return found;
    }

    public bool Reaches(DependencyTree tree, int token) => _start.Run(tree, token, []);
}
