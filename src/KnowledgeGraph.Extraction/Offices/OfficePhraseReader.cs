using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads which people the titles of a document give their offices: before a name, in an apposition, by a verb, by a description.</summary>
sealed class OfficePhraseReader
{
    readonly Document _document;
    readonly TitleReader _titles;
    readonly OfficeNames _names;
    readonly EntityCatalog _catalog;
    readonly Link?[] _links;
    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeCandidates _candidates = new();
    readonly KnownTerms _known;
    readonly OfficeOwners _owners;
    readonly OfficeHolders _holders;
    readonly PortfolioReader _portfolios;
    readonly RespectiveOffices _respective;
    readonly TrailingOwners _trailing;
    readonly IReadOnlyList<Handover> _handovers;
    readonly HashSet<int> _given = [];
    readonly List<(int Name, CatalogEntity Person)> _inGazetteers = [];

    public OfficePhraseReader(Document document, EntityCatalog catalog, TitleReader titles, Link?[] links, string? publisher)
    {
        _document = document;
        _catalog = catalog;
        _titles = titles;
        _names = titles.Names;
        _links = links;
        _known = new KnownTerms(document, catalog, links);
        _owners = new OfficeOwners(document, catalog, titles, links, publisher, _known, _candidates);
        _holders = new OfficeHolders(document, titles.Names);
        _portfolios = new PortfolioReader(document, titles, _holders);
        _respective = new RespectiveOffices(document, titles.Names);
        _trailing = new TrailingOwners(document, titles.Names);
        _handovers = new HandoverReader(document, titles, links).Read();
        Name[] names = document.Names.Names;
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { Score: > 0.8f } link && names[i].Type == NameType.Person && catalog.Find(link.EntityId) is { } person && !_inGazetteers.Exists(k => k.Person == person))
                _inGazetteers.Add((i, person));
    }

    /// <summary>The offices of all phrases, and those that a verb or the opening of the story tells.</summary>
    public OfficeCandidates Read()
    {
        foreach (OfficePhrase phrase in _titles.Phrases)
            if (IsToldAt(phrase.First) && !_words.NoOfficeLevels.Contains(phrase.Title.Level)) Read(phrase);
        if (_document.Has(LayerKind.Coreference))
            foreach ((int first, OfficePhrase phrase, int name) in new DescribedOffices(_document, _titles).Read())
                if (IsToldAt(first) && !_given.Contains(phrase.First)) Add("description", phrase, name, phrase.OfId is null ? 0.6 : 0.7);
        HeadedBodies headed = new(_document, _catalog, _names);
        Name[] names = _document.Names.Names;
        for (int i = 0; i < _links.Length; i++)
            if (_links[i] is { } link && names[i].Type == NameType.Person && IsToldAt(names[i].First) && headed.Of(i) is { } head) _candidates.Add(link.EntityId, head);
        if (LeadOffice.Find(_document, _titles, _words) is { } lead && _links[lead.Name] is { } named && _candidates.Of(named.EntityId) is null or { IsGuess: true }) Add("lead", lead.Phrase, lead.Name, 0.8);
        foreach (Handover handover in _handovers) Complete(handover);
        return _candidates;
    }

    /// <summary>Does the token stand in the story itself, not in a link to another, a caption or boilerplate?</summary>
    public bool IsToldAt(int token)
    {
        if (!_document.Has(LayerKind.Blocks)) return true;
        int block = _names.SentenceOf(token).Block;
        return block < 0 || block >= _document.Blocks.Blocks.Length || _document.Blocks.Blocks[block].Kind is BlockKind.Body or BlockKind.Headline or BlockKind.ListItem;
    }

    void Read(OfficePhrase phrase)
    {
        int limit = _names.SentenceOf(phrase.First).End;
        int next = phrase.End;
        OfficePhrase last = phrase;
        // "Palestinian President and Fatah leader Mahmoud Abbas", "President General Musharraf": the first title is his too
        while (next < limit && (_document.Form(next) is "and" && _titles.StartingAt(next + 1) is { } second && !IsOfAnother(phrase, second) || _titles.StartingAt(next) is not null) && !phrase.Title.Plural)
            next = (last = _titles.StartingAt(next) ?? _titles.StartingAt(next + 1)!.Value).End;
        // "President and Mrs. A"
        if (next + 3 < limit && _document.Form(next) is "and" && _document.Form(next + 1) is "Mrs" or "Mrs.") next += _document.Form(next + 2) is "." ? 3 : 2;
        if (phrase.Title.Plural && _respective.Read(phrase, limit) is { } respective)
        {
            foreach ((string owner, int holder) in respective) Add("apposition-before", phrase with { OfId = owner }, holder, 0.85);
            return;
        }

        if (next < limit && !_names.IsPersonAt(next) && _portfolios.PersonBehind(last, limit) is { } end) next = end;
        if (next < limit && _names.IsPersonAt(next))
        {
            ReadTitled(phrase with { End = next }, limit);
            return;
        }

        if (phrase.OfId is not null && phrase.First < phrase.Title.First && _portfolios.End(phrase.End, limit) is { } tail) phrase = phrase with { End = tail };
        // "an adviser to Mr. A, B"
        if (_owners.Master(phrase) is >= 0 and int master) phrase = phrase with { End = _document.Names.Names[master].End };
        // "The commander of A's forces, General B", "the chairman of the Union, Ambassador B"
        OfficePhrase apposed = phrase.End + 1 < limit && _titles.StartingAt(phrase.End + 1) is { Title.Plural: false } rank && (_words.Ranks.Contains(rank.Title.Title) || rank is { OfId: null, Title.Level: "ambassador" }) ? phrase with { End = rank.End - 1 } : phrase;
        if (apposed.End + 1 < limit && _document.Form(phrase.End) is "," or "-" or "–" or "—" && _names.IsPersonAt(_titles.PastAddress(apposed.End + 1, limit))
            && (phrase.First < phrase.Title.First || phrase.OfId is not null || _owners.IsImplied(phrase)) && !IsApposed(phrase))
        {
            ReadList(apposed, limit);
            return;
        }

        // "A, the Presidents of the Senate and the Assembly and": they are others
        if (!phrase.Title.Plural && _holders.Apposed(phrase) is >= 0 and int person) Add("apposition-after", phrase, person, 0.85);
        else if (_holders.OfVerb(phrase) is >= 0 and int subject) ReadVerb(phrase, subject);
        else if (phrase.Status == "current") ReadAlone(phrase);
    }

    /// <summary>"the Kenyan president and Norwegian Prime Minister A": two of two countries.</summary>
    static bool IsOfAnother(OfficePhrase first, OfficePhrase second) =>
        first.OfId is { } one && second.OfId is { } other && one != other && one.StartsWith("country:", StringComparison.Ordinal) && other.StartsWith("country:", StringComparison.Ordinal);

    /// <summary>"President Putin", "Presidents Putin and Xi", "Foreign Ministers Lavrov of Russia and Wang of China".</summary>
    void ReadTitled(OfficePhrase phrase, int limit)
    {
        int name = _names.NameAt(phrase.End);
        while (true)
        {
            (string? of, int end) = _trailing.Behind(name, phrase, limit);
            Add("title-before", of is null ? phrase : phrase with { OfId = phrase.OfId ?? of }, name, 0.9);
            if (!phrase.Title.Plural || end + 1 >= limit || _document.Form(end) is not ("," or ";" or "and" or "&")) return;
            int next = _titles.PastAddress(_document.Form(end + 1) is "and" ? end + 2 : end + 1, limit);
            if (next >= limit || !_names.IsPersonAt(next)) return;
            name = _names.NameAt(next);
        }
    }

    /// <summary>"The Turkish president, X"; "his Greek and French counterparts, X and Y", where the gazetteers tell who is whose.</summary>
    void ReadList(OfficePhrase phrase, int limit)
    {
        List<(string? Of, int Name)> list = [];
        int token = _titles.PastAddress(phrase.End + 1, limit);
        while (token < limit && _names.IsPersonAt(token) && (phrase.Title.Plural || list.Count == 0))
        {
            int name = _names.NameAt(token);
            string? own = phrase.Title.Plural && _links[name] is { } link ? _known.Owner(link, name, phrase.Title.Level) : null;
            // "the two ministers, A of Norland and B of Outland"
            (string? of, int end) = phrase.Title.Plural ? _trailing.Behind(name, phrase, limit) : (null, _document.Names.Names[name].End);
            list.Add((own ?? of, name));
            token = end;
            while (token < limit && _document.Form(token) is "," or "and") token++;
        }

        // "after talks with Norwegian officials, A said": one is not several
        if (phrase.Title.Plural && list.Count == 1) return;
        foreach ((string? of, int name) in list) Add("apposition-before", phrase with { OfId = of ?? phrase.OfId }, name, 0.85);
    }

    /// <summary>Is the phrase itself behind a name and comma, so that what follows it is another person?</summary>
    bool IsApposed(OfficePhrase phrase) => _holders.Apposed(phrase) >= 0;

    /// <summary>"A was elected president"; "A replaces B as president": B held the office, and A holds it.</summary>
    void ReadVerb(OfficePhrase phrase, int subject)
    {
        _given.Add(phrase.First);
        Handover? told = null;
        foreach (Handover one in _handovers)
            if (one.Predecessor == subject && one.Verb < phrase.First && _names.SentenceOf(one.Verb).First == _names.SentenceOf(phrase.First).First) told = one;
        if (told is not { } handover)
        {
            Add("office-verb", phrase.Status == "current" && _holders.IsPast(subject, phrase) ? phrase with { Status = "former" } : phrase, subject, 0.8);
            return;
        }

        Add("office-verb", phrase with { Status = handover.Ahead ? "current" : "former" }, handover.Predecessor, 0.8);
        Add("office-verb", phrase with { Status = handover.Ahead ? "elect" : "current" }, handover.Successor, 0.8);
    }

    /// <summary>Who follows somebody holds what he held, and the other way round, where only one of the two offices is told.</summary>
    void Complete(Handover handover)
    {
        string next = _links[handover.Successor]!.Value.EntityId, left = _links[handover.Predecessor]!.Value.EntityId;
        int end = _document.Names.Names[handover.Predecessor].End;
        // "replaces B as coach"
        if (end < _document.Tokens.Count && _document.Form(end) is "as" or "with") return;
        bool told = _candidates.Has(left);
        if (told == _candidates.Has(next) || (told ? _candidates.Of(left) : _candidates.Gained(next)) is not { } office || !told && office.Status == "former") return;
        int first = Math.Min(handover.Verb, _document.Names.Names[told ? handover.Successor : handover.Predecessor].First);
        string status = told ? handover.Ahead ? "elect" : "current" : handover.Ahead ? "current" : "former";
        _candidates.Add(told ? next : left, office with { Rule = "handover", Title = office.Title.StartsWith("acting ", StringComparison.OrdinalIgnoreCase) ? office.Title["acting ".Length..] : office.Title, Status = status, Score = 0.4, First = first, End = Math.Max(end, handover.Verb + 1) });
    }

    /// <summary>
    /// "The President of Russia", "the presidents" without a name beside them: those of the people whom the article names who held the office
    /// on its date.
    /// </summary>
    void ReadAlone(OfficePhrase phrase)
    {
        bool leaders = phrase.Title.Level == "leader";
        if (phrase.OfId is null && !phrase.Title.Plural || !leaders && phrase.Title.Level is not ("head of state" or "head of government" or "foreign minister")) return;
        foreach ((int name, CatalogEntity person) in _inGazetteers)
            foreach (OfficeTerm term in person.Terms)
            {
                if (phrase.OfId is not null && term.OfId != phrase.OfId || _document.Article.Published is { } date && !term.Covers(date)) continue;
                if (term.Level != phrase.Title.Level && !(leaders && term.Level is "head of state" or "head of government")) continue;
                _candidates.Add(_links[name]!.Value.EntityId, new OfficeCandidate("office-on-date", leaders ? term.Title : _titles.WordsOf(phrase), term.Level, term.OfId, "current", 0.5, phrase.First, phrase.End));
                break;
            }
    }

    void Add(string rule, OfficePhrase phrase, int name, double score)
    {
        if (_links[name] is not { } link) return;
        if (phrase.Title.First > 0 && _words.PrivateFields.Contains(_document.Words(phrase.Title.First - 1, phrase.Title.First))) return;
        // whom a title before his name tells of, no chain makes another
        if (rule == "description" && _candidates.IsTitledOtherwise(link.EntityId, phrase) && _words.NationalLevels.Contains(phrase.Title.Level)) return;
        if (_owners.Of(rule, phrase, link, score) is not var (of, believed, guessed)) return;
        if (_words.Ranks.Contains(phrase.Title.Title)) believed -= 0.15;
        if (phrase.Status == "former") believed -= 0.25;        // what he is comes before what he was
        if (phrase.Title.Level is "head of state" or "head of government" or "foreign minister") believed += 0.05;   // before "AU chair", "party leader"
        int first = Math.Min(phrase.First, _document.Names.Names[name].First), end = Math.Max(phrase.End, _document.Names.Names[name].End);
        // "His counterpart" holds the office that he holds, not one of that name.
        OfficeTerm? held = phrase.Title.Level == "counterpart" ? _known.Held(link, of) : null;
        _candidates.Add(link.EntityId, new OfficeCandidate(rule, held?.Title ?? _titles.WordsOf(phrase), held?.Level ?? phrase.Title.Level, of, phrase.Status, believed, first, end) { IsGuess = guessed });
    }
}
