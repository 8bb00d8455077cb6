using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The offices that the places of a document give its people, and for each person the one that is told best.</summary>
sealed class OfficeCandidates
{
    /// <summary>How many tokens an apposition may run before its title, and a verb before the office that it gives.</summary>
    const int Reach = 9;

    const string ChiefOfOrganization = "chief of organization";

    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly TitleReader _titles;
    readonly Link?[] _links;
    readonly string? _publisher;
    readonly OfficeWords _words = OfficeWords.Shared;
    readonly NearbyOwners _near;
    readonly List<(int Name, CatalogEntity Person)> _known = [];
    readonly HashSet<string> _countries = new(StringComparer.Ordinal);
    readonly Dictionary<string, List<OfficeCandidate>> _byPerson = new(StringComparer.Ordinal);

    public OfficeCandidates(Document document, EntityCatalog catalog, TitleReader titles, Link?[] links, string? publisher = null)
    {
        _document = document;
        _catalog = catalog;
        _titles = titles;
        _links = links;
        _publisher = publisher;
        _near = new NearbyOwners(document, catalog, titles, links, publisher);
        foreach (Link link in links.OfType<Link>())
            if (catalog.CountryOf(link.EntityId) is { } country && !link.EntityId.StartsWith("person:", StringComparison.Ordinal)) _countries.Add(country);
        Name[] names = document.Names.Names;
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { Score: > 0.8f } link && names[i].Type == NameType.Person && catalog.Find(link.EntityId) is { } person && !_known.Exists(k => k.Person == person))
                _known.Add((i, person));
        foreach (OfficePhrase phrase in titles.Phrases)
            if (IsToldAt(phrase.First) && !_words.NoOfficeLevels.Contains(phrase.Title.Level)) Read(phrase);
        if (document.Has(LayerKind.Coreference)) ReadDescriptions();
        HeadedBodies headed = new(document, catalog, titles);
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { } link && names[i].Type == NameType.Person && IsToldAt(names[i].First) && headed.Of(i) is { } head) Put(link.EntityId, head);
        if (LeadOffice.Find(document, titles, _words) is { } lead && links[lead.Name] is { } named && !_byPerson.ContainsKey(named.EntityId)) Add("lead", lead.Phrase, lead.Name, 0.6);
    }

    /// <summary>Does the token stand in the story itself, not in a link to another, a caption or boilerplate?</summary>
    public bool IsToldAt(int token)
    {
        if (!_document.Has(LayerKind.Blocks)) return true;
        int block = _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].Block;
        return block < 0 || block >= _document.Blocks.Blocks.Length || _document.Blocks.Blocks[block].Kind is BlockKind.Body or BlockKind.Headline or BlockKind.ListItem;
    }

    /// <summary>The best told office of a person: one with its owner in the words before one whose owner is inferred, then the first.</summary>
    public OfficeCandidate? Of(string person) =>
        _byPerson.TryGetValue(person, out List<OfficeCandidate>? list) ? list.Where(office => !office.IsGuess || !IsAnothers(office, person)).MaxBy(c => c.Score) : null;

    /// <summary>A country has one prime minister: where the words give it another, a title nearby is not of that country.</summary>
    bool IsAnothers(OfficeCandidate office, string person) =>
        office.Level is "head of state" or "head of government" or "foreign minister"
        && _byPerson.Any(other => other.Key != person && other.Value.Exists(c => !c.IsGuess && c.Level == office.Level && c.OfId == office.OfId && c.Status == office.Status));

    void Read(OfficePhrase phrase)
    {
        int limit = SentenceEnd(phrase.First);
        int next = phrase.End;
        // "Palestinian President and Fatah leader Mahmoud Abbas", "President General Musharraf": the first title is his too
        while (next < limit && (_document.Form(next) is "and" && PhraseAt(next + 1) is { } second && !IsOfAnother(phrase, second) || PhraseAt(next) is not null) && !phrase.Title.Plural)
            next = (PhraseAt(next) ?? PhraseAt(next + 1)!.Value).End;
        // "President and Mrs. A"
        if (next + 3 < limit && _document.Form(next) is "and" && _document.Form(next + 1) is "Mrs" or "Mrs.") next += _document.Form(next + 2) is "." ? 3 : 2;
        if (next < limit && !_titles.IsPersonAt(next) && Portfolio(phrase, limit) is { } end) next = end;
        if (next < limit && _titles.IsPersonAt(next))
        {
            ReadTitled(phrase with { End = next }, limit);
            return;
        }

        // "The commander of A's forces, General B"
        OfficePhrase apposed = phrase.End + 1 < limit && PhraseAt(phrase.End + 1) is { Title.Plural: false } rank && _words.Ranks.Contains(rank.Title.Title) ? phrase with { End = rank.End - 1 } : phrase;
        if (apposed.End + 1 < limit && _document.Form(phrase.End) is "," or "-" or "–" or "—" && _titles.IsPersonAt(apposed.End + 1)
            && (phrase.First < phrase.Title.First || phrase.OfId is not null || OwnerOfEmployer(phrase) is not null || Inherited(phrase) is not null) && !IsApposed(phrase))
        {
            ReadList(apposed, limit);
            return;
        }

        // "A, the Presidents of the Senate and the Assembly and": they are others
        if (!phrase.Title.Plural && PersonBefore(phrase) is >= 0 and int person) Add("apposition-after", phrase, person, 0.85);
        else if (PersonBeforeVerb(phrase) is >= 0 and int subject) Add("office-verb", phrase, subject, 0.8);
        else if (phrase.Status == "current") ReadAlone(phrase);
    }

    /// <summary>"the Kenyan president and Norwegian Prime Minister A": two of two countries.</summary>
    static bool IsOfAnother(OfficePhrase first, OfficePhrase second) =>
        first.OfId is { } one && second.OfId is { } other && one != other && one.StartsWith("country:", StringComparison.Ordinal) && other.StartsWith("country:", StringComparison.Ordinal);

    /// <summary>
    /// "Under Secretary for Trade, Energy, and the Environment A": the person behind what an official deals with, all in capitals; null where
    /// something else follows.
    /// </summary>
    int? Portfolio(OfficePhrase phrase, int limit)
    {
        const int longest = 14;
        int token = phrase.Title.End;
        if (phrase.Title.Plural || token >= limit || _document.Form(token) is not ("for" or "of" or "to") || !char.IsUpper(_document.Form(token - 1)[0])) return null;
        bool capital = false;
        for (int next = token + 1; next < limit && next - token <= longest; next++)
        {
            if (_titles.IsPersonAt(next)) return capital ? next : null;
            ReadOnlySpan<char> form = _document.Form(next);
            capital = char.IsUpper(form[0]);
            if (!capital && form is not ("," or "and" or "of" or "the" or "for" or "&" or "-")) return null;
        }

        return null;
    }

    /// <summary>"Ukraine's President A and foreign minister, B", "Norwegian Prime Minister A, Finance Minister B": whose office the one before in the list is.</summary>
    string? Inherited(OfficePhrase phrase)
    {
        // "President A and rebel leader B"
        if (_words.Partisan.Overlaps(Title(phrase).Split(' '))) return null;
        int before = phrase.First - 1, start = SentenceStart(phrase.First);
        if (before > start && _document.Form(before) is "and") before--;
        if (before > start && _document.Form(before) is ",") before--;
        if (before == phrase.First - 1 || before <= start || !_titles.IsPersonAt(before) || _titles.Before(_titles.NameAt(before)) is not { } other || other.Title.Plural) return null;
        return other.OfId is null ? Inherited(other) : other.First < other.Title.First ? other.OfId : null;
    }

    /// <summary>"President Putin", "Presidents Putin and Xi", "Foreign Ministers Lavrov of Russia and Wang of China".</summary>
    void ReadTitled(OfficePhrase phrase, int limit)
    {
        int name = _titles.NameAt(phrase.End);
        while (true)
        {
            int end = _document.Names.Names[name].End;
            string? of = end + 1 < limit && _document.Form(end) is "of" ? OwnerAfter(end + 1, limit, ref end) : null;
            if (phrase.Title.Level == ChiefOfOrganization && of?.StartsWith("country:", StringComparison.Ordinal) == true) of = null;        // where he comes from
            Add("title-before", of is null ? phrase : phrase with { OfId = phrase.OfId ?? of }, name, 0.9);
            if (!phrase.Title.Plural || end + 1 >= limit || _document.Form(end) is not ("," or "and" or "&")) return;
            int next = _document.Form(end + 1) is "and" ? end + 2 : end + 1;
            if (next >= limit || !_titles.IsPersonAt(next)) return;
            name = _titles.NameAt(next);
        }
    }

    /// <summary>"The Turkish president, X"; "his Greek and French counterparts, X and Y", where the gazetteers tell who is whose.</summary>
    void ReadList(OfficePhrase phrase, int limit)
    {
        int token = phrase.End + 1;
        while (token < limit && _titles.IsPersonAt(token))
        {
            int name = _titles.NameAt(token);
            string? own = phrase.Title.Plural && _links[name] is { } link ? InferredOwner(link, name, phrase.Title.Level) : null;
            Add("apposition-before", phrase with { OfId = own ?? phrase.OfId }, name, 0.85);
            if (!phrase.Title.Plural) return;
            token = _document.Names.Names[name].End;
            while (token < limit && _document.Form(token) is "," or "and") token++;
        }
    }

    OfficePhrase? PhraseAt(int token)
    {
        // a phrase begins at its title or a few words before: with the owner's name
        for (int i = Ordered.IndexAtLeast(_titles.Phrases, token, static phrase => phrase.Title.First); i < _titles.Phrases.Count && _titles.Phrases[i].Title.First <= token + Reach; i++)
            if (_titles.Phrases[i].First == token) return _titles.Phrases[i];
        return null;
    }

    string? OwnerAfter(int token, int limit, ref int end)
    {
        if (token < limit && _document.Form(token) is "the") token++;
        if (token >= limit || _titles.Owner(token) is not { } owner) return null;
        end = _document.Names.Names[_titles.NameAt(token)].End;
        return owner;
    }

    /// <summary>Is the phrase itself behind a name and comma, so that what follows it is another person?</summary>
    bool IsApposed(OfficePhrase phrase) => PersonBefore(phrase) >= 0;

    /// <summary>The person whose apposition the phrase is: "Sergei Lavrov, the Russian foreign minister"; -1 for none.</summary>
    int PersonBefore(OfficePhrase phrase)
    {
        int start = SentenceStart(phrase.First);
        for (int token = phrase.First - 1; token >= start && phrase.First - token <= Reach; token--)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form is "," or "(" or "–" or "—")
            {
                if (_document.Form(token + 1) is "and") return -1;       // "King A, and the president of X" are two
                int before = token - 1;
                if (before >= start && _titles.Owner(before) is not null && _titles.NameAt(before) is var owner && _document.Names.Names[owner].First - 1 is > 0 and int of && of > start && _document.Form(of) is "of") before = of - 1;
                return before >= start && _titles.IsPersonAt(before) ? _titles.NameAt(before) : -1;
            }

            if (!char.IsLetterOrDigit(form[0]) || _titles.IsPersonAt(token) || _words.Barriers.Contains(form.ToString()) && form is not ("his" or "her" or "of" or "and" or "for" or "who" or "is")) return -1;
        }

        return -1;
    }

    /// <summary>The subject of a verb that gives the office: "X was elected president"; -1 for none.</summary>
    int PersonBeforeVerb(OfficePhrase phrase)
    {
        int start = SentenceStart(phrase.First);
        bool verb = false;
        if (phrase.Title.Plural) return -1;
        for (int token = phrase.First - 1; token >= start && phrase.First - token <= Reach; token--)
        {
            if (_titles.IsPersonAt(token)) return verb ? _titles.NameAt(token) : -1;
            string form = _document.Form(token).ToString();
            if (_words.Copulas.Contains(form)) verb = true;
            else if (form is "with" or "between" || form is "it" && verb || form is "for" && !verb) return -1;     // "A said it would be good for the president"
            else if (form is "," or ";" or ":" or "\"" or "that") return -1;
            else if (!verb && _document.Has(LayerKind.Tags) && _document.Tags.Upos[token] == Upos.Verb) return -1;
        }

        return -1;
    }

    /// <summary>
    /// "The President of Russia", "the presidents" without a name beside them: those of the people whom the article names who held the office
    /// on its date.
    /// </summary>
    void ReadAlone(OfficePhrase phrase)
    {
        bool leaders = phrase.Title.Level == "leader";
        if (phrase.OfId is null && !phrase.Title.Plural || !leaders && phrase.Title.Level is not ("head of state" or "head of government" or "foreign minister")) return;
        foreach ((int name, CatalogEntity person) in _known)
            foreach (OfficeTerm term in person.Terms)
            {
                if (phrase.OfId is not null && term.OfId != phrase.OfId || _document.Article.Published is { } date && !term.Covers(date)) continue;
                if (term.Level != phrase.Title.Level && !(leaders && term.Level is "head of state" or "head of government")) continue;
                Put(_links[name]!.Value.EntityId, new OfficeCandidate("office-on-date", leaders ? term.Title : Title(phrase), term.Level, term.OfId, "current", 0.5, phrase.First, phrase.End));
                break;
            }
    }

    /// <summary>"The Russian leader" of a named person, "the presidents" of two: the title is his, the owner may be the gazetteers'.</summary>
    void ReadDescriptions()
    {
        Dictionary<int, int> names = [];
        foreach (Mention mention in _document.Coreference.Mentions)
            if (mention is { Kind: MentionKind.Name, Chains: [var chain] } && _titles.IsPersonAt(mention.Head)) names.TryAdd(chain, _titles.NameAt(mention.Head));
        foreach (Mention mention in _document.Coreference.Mentions)
        {
            if (mention.Kind != MentionKind.Description || !IsToldAt(mention.First)) continue;
            int at = Ordered.IndexAtLeast(_titles.Phrases, mention.Head + 1, static phrase => phrase.Title.End);
            if (at == _titles.Phrases.Count || _titles.Phrases[at] is var phrase && (phrase.Title.First > mention.Head || _words.NoOfficeLevels.Contains(phrase.Title.Level))) continue;
            foreach (int chain in mention.Chains)
                if (names.TryGetValue(chain, out int name)) Add("description", phrase, name, phrase.OfId is null ? 0.6 : 0.7);
        }
    }

    void Add(string rule, OfficePhrase phrase, int name, double score)
    {
        if (_links[name] is not { } link) return;
        string? of = phrase.OfId;
        bool guessed = false;
        // A chain or an apposition may be read wrongly: what the gazetteers know otherwise of a leader is not believed.
        if (rule is "description" or "lead" or "apposition-after" or "apposition-before" && of is not null && Contradicts(link, phrase.Title.Level, of)) return;
        if (of is null)
        {
            of = InferredOwner(link, name, phrase.Title.Level);
            score -= 0.2;
            if (of is null && phrase.Title.Level == "spouse") of = InferredOwner(link, name, "head of state") ?? CountryOfNamesake(name);
            if (of is null) of = OwnerOfEmployer(phrase) ?? OwnerOfMaster(phrase);
            if (of is null && rule == "title-before" && _words.StaffLevels.Contains(phrase.Title.Level)) of = _publisher;
            // "Assistant Secretary A" of a department that publishes the text
            if (of is null && rule is not "description" && phrase.Title.Level == "deputy minister" && _publisher?.StartsWith("country:", StringComparison.Ordinal) == true
                && _document.Form(phrase.Title.End - 1) is "Secretary" or "secretary") of = _publisher;
            if (of is null && rule is "title-before" or "apposition-before") of = Inherited(phrase);
            if (of is null && phrase.Title.Level == ChiefOfOrganization && rule == "title-before") of = _near.Organization(phrase);
            if (of is null && rule is not "description" && _words.NationalLevels.Contains(phrase.Title.Level) && !_near.IsOfCompany(phrase))
            {
                of = _near.Country(phrase, name);
                guessed = true;
                score -= 0.2;
            }

            if (of is null && (rule == "title-before" || rule == "apposition-after" && char.IsUpper(_document.Form(phrase.Title.First)[0])) && _words.EnvoyLevels.Contains(phrase.Title.Level)) of = _publisher;
        }

        // "Assistant Secretary for the Bureau of X": a part of the government that publishes the text
        else if (_publisher?.StartsWith("country:", StringComparison.Ordinal) == true && phrase.Title.Level == "deputy minister" && !_catalog.Knows(of))
        {
            of = _publisher;
        }

        if (of is null) return;
        if (_words.Ranks.Contains(phrase.Title.Title)) score -= 0.15;
        if (phrase.Title.Level is "head of state" or "head of government" or "foreign minister") score += 0.05;   // before "AU chair", "party leader"
        int first = Math.Min(phrase.First, _document.Names.Names[name].First), end = Math.Max(phrase.End, _document.Names.Names[name].End);
        // "His counterpart" holds the office that he holds, not one of that name.
        OfficeTerm? held = phrase.Title.Level == "counterpart" ? HeldOf(link, of) : null;
        Put(link.EntityId, new OfficeCandidate(rule, held?.Title ?? Title(phrase), held?.Level ?? phrase.Title.Level, of, phrase.Status, score, first, end) { IsGuess = guessed });
    }

    /// <summary>"First Lady A": the country that somebody of her surname led on the date of the article; null for none or several.</summary>
    string? CountryOfNamesake(int name) =>
        _document.Article.Published is { } date
        && _catalog.WithSurname(_document.Form(_document.Names.Names[name].End - 1)).SelectMany(person => person.Terms)
            .Where(term => term.Level == "head of state" && term.Covers(date)).Select(term => term.OfId).Distinct().ToArray() is [var only] ? only : null;

    OfficeTerm? HeldOf(Link link, string of) =>
        _catalog.Find(link.EntityId) is { } person ? Nearest(person.Terms.Where(term => term.OfId == of)) : null;

    string Title(OfficePhrase phrase) =>
        phrase.Title.Plural ? phrase.Title.Title : _document.Words(phrase.Title.First, phrase.Title.End).ReplaceLineEndings(" ");

    void Put(string person, OfficeCandidate office)
    {
        if (!_byPerson.TryGetValue(person, out List<OfficeCandidate>? list)) _byPerson[person] = list = [];
        list.Add(office);
    }

    bool Contradicts(Link link, string level, string of) =>
        level is "head of state" or "head of government" or "foreign minister" or "leader" && link.Score > 0.8f
        && _catalog.Find(link.EntityId) is { IsLeader: true } known && known.Terms.All(term => term.OfId != of);

    /// <summary>The owner of an office whose title stands without one: as the gazetteers know the terms at that level of whom the name may mean.</summary>
    string? InferredOwner(Link link, int name, string level)
    {
        if (_catalog.Find(link.EntityId) is { } person) return link.Score < 0.6f ? null : Nearest(Terms(person, level))?.OfId;
        Name words = _document.Names.Names[name];
        if (words.End - words.First > 1) return null;
        ReadOnlySpan<char> surname = _document.Form(words.First);
        List<OfficeTerm> terms = [.. _catalog.WithSurname(surname).Concat(_catalog.Named(surname).Where(e => e.Kind == EntityKind.Person)).SelectMany(p => Terms(p, level))];
        List<OfficeTerm> near = terms.FindAll(term => _countries.Contains(term.OfId));
        return Nearest(near.Count > 0 ? near : terms.Select(term => term.OfId).Distinct().Count() == 1 ? terms : [])?.OfId;
    }

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

    /// <summary>"Chancellor A's spokesman": whose office A holds; null where no person with an office owns the title.</summary>
    string? OwnerOfEmployer(OfficePhrase phrase)
    {
        int genitive = phrase.First - 1;
        if (genitive <= SentenceStart(phrase.First) || _document.Form(genitive) is not ("'s" or "’s") || !_titles.IsPersonAt(genitive - 1)) return null;
        return _links[_titles.NameAt(genitive - 1)] is { } employer ? Of(employer.EntityId)?.OfId : null;
    }

    /// <summary>"an aide to Norland's president", "chief of staff for Secretary-General A": whose office the master holds; null for none.</summary>
    string? OwnerOfMaster(OfficePhrase phrase)
    {
        int next = phrase.Title.End;
        if (!_words.Serving.Contains(phrase.Title.Level) || next + 1 >= SentenceEnd(phrase.First) || _document.Form(next) is not ("to" or "for" or "of")) return null;
        next += _document.Form(next + 1) is "the" ? 2 : 1;
        if (PhraseAt(next) is not { } master) return null;
        return master.OfId ?? (master.End < _document.Tokens.Count && _titles.IsPersonAt(master.End) && _links[_titles.NameAt(master.End)] is { } named ? Of(named.EntityId)?.OfId : null);
    }

    int SentenceStart(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].First;

    int SentenceEnd(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].End;
}
