namespace KnowledgeGraph.Training.Coreference;

/// <summary>Which things of the treebank a word is the head of a phrase for.</summary>
sealed class GoldGroups
{
    readonly Dictionary<int, List<GumMention>> _byHead = [];

    public GoldGroups(GumDocument document)
    {
        foreach (GumMention mention in document.Mentions)
        {
            if (!_byHead.TryGetValue(mention.Head, out List<GumMention>? mentions)) _byHead[mention.Head] = mentions = [];
            mentions.Add(mention);
        }
    }

    /// <summary>The groups of the mentions whose head the word is.</summary>
    public IEnumerable<int> At(int token) => _byHead.TryGetValue(token, out List<GumMention>? mentions) ? mentions.Select(mention => mention.Group) : [];

    public GumMention? MentionAt(int token) => _byHead.TryGetValue(token, out List<GumMention>? mentions) ? mentions[0] : null;

    /// <summary>Whether the pronoun means a coordination that spans the pair.</summary>
    public bool IsPairOf(Language.Coreference.Phrase pair, int pronoun)
    {
        int last = pair.Parts.Max(part => part.Head);
        return _byHead.GetValueOrDefault(pair.Anchor) is { } mentions && mentions.Any(mention => mention.End > last && At(pronoun).Contains(mention.Group));
    }

    public bool Share(int one, int other) => At(one).Intersect(At(other)).Any();
}
