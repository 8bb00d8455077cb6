namespace KnowledgeGraph.Core.Graph;

/// <summary>A node as it is written to and read from a store: the property <c>id</c> names it, and no two nodes share one.</summary>
public sealed record NodeRecord
{
    public NodeRecord(string id, IEnumerable<string> labels, Properties properties)
    {
        Id = id;
        Labels = [.. labels.Order(StringComparer.Ordinal)];
        Properties = properties;
    }

    public string Id { get; }

    /// <summary>In ordinal order.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>All properties but <c>id</c>.</summary>
    public Properties Properties { get; }

    public bool Equals(NodeRecord? other) =>
        other is not null && Id == other.Id && Labels.SequenceEqual(other.Labels) && Properties.Equals(other.Properties);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Id);
}
