namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>What a pattern found: tokens <c>[First, End)</c>. Used again for every try.</summary>
sealed class MembershipMatch
{
    public int First { get; set; }

    public int End { get; set; }

    public string? Organization { get; set; }

    /// <summary>Ids with the token each stands at.</summary>
    public List<(string Id, int Token)> Members { get; } = [];

    public void Clear()
    {
        Organization = null;
        Members.Clear();
    }
}
