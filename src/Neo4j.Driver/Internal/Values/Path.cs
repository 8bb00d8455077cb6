namespace Neo4j.Driver.Internal.Values;

sealed class Path(List<INode> nodes, List<IRelationship> relationships) : IPath
{
    public INode Start => nodes[0];

    public INode End => nodes[^1];

    public IReadOnlyList<INode> Nodes => nodes;

    public IReadOnlyList<IRelationship> Relationships => relationships;

    /// <summary>Walks the steps of a packed path.</summary>
    public static Path Of(List<object> nodes, List<object> relationships, int[] steps)
    {
        var walked = new List<INode> { (INode)nodes[0] };
        var taken = new List<IRelationship>();
        for (int i = 0; i < steps.Length; i += 2)
        {
            INode from = walked[^1];
            var to = (INode)nodes[steps[i + 1]];
            var relationship = (Relationship)relationships[Math.Abs(steps[i]) - 1];
            taken.Add(steps[i] > 0 ? relationship.Between(from, to) : relationship.Between(to, from));
            walked.Add(to);
        }

        return new Path(walked, taken);
    }

    public bool Equals(IPath? other) => other is not null && Start.Equals(other.Start) && relationships.SequenceEqual(other.Relationships);

    public override bool Equals(object? obj) => Equals(obj as IPath);

    public override int GetHashCode() => HashCode.Combine(Start, relationships.Count);
}
