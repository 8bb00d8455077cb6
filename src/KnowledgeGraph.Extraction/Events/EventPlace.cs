namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where a contact takes place.</summary>
/// <param name="Name">City or venue as named; null for a country alone.</param>
/// <param name="Id">The place's id in the gazetteer, or null.</param>
/// <param name="CountryIso3">Its country, when stated or certain from the city.</param>
public sealed record EventPlace(string? Name, string? Id, string? CountryIso3)
{
    public bool Contradicts(EventPlace? other) =>
        other is not null
        && (CountryIso3 is not null && other.CountryIso3 is not null && CountryIso3 != other.CountryIso3
            || Id is not null && other.Id is not null && Id != other.Id);
}
