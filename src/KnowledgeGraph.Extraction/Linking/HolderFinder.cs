using System.Globalization;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Who an unnamed office-holder may be: whoever held the office on the day, by the gazetteers. An inference that is kept beside the
/// office-holder and never put in his place.
/// </summary>
public sealed class HolderFinder(EntityCatalog catalog, OfficeTitles titles)
{
    static readonly string[] Rulers = ["head of state", "head of government", "leader"];

    /// <summary>The only one whom the office allows on the day; null when there is none or more than one.</summary>
    /// <param name="actorId">Id of the office-holder.</param>
    /// <param name="title">His office: "foreign minister", "leader".</param>
    /// <param name="ownerId">Id of its country or organization.</param>
    /// <param name="date">The day on which the article is published.</param>
    public PossibleIdentity? Find(string actorId, string title, string ownerId, DateOnly date)
    {
        string? level = titles.LevelOf(title);
        if (level is null) return null;
        bool leader = level == "leader";
        CatalogEntity[] holders = [.. (leader ? Rulers : [level]).SelectMany(l => catalog.HoldersOn(ownerId, l, date)).Distinct()];
        if (leader && holders.Length > 1) holders = [.. holders.Where(person => person.Terms.Any(term => term.OfId == ownerId && term.Covers(date) && term.Title == "President"))];
        return holders is [var only]
            ? new PossibleIdentity(actorId, only.Id, only.Name, "held the office on " + date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), leader ? 0.6 : 0.8)
            : null;
    }
}
