using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>What the gazetteers know of the ids of a document, and the office-holders that the document leaves unnamed.</summary>
public sealed class ActorGazetteer(Func<string, string?> nameOf, Func<string, string?> governmentOf)
{
    readonly Dictionary<string, (string Title, string OwnerId)> _officeHolders = new(StringComparer.Ordinal);

    public static ActorKind KindOf(string id) =>
        id.Contains('@', StringComparison.Ordinal) ? ActorKind.OfficeHolder
        : id.StartsWith("country:", StringComparison.Ordinal) ? ActorKind.Country
        : id.StartsWith("org:", StringComparison.Ordinal) ? ActorKind.Organization : ActorKind.Person;

    /// <summary>The country that an entity stands for: itself, or the country whose capital it is; null for any other.</summary>
    public string? GovernmentOf(string entity) => entity.StartsWith("country:", StringComparison.Ordinal) ? entity : governmentOf(entity);

    /// <summary>The actor that an entity is or stands for; null for a place that stands for none.</summary>
    public string? ActorOf(string entity) => entity.StartsWith("place:", StringComparison.Ordinal) ? GovernmentOf(entity) : entity;

    /// <summary>ISO 3166-1 alpha-3 of the country that a country or place is or lies in, or null.</summary>
    public string? CountryOf(string entity)
    {
        if (entity.StartsWith("country:", StringComparison.Ordinal)) return entity["country:".Length..];
        if (!entity.StartsWith("place:", StringComparison.Ordinal)) return null;
        if (governmentOf(entity) is { } country) return CountryOf(country);
        int dash = entity.LastIndexOf('-');
        return dash > 0 && entity.Length - dash == 4 ? entity[(dash + 1)..].ToUpperInvariant() : null;
    }

    /// <summary>The usual name of a country or organization; null when it is not in the gazetteers.</summary>
    public string? NameOf(string id) => nameOf(id);

    public bool Knows(string id) => NameOf(id) is not null;

    public void NameOfficeHolder(string id, string title, string ownerId) => _officeHolders[id] = (title, ownerId);

    public (string Title, string OwnerId) OfficeHolder(string id) => _officeHolders[id];
}
