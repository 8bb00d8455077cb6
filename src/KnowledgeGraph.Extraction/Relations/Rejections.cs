namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The words that name something of which the rules have seen that it is not so: a condition, a question, a denial, a wish. No probability counts over that.</summary>
public sealed class Rejections
{
    /// <summary>Words of contacts.</summary>
    public HashSet<int> Contacts { get; } = [];

    /// <summary>Words of stands.</summary>
    public HashSet<int> Stands { get; } = [];

    /// <summary>Words of memberships.</summary>
    public HashSet<int> Memberships { get; } = [];
}
