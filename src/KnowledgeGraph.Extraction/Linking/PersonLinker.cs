using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Offices;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>
/// Links people. Full names first: by the gazetteers, by spelling variants of them, or to a provisional entity. Then surnames: to the
/// person whom the document names in full; else, by title, country and date, to the one person of the gazetteers who fits; else to a
/// provisional entity of the surname alone.
/// </summary>
sealed class PersonLinker
{
    const float Accepted = 0.6f;
    const float Margin = 0.1f;

    readonly EntityCatalog _catalog;
    readonly Document _document;
    readonly Link?[] _links;
    readonly TitleReader _titles;
    readonly List<PersonCluster> _clusters = [];
    readonly HashSet<string> _countries = new(StringComparer.Ordinal);

    public PersonLinker(EntityCatalog catalog, Document document, IReadOnlyList<OfficeTitle> titles, Link?[] links)
    {
        _catalog = catalog;
        _document = document;
        _links = links;
        _titles = new TitleReader(document, catalog, titles, links);
        foreach (Link link in links.OfType<Link>())
            if (catalog.CountryOf(link.EntityId) is { } country) _countries.Add(country);
    }

    public void Link()
    {
        Name[] names = _document.Names.Names;
        List<(int Name, string[] Words)> shorts = [];
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i].Type != NameType.Person) continue;
            string[] words = Words(names[i]);
            if (words.Length == 0) continue;
            if (words.Length > 1) AddFull(i, words);
            else shorts.Add((i, words));
        }

        foreach ((int name, string[] words) in shorts) AddShort(name, words);
        foreach (PersonCluster cluster in _clusters)
        {
            string id = cluster.Known?.Id ?? "person:" + Slug.Of(string.Join(' ', cluster.Fullest));
            if (id.Length == "person:".Length) continue;
            foreach (int name in cluster.Mentions) _links[name] ??= new Link(name, id, cluster.Score, cluster.RunnerUp?.Id, cluster.RunnerUp is null ? 0 : 1 - cluster.Score);
        }
    }

    string[] Words(Name name) =>
        [.. _document.Words(name.First, name.End).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Trim('"', '\'', '“', '”', ',', '(', ')')).Where(word => word.Any(char.IsLetter))];

    void AddFull(int name, string[] words)
    {
        string? level = _titles.Before(name)?.Title.Level;
        (CatalogEntity? known, CatalogEntity? runnerUp, float score) = Known(words);
        PersonCluster? cluster = known is not null
            ? _clusters.Find(c => c.Known == known)
            : _clusters.Find(c => c.MayBe(words));
        if (cluster is null)
        {
            cluster = new PersonCluster { Known = known, RunnerUp = runnerUp, Score = known is null ? 0.5f : score };
            if (known is not null) AddForms(cluster, known);
            _clusters.Add(cluster);
        }

        cluster.Add(name, words, level);
    }

    static void AddForms(PersonCluster cluster, CatalogEntity known)
    {
        if (known.Terms.Any(term => CatalogReader.FamilyNameFirst.Contains(term.OfId))) cluster.AddFamilyName(known.Name.Split(' ')[0]);
    }

    /// <summary>The person of the gazetteers whom a full name means, if there is one.</summary>
    (CatalogEntity? Known, CatalogEntity? RunnerUp, float Score) Known(string[] words)
    {
        string name = string.Join(' ', words);
        List<CatalogEntity> candidates = [.. _catalog.Named(name).Where(e => e.Kind == EntityKind.Person)];
        float score = 0.97f;
        if (candidates.Count == 0)
        {
            // consonants alone make no two people one: the vowels agree too, or the document names a country or body that the person acted for
            candidates = [.. _catalog.SpelledLike(words[^1]).Where(person => MayBe(person, words) && (IsSpelledLike(person, words) || person.Terms.Any(term => _countries.Contains(term.OfId))))];
            score = 0.85f;
        }

        if (candidates.Count == 0) return default;
        if (_document.Article.Published is { } date) candidates = [.. candidates.OrderBy(person => person.Terms.Count == 0 ? int.MaxValue : person.Terms.Min(term => term.Distance(date)))];
        return (candidates[0], candidates.Count > 1 ? candidates[1] : null, candidates.Count > 1 ? score - 0.2f : score);
    }

    static bool MayBe(CatalogEntity person, string[] words)
    {
        foreach (string form in person.Aliases.Prepend(person.Name))
        {
            string[] parts = form.Split(' ');
            if (parts.Length < 2 || Transliteration.Key(parts[^1]) != Transliteration.Key(words[^1]) || !Transliteration.MayBeSame(parts[0], words[0])) continue;
            if (parts.Length == 2 || words.Length == 2) return true;
            if (parts.Length == words.Length && parts[1..^1].Zip(words[1..^1]).All(pair => Transliteration.MayBeSame(pair.First, pair.Second))) return true;
        }

        return false;
    }

    static bool IsSpelledLike(CatalogEntity person, string[] words) =>
        person.Aliases.Prepend(person.Name).Select(form => form.Split(' ')).Any(parts => Transliteration.Spelling(parts[^1]) == Transliteration.Spelling(words[^1]) && Transliteration.Spelling(parts[0]) == Transliteration.Spelling(words[0]));

    void AddShort(int name, string[] words)
    {
        OfficePhrase? titled = _titles.Before(name);
        string? level = titled?.Title.Level;
        ulong key = NameKey.Of(words[0]);
        List<PersonCluster> fitting = _clusters.FindAll(c => c.HasSurname(key));
        if (fitting.Count > 0 && Namesake(words[0], titled, fitting) is { } namesake) fitting = [namesake];
        if (fitting.Count == 0) fitting = _clusters.FindAll(c => c.HasGivenName(key) || c.Fullest.Length == 1 && NameKey.Of(c.Fullest[0]) == key);
        if (fitting.Count > 0)
        {
            fitting.Sort((a, b) => Fit(b, name, level).CompareTo(Fit(a, name, level)));
            PersonCluster chosen = fitting[0];
            if (fitting.Count == 1) chosen.Add(name, words, level);
            else
            {
                chosen.Add(name, words, level);
                _links[name] = new Link(name, Id(chosen), 0.75f, Id(fitting[1]), 0.25f);
            }

            return;
        }

        (CatalogEntity? known, CatalogEntity? runnerUp, float score) = BySurname(words[0], titled);
        PersonCluster cluster = new() { Known = known, RunnerUp = runnerUp, Score = known is null ? 0.4f : score };
        if (known is not null) AddForms(cluster, known);
        cluster.Add(name, words, level);
        _clusters.Add(cluster);
    }

    /// <summary>"Piet Duarte … President Duarte", where the gazetteers know Ana Duarte to hold the office on the day, and nobody of the name is called so in the text: hers. Null where it may be one of those named in full.</summary>
    PersonCluster? Namesake(string surname, OfficePhrase? titled, List<PersonCluster> fitting)
    {
        if (titled?.Title.Level is not { } level || _document.Article.Published is not { } day || fitting.Exists(cluster => cluster.Levels.Contains(level))) return null;
        if (BySurname(surname, titled).Known is not { } known || !known.Terms.Any(term => term.Level == level && term.Covers(day))) return null;
        if (fitting.Exists(cluster => cluster.Known == known || Transliteration.MayBeSame(cluster.Fullest[0], known.Name.Split(' ')[0]))) return null;
        PersonCluster namesake = new() { Known = known, Score = Accepted };
        namesake.AddFamilyName(surname);
        AddForms(namesake, known);
        _clusters.Add(namesake);
        return namesake;
    }

    static string Id(PersonCluster cluster) => cluster.Known?.Id ?? "person:" + Slug.Of(string.Join(' ', cluster.Fullest));

    /// <summary>How well a surname at a place means a person: his title first, then how near he was last named before it.</summary>
    static float Fit(PersonCluster cluster, int name, string? level)
    {
        int last = cluster.Mentions.Where(m => m < name).DefaultIfEmpty(-1000).Max();
        float near = last < 0 ? 0 : 1f / (1 + name - last);
        return near + (level is not null && cluster.Levels.Contains(level) ? 1 : 0);
    }

    /// <summary>The one person of the gazetteers whom a surname with its title, country and date means.</summary>
    (CatalogEntity? Known, CatalogEntity? RunnerUp, float Score) BySurname(string surname, OfficePhrase? titled)
    {
        IReadOnlyList<CatalogEntity> candidates = _catalog.WithSurname(surname);
        if (candidates.Count == 0) candidates = [.. _catalog.SpelledLike(surname)];
        candidates = [.. candidates.Concat(_catalog.Named(surname).Where(e => e.Kind == EntityKind.Person)).Distinct()];
        if (candidates.Count == 0) return default;
        (CatalogEntity Person, float Score)[] ranked = [.. candidates.Select(person => (person, Score(person, titled))).OrderByDescending(c => c.Item2)];
        CatalogEntity? second = ranked.Length > 1 ? ranked[1].Person : null;
        bool clear = ranked[0].Score >= Accepted && (second is null || ranked[0].Score - ranked[1].Score >= Margin);
        return clear ? (ranked[0].Person, second, Math.Min(0.95f, ranked[0].Score)) : (null, ranked[0].Person, 0.4f);
    }

    float Score(CatalogEntity person, OfficePhrase? titled)
    {
        float score = 0.2f;
        DateOnly? date = _document.Article.Published;
        if (date is { } day)
        {
            int distance = person.Terms.Count == 0 ? 1200 : person.Terms.Min(term => term.Distance(day));
            score += distance == 0 ? 0.2f : distance < 24 ? 0.1f : distance > 240 ? -0.2f : 0;
        }

        if (titled?.OfId is { } of) score += person.Terms.Any(term => term.OfId == of) ? 0.3f : -0.4f;
        else if (person.Terms.Any(term => _countries.Contains(term.OfId))) score += 0.15f;
        if (titled?.Title.Level is { } level)
        {
            OfficeTerm[] held = [.. person.Terms.Where(term => term.Level == level)];
            score += held.Length == 0 ? -0.2f : date is null || held.Any(term => term.Covers(date.Value)) ? 0.35f : 0.05f;
        }

        return score;
    }
}
