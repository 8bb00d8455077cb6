namespace KnowledgeGraph.Extraction.Events;

/// <summary>Where a contact takes place.</summary>
/// <param name="Name">City or venue as named; null for a country alone.</param>
/// <param name="Id">The place's id in the gazetteer, or null.</param>
/// <param name="CountryIso3">Its country, when stated or certain from the city.</param>
/// <param name="IsCity">A city of the gazetteer; otherwise a venue, a region or something unknown, which can lie in a city named elsewhere.</param>
public sealed record EventPlace(string? Name, string? Id, string? CountryIso3, bool IsCity = false)
{
    public bool Contradicts(EventPlace? other) =>
        other is not null
        && (CountryIso3 is not null && other.CountryIso3 is not null && CountryIso3 != other.CountryIso3
            || IsCity && other.IsCity && Id != other.Id);
}
