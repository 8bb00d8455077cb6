using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Links demonyms, countries and places. One of several places of a name is told by the country that follows it or that the document names.</summary>
sealed class PlaceLinker(EntityCatalog catalog)
{
    public void Link(Document document, Link?[] links)
    {
        Name[] names = document.Names.Names;
        Dictionary<string, int> countries = new(StringComparer.Ordinal);
        List<(int Name, List<CatalogEntity> Candidates)> ambiguous = [];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Type is NameType.Person || RegionalDemonym.Is(document, names[i])) continue;
            List<CatalogEntity> candidates = Candidates(document, names[i]);
            if (candidates.Count == 0) continue;
            if (candidates is [var only])
            {
                links[i] = new Link(i, only.Id, 1);
                if (only.Kind == EntityKind.Country) countries[only.Id] = countries.GetValueOrDefault(only.Id) + 1;
            }
            else ambiguous.Add((i, candidates));
        }

        foreach ((int name, List<CatalogEntity> candidates) in ambiguous)
        {
            if (names[name].Type == NameType.Demonym)
            {
                // "Congolese": of the country that the document names, or else of the first
                links[name] = new Link(name, candidates.MaxBy(c => countries.GetValueOrDefault(c.Id))!.Id, 1);
                continue;
            }

            string? after = CountryAfter(document, names, links, name);
            CatalogEntity[] ranked = [.. candidates
                .OrderByDescending(c => after is not null && c.CountryId == after)
                .ThenByDescending(c => c.Kind == EntityKind.Country)
                .ThenByDescending(c => c.CountryId is { } country ? countries.GetValueOrDefault(country) : 0)
                .ThenByDescending(c => c.Sort == "capital")];
            bool told = after is not null && ranked[0].CountryId == after;
            links[name] = new Link(name, ranked[0].Id, told ? 0.95f : 0.7f, ranked[1].Id, told ? 0.05f : 0.3f);
        }
    }

    List<CatalogEntity> Candidates(Document document, Name name)
    {
        List<CatalogEntity> candidates = [];
        PhraseIndex phrases = catalog.Phrases;
        phrases.TryGet(Key(document, name), out int reading, out _);
        for (; reading > 0; reading = phrases[reading].Next)
        {
            CatalogEntity entity = catalog.Entities[phrases[reading].Entity];
            bool fits = name.Type switch
            {
                NameType.Demonym => entity.Kind == EntityKind.Country,
                NameType.Place => entity.Kind is EntityKind.Country or EntityKind.Place,
                _ => entity.Kind is EntityKind.Country || entity is { Kind: EntityKind.Place, Sort: "venue" or "capital" },
            };
            if (fits) candidates.Add(entity);
        }

        return candidates;
    }

    /// <summary>The country named right after a place: "Tripoli, Lebanon".</summary>
    string? CountryAfter(Document document, Name[] names, Link?[] links, int name)
    {
        int next = name + 1, comma = names[name].End;
        if (next >= names.Length || names[next].First - comma > 1 || comma >= document.Tokens.Count) return null;
        if (names[next].First > comma && document.Form(comma) is not ("," or "(")) return null;
        return links[next] is { } link && catalog.Find(link.EntityId) is { Kind: EntityKind.Country } country ? country.Id : null;
    }

    public static ulong Key(Document document, Name name)
    {
        int first = name.First;
        if (name.End - first > 1 && document.Form(first) is "the" or "The") first++;
        return NameKey.Of(document.Text.AsSpan(document.Tokens.Starts[first], document.Tokens.Ends[name.End - 1] - document.Tokens.Starts[first]));
    }
}
