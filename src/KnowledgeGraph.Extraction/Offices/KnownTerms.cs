using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>What the gazetteers know of the offices that people hold, on the date of the article and among the countries that it names.</summary>
sealed class KnownTerms
{
    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    public KnownTerms(Document document, EntityCatalog catalog, Link?[] links)
    {
        _document = document;
        _catalog = catalog;
        foreach (Link link in links.OfType<Link>())
            if (catalog.CountryOf(link.EntityId) is { } country && !link.EntityId.StartsWith("person:", StringComparison.Ordinal)) _countries.Add(country);
    }

    /// <summary>The owner of an office whose title stands without one: as the gazetteers know the terms at that level of whom the name may mean.</summary>
    public string? Owner(Link link, int name, string level)
    {
        if (_catalog.Find(link.EntityId) is { } person) return link.Score < 0.6f ? null : Nearest(Terms(person, level))?.OfId;
        Name words = _document.Names.Names[name];
        if (words.End - words.First > 1) return null;
        ReadOnlySpan<char> surname = _document.Form(words.First);
        List<OfficeTerm> terms = [.. _catalog.WithSurname(surname).Concat(_catalog.Named(surname).Where(e => e.Kind == EntityKind.Person)).SelectMany(p => Terms(p, level))];
        List<OfficeTerm> near = terms.FindAll(term => _countries.Contains(term.OfId));
        return Nearest(near.Count > 0 ? near : terms.Select(term => term.OfId).Distinct().Count() == 1 ? terms : [])?.OfId;
    }

    /// <summary>"First Lady A": the country that somebody of her surname led on the date of the article; null for none or several.</summary>
    public string? CountryOfNamesake(int name) =>
        _document.Article.Published is { } date
        && _catalog.WithSurname(_document.Form(_document.Names.Names[name].End - 1)).SelectMany(person => person.Terms)
            .Where(term => term.Level == "head of state" && term.Covers(date)).Select(term => term.OfId).Distinct().ToArray() is [var only] ? only : null;

    /// <summary>The office that somebody held of a country or body about the date of the article; null for none.</summary>
    public OfficeTerm? Held(Link link, string of) =>
        _catalog.Find(link.EntityId) is { } person ? Nearest(person.Terms.Where(term => term.OfId == of)) : null;

    /// <summary>Do the gazetteers know otherwise of a leader?</summary>
    public bool Contradict(Link link, string level, string of) =>
        level is "head of state" or "head of government" or "foreign minister" or "leader" && LedAnother(link, of);

    /// <summary>Has he led a state, as the gazetteers know, and held no office of this one?</summary>
    public bool LedAnother(Link link, string of) =>
        link.Score > 0.8f && _catalog.Find(link.EntityId) is { IsLeader: true } known && known.Terms.All(term => term.OfId != of);

    static IEnumerable<OfficeTerm> Terms(CatalogEntity person, string level) =>
        level is "leader" or "chief" or "official" or "counterpart" or "diplomat" or "minister" or "military" ? person.Terms : person.Terms.Where(term => term.Level == level);

    OfficeTerm? Nearest(IEnumerable<OfficeTerm> terms)
    {
        OfficeTerm[] all = [.. terms];
        if (all.Length == 0) return null;
        return _document.Article.Published is { } date
            ? all.MinBy(term => term.Distance(date))
            : all.MaxBy(term => _countries.Contains(term.OfId) ? 1 : 0);
    }
}
