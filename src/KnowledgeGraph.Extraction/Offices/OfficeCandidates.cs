using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The offices that the places of a document give its people, and for each person the one that is told best.</summary>
sealed class OfficeCandidates
{
    /// <summary>How many tokens a title may stand behind the beginning of its phrase.</summary>
    const int Reach = 9;

    const string ChiefOfOrganization = "chief of organization";

    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly TitleReader _titles;
    readonly OfficeNames _names;
    readonly PortfolioReader _portfolios;
    readonly Link?[] _links;
    readonly string? _publisher;
    readonly OfficeWords _words = OfficeWords.Shared;
    readonly NearbyOwners _near;
    readonly OfficeHolders _holders;
    readonly HashSet<int> _given = [];
    readonly List<(int Name, CatalogEntity Person)> _inGazetteers = [];
    readonly KnownTerms _known;
    readonly IReadOnlyList<Handover> _handovers;
    readonly Dictionary<string, List<OfficeCandidate>> _byPerson = new(StringComparer.Ordinal);

    public OfficeCandidates(Document document, EntityCatalog catalog, TitleReader titles, Link?[] links, string? publisher = null)
    {
        _document = document;
        _catalog = catalog;
        _titles = titles;
        _names = titles.Names;
        _portfolios = new PortfolioReader(document, titles.Names);
        _links = links;
        _publisher = publisher;
        _near = new NearbyOwners(document, catalog, titles, links, publisher);
        _holders = new OfficeHolders(document, titles.Names);
        _known = new KnownTerms(document, catalog, links);
        _handovers = new HandoverReader(document, titles, links).Read();
        Name[] names = document.Names.Names;
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { Score: > 0.8f } link && names[i].Type == NameType.Person && catalog.Find(link.EntityId) is { } person && !_inGazetteers.Exists(k => k.Person == person))
                _inGazetteers.Add((i, person));
        foreach (OfficePhrase phrase in titles.Phrases)
            if (IsToldAt(phrase.First) && !_words.NoOfficeLevels.Contains(phrase.Title.Level)) Read(phrase);
        if (document.Has(LayerKind.Coreference)) ReadDescriptions();
        HeadedBodies headed = new(document, catalog, titles.Names);
        for (int i = 0; i < links.Length; i++)
            if (links[i] is { } link && names[i].Type == NameType.Person && IsToldAt(names[i].First) && headed.Of(i) is { } head) Put(link.EntityId, head);
        if (LeadOffice.Find(document, titles, _words) is { } lead && links[lead.Name] is { } named && Of(named.EntityId) is null or { IsGuess: true }) Add("lead", lead.Phrase, lead.Name, 0.8);
        foreach (Handover handover in _handovers) Complete(handover);
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
        OfficePhrase last = phrase;
        // "Palestinian President and Fatah leader Mahmoud Abbas", "President General Musharraf": the first title is his too
        while (next < limit && (_document.Form(next) is "and" && PhraseAt(next + 1) is { } second && !IsOfAnother(phrase, second) || PhraseAt(next) is not null) && !phrase.Title.Plural)
            next = (last = PhraseAt(next) ?? PhraseAt(next + 1)!.Value).End;
        // "President and Mrs. A"
        if (next + 3 < limit && _document.Form(next) is "and" && _document.Form(next + 1) is "Mrs" or "Mrs.") next += _document.Form(next + 2) is "." ? 3 : 2;
        if (phrase.Title.Plural && ReadRespective(phrase, limit)) return;
        if (next < limit && !_names.IsPersonAt(next) && Portfolio(last, limit) is { } end) next = end;
        if (next < limit && _names.IsPersonAt(next))
        {
            ReadTitled(phrase with { End = next }, limit);
            return;
        }

        if (phrase.OfId is not null && phrase.First < phrase.Title.First && _portfolios.End(phrase.End, limit) is { } tail) phrase = phrase with { End = tail };
        // "The commander of A's forces, General B", "the chairman of the Union, Ambassador B"
        OfficePhrase apposed = phrase.End + 1 < limit && PhraseAt(phrase.End + 1) is { Title.Plural: false } rank && (_words.Ranks.Contains(rank.Title.Title) || rank is { OfId: null, Title.Level: "ambassador" }) ? phrase with { End = rank.End - 1 } : phrase;
        if (apposed.End + 1 < limit && _document.Form(phrase.End) is "," or "-" or "–" or "—" && _names.IsPersonAt(_titles.PastAddress(apposed.End + 1, limit))
            && (phrase.First < phrase.Title.First || phrase.OfId is not null || OwnerOfEmployer(phrase) is not null || Inherited(phrase) is not null || _near.IsIts(phrase)) && !IsApposed(phrase))
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

    /// <summary>
    /// "Under Secretary for Trade, Energy, and the Environment A": the person behind what an official deals with, all in capitals; null where
    /// something else follows.
    /// </summary>
    int? Portfolio(OfficePhrase phrase, int limit)
    {
        const int longest = 14;
        int token = phrase.Title.End;
        if (phrase.Title.Plural || token >= limit || _document.Form(token) is not ("for" or "of" or "to" or "FOR" or "OF") || !char.IsUpper(_document.Form(token - 1)[0])) return null;
        bool capital = false;
        for (int next = token + 1; next < limit && next - token <= longest; next++)
        {
            if (_names.IsPersonAt(next)) return capital || IsBehindPortfolio(next - 1) && !IsApposed(phrase) ? next : null;
            // "In her talks with the King of Norland, Prime Minister A": another's office
            if (_document.Form(next - 1) is "," && PhraseAt(next) is { Title.Level: "head of state" or "head of government" or "foreign minister" }) return null;
            ReadOnlySpan<char> form = _document.Form(next);
            capital = char.IsUpper(form[0]);
            if (_document.Form(next - 1) is "the" && _words.Honorifics.Contains(form.ToString())) return null;       // "of Norland and the Honourable A"
            if (!capital && form is not ("," or "and" or "of" or "the" or "for" or "&" or "-")) return null;
        }

        return null;
    }

    /// <summary>"for Coastal Affairs, A": the comma behind the last word, in capitals, of what an official deals with.</summary>
    bool IsBehindPortfolio(int comma) => _document.Form(comma) is "," && char.IsUpper(_document.Form(comma - 1)[0])
        && (_names.NameAt(comma - 1) is not (>= 0 and int name) || _document.Names.Names[name].Type is NameType.Organization or NameType.Miscellaneous);

    /// <summary>"Ukraine's President A and foreign minister, B", "Norwegian Prime Minister A, Finance Minister B": whose office the one before in the list is.</summary>
    string? Inherited(OfficePhrase phrase)
    {
        // "President A and rebel leader B"
        if (_words.Partisan.Overlaps(Title(phrase).Split(' '))) return null;
        int before = phrase.First - 1, start = SentenceStart(phrase.First);
        // "by President A and later by Prime Minister B"
        while (before > start && _document.Form(before) is "by" or "with" or "later" or "then" or "also" or "to") before--;
        bool further = before < phrase.First - 1;
        if (further && _document.Form(before) is not "and") return null;
        if (before > start && _document.Form(before) is "and") before--;
        if (before > start && _document.Form(before) is ",") before--;
        if (before == phrase.First - 1 || before <= start || !_names.IsPersonAt(before) || _titles.Before(_names.NameAt(before)) is not { } other || other.Title.Plural) return null;
        // "by President A and later by Interior Minister B": of the one that was told of A before
        if (other.OfId is null && other.Title.Level is "head of state" or "head of government" && (further || phrase.Title.Level is "spouse" or "deputy head" or "minister")
            && _links[_names.NameAt(before)] is { } first && Of(first.EntityId) is { IsGuess: false } told) return told.OfId;
        return other.OfId is null ? Inherited(other) ?? OfKnown(other, before, phrase) : other.First < other.Title.First ? other.OfId : null;
    }

    /// <summary>
    /// "Deputy Prime Minister A and Health Minister B", "President A and first lady B", where A is known: who is named with the head of a state and has a lower
    /// office is mostly of his own; two ministers, or two who lead, may be of two.
    /// </summary>
    string? OfKnown(OfficePhrase other, int person, OfficePhrase phrase) =>
        other.Title.Level is "head of state" or "head of government" or "deputy head" && (phrase.Title.Level is "spouse" or "deputy head" || phrase.Title.Level == "minister" && phrase.Title.Title.Contains(' ', StringComparison.Ordinal))
        && _links[_names.NameAt(person)] is { } known ? _known.Owner(known, _names.NameAt(person), other.Title.Level) : null;

    /// <summary>"President Putin", "Presidents Putin and Xi", "Foreign Ministers Lavrov of Russia and Wang of China".</summary>
    void ReadTitled(OfficePhrase phrase, int limit)
    {
        int name = _names.NameAt(phrase.End);
        while (true)
        {
            int end = _document.Names.Names[name].End;
            string? of = end + 1 < limit && _document.Form(end) is "of" ? OwnerAfter(phrase.Title, end + 1, limit, ref end) : null;
            if (_names.Bracketed(end, limit) is { } bracketed) (of, end) = bracketed;
            if (of is null && phrase is { OfId: null, Title.Plural: false }) of = DepartmentsState(end, limit);
            if (phrase.Title.Level == ChiefOfOrganization && of?.StartsWith("country:", StringComparison.Ordinal) == true) of = null;        // where he comes from
            Add("title-before", of is null ? phrase : phrase with { OfId = phrase.OfId ?? of }, name, 0.9);
            if (!phrase.Title.Plural || end + 1 >= limit || _document.Form(end) is not ("," or ";" or "and" or "&")) return;
            int next = _titles.PastAddress(_document.Form(end + 1) is "and" ? end + 2 : end + 1, limit);
            if (next >= limit || !_names.IsPersonAt(next)) return;
            name = _names.NameAt(next);
        }
    }

    /// <summary>
    /// "Director A, Norwegian Ministry of Trade, and", "Director A, Bureau of Trade, Norwegian Ministry of the Sea": the state whose department stands between
    /// commas behind a name; null for anything else.
    /// </summary>
    string? DepartmentsState(int comma, int limit)
    {
        const int longest = 16;
        if (comma + 2 >= limit || _document.Form(comma) is not ",") return null;
        string? state = null;
        bool department = false;
        for (int token = comma + 1; token < limit && token - comma <= longest; token++)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form is "," && department && state is null) continue;       // a part, and then the whole
            if (form is "," or "." or ";" or ")") return department ? state : null;
            if (!char.IsUpper(form[0]) && form is not ("the" or "of" or "for" or "and" or "'s" or "’s") || _names.IsPersonAt(token)) return null;
            department |= _words.Departments.Contains(form.ToString());
            if (state is null && _names.Owner(token) is { } owner && IsOfState(owner)) state = owner;
        }

        return null;
    }

    /// <summary>"The Turkish president, X"; "his Greek and French counterparts, X and Y", where the gazetteers tell who is whose.</summary>
    void ReadList(OfficePhrase phrase, int limit)
    {
        int token = _titles.PastAddress(phrase.End + 1, limit);
        while (token < limit && _names.IsPersonAt(token))
        {
            int name = _names.NameAt(token);
            string? own = phrase.Title.Plural && _links[name] is { } link ? _known.Owner(link, name, phrase.Title.Level) : null;
            Add("apposition-before", phrase with { OfId = own ?? phrase.OfId }, name, 0.85);
            if (!phrase.Title.Plural) return;
            token = _document.Names.Names[name].End;
            while (token < limit && _document.Form(token) is "," or "and") token++;
        }
    }

    /// <summary>
    /// "The presidents of Norland and Outland, A and B", "the Norwegian and Danish prime ministers, A and B": each of as many people as owners holds the
    /// office of his own. False where it is no such list.
    /// </summary>
    bool ReadRespective(OfficePhrase phrase, int limit)
    {
        bool behind = phrase.Title.End < limit && _document.Form(phrase.Title.End) is "of";
        int at = behind ? phrase.Title.End + 1 : phrase.First, people = phrase.Title.End + 1;
        // "Norwegian and [Danish prime ministers]"
        while (!behind && at > 1 && (_document.Form(at - 1) is "and" or "," || _names.Owner(at - 1) is not null)) at--;
        List<string> owners = [];
        for (int end = behind ? limit : phrase.Title.First; at < end && !_names.IsPersonAt(at); at++)
        {
            if (_names.NameAt(at) < 0)
            {
                if (behind && _document.Form(at) is not ("and" or "the") && !IsBreak(at)) return false;
                continue;
            }

            if (_names.Owner(at) is { } owner) owners.Add(owner);
            at = _document.Names.Names[_names.NameAt(at)].End - 1;
            if (behind) people = at + 2;
        }

        List<int> holders = [];
        for (int next = people; next < limit && _names.IsPersonAt(next);)
        {
            holders.Add(_names.NameAt(next));
            next = _document.Names.Names[holders[^1]].End;
            while (next < limit && _document.Form(next) is "," or "and") next++;
        }

        if (owners.Count < 2 || holders.Count != owners.Count || !IsBreak(people - 1)) return false;
        for (int i = 0; i < holders.Count; i++) Add("apposition-before", phrase with { OfId = owners[i] }, holders[i], 0.85);
        return true;
    }

    bool IsBreak(int token) => _document.Form(token) is "," or "–" or "—" or "(" or ":";

    OfficePhrase? PhraseAt(int token)
    {
        // a phrase begins at its title or a few words before: with the owner's name
        for (int i = Ordered.IndexAtLeast(_titles.Phrases, token, static phrase => phrase.Title.First); i < _titles.Phrases.Count && _titles.Phrases[i].Title.First <= token + Reach; i++)
            if (_titles.Phrases[i].First == token) return _titles.Phrases[i];
        return null;
    }

    string? OwnerAfter(OfficeTitle title, int token, int limit, ref int end)
    {
        if (token < limit && _document.Form(token) is "the") token++;
        if (token >= limit || _names.NameAt(token) is not (>= 0 and int name)) return null;
        // also one that nobody knows is what stands between two of a list
        if (_document.Names.Names[name].Type != NameType.Person) end = _document.Names.Names[name].End;
        return _names.Owner(token, title);
    }

    /// <summary>Is the phrase itself behind a name and comma, so that what follows it is another person?</summary>
    bool IsApposed(OfficePhrase phrase) => _holders.Apposed(phrase) >= 0;

    /// <summary>"A was elected president"; "A replaces B as president": B held the office, and A holds it.</summary>
    void ReadVerb(OfficePhrase phrase, int subject)
    {
        _given.Add(phrase.First);
        Handover? told = null;
        foreach (Handover one in _handovers)
            if (one.Predecessor == subject && one.Verb < phrase.First && SentenceStart(one.Verb) == SentenceStart(phrase.First)) told = one;
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
        bool told = _byPerson.ContainsKey(left);
        if (told == _byPerson.ContainsKey(next) || (told ? Of(left) : Gained(next)) is not { } office || !told && office.Status == "former") return;
        int first = Math.Min(handover.Verb, _document.Names.Names[told ? handover.Successor : handover.Predecessor].First);
        string status = told ? handover.Ahead ? "elect" : "current" : handover.Ahead ? "current" : "former";
        Put(told ? next : left, office with { Rule = "handover", Title = office.Title.StartsWith("acting ", StringComparison.OrdinalIgnoreCase) ? office.Title["acting ".Length..] : office.Title, Status = status, Score = 0.4, First = first, End = Math.Max(end, handover.Verb + 1) });
    }

    /// <summary>What the text says that somebody becomes, before what he has been.</summary>
    OfficeCandidate? Gained(string person) => _byPerson.TryGetValue(person, out List<OfficeCandidate>? list) ? list.FindLast(office => office.Rule == "office-verb") ?? Of(person) : null;

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
                Put(_links[name]!.Value.EntityId, new OfficeCandidate("office-on-date", leaders ? term.Title : Title(phrase), term.Level, term.OfId, "current", 0.5, phrase.First, phrase.End));
                break;
            }
    }

    /// <summary>"The Russian leader" of a named person, "the presidents" of two: the title is his, the owner may be the gazetteers'.</summary>
    void ReadDescriptions()
    {
        Dictionary<int, int> names = [];
        HashSet<int> speaking = [];
        foreach (Mention mention in _document.Coreference.Mentions)
            if (mention is { Kind: MentionKind.Name, Chains: [var chain] } && _names.IsPersonAt(mention.Head) && _names.NameAt(mention.Head) is var named)
            {
                names.TryAdd(chain, named);
                if (IsLabel(named)) speaking.Add(chain);
            }

        // "MR. WEBER: The President …": who takes his turn in a transcript tells of another
        foreach (int chain in speaking) names.Remove(chain);
        foreach (Mention mention in _document.Coreference.Mentions)
        {
            if (mention.Kind != MentionKind.Description || !IsToldAt(mention.First)) continue;
            int at = Ordered.IndexAtLeast(_titles.Phrases, mention.Head + 1, static phrase => phrase.Title.End);
            if (at == _titles.Phrases.Count || _titles.Phrases[at] is var phrase && (phrase.Title.First > mention.Head || _given.Contains(phrase.First) || _words.NoOfficeLevels.Contains(phrase.Title.Level) || IsHeldThing(phrase))) continue;
            foreach (int chain in mention.Chains)
                if (names.TryGetValue(chain, out int name)) Add("description", phrase, name, phrase.OfId is null ? 0.6 : 0.7);
        }
    }

    /// <summary>"A's country has the chair": what is held is no person.</summary>
    bool IsHeldThing(OfficePhrase phrase)
    {
        int verb = phrase.First - 1;
        if (verb > 0 && _document.Form(verb) is "the") verb--;
        return verb >= 0 && _document.Form(verb) is "has" or "holds" or "had" or "held" or "takes" or "took" or "assumes" or "assumed";
    }

    /// <summary>A name in capitals before a colon.</summary>
    bool IsLabel(int name)
    {
        Name label = _document.Names.Names[name];
        return label.End < _document.Tokens.Count && _document.Form(label.End) is ":" && !_document.Words(label.First, label.End).Any(char.IsLower);
    }

    void Add(string rule, OfficePhrase phrase, int name, double score)
    {
        if (_links[name] is not { } link) return;
        if (phrase.Title.First > 0 && _words.PrivateFields.Contains(_document.Words(phrase.Title.First - 1, phrase.Title.First))) return;
        // "her Norwegian counterpart, Security Adviser A"
        // "Deputy Minister A … the Norwegian trade minister": whom a title before his name tells of, no chain makes another
        if (rule == "description" && _byPerson.GetValueOrDefault(link.EntityId)?.Exists(told => told.Rule == "title-before" && told.Level != phrase.Title.Level && told.OfId != phrase.OfId) == true && _words.NationalLevels.Contains(phrase.Title.Level)) return;
        string? of = phrase.OfId ?? (phrase.First > 0 && _document.Form(phrase.First - 1) is "," && _titles.EndingAt(phrase.First - 1) is { Title.Level: "counterpart" } counterpart ? counterpart.OfId : null);
        bool guessed = false;
        if (of is not null && IsBare(of)) of = null;
        // A chain or an apposition may be read wrongly: what the gazetteers know otherwise of a leader is not believed.
        if (rule is "description" or "lead" or "apposition-after" or "apposition-before" && of is not null && _known.Contradict(link, phrase.Title.Level, of)) return;
        if (of is null)
        {
            of = _known.Owner(link, name, phrase.Title.Level);
            score -= 0.2;
            if (of is null && phrase.Title.Level == "spouse") of = _known.Owner(link, name, "head of state") ?? _known.CountryOfNamesake(name);
            if (of is null) of = OwnerOfEmployer(phrase) ?? OwnerOfMaster(phrase);
            if (of is null && rule == "title-before" && _words.StaffLevels.Contains(phrase.Title.Level)) of = _publisher;
            // "Assistant Secretary A" of a department that publishes the text
            if (of is null && rule is not "description" && IsOfState(_publisher) && IsSecretary(phrase)) of = _publisher;
            if (of is null && rule is "title-before" or "apposition-before" && Inherited(phrase) is { } listed)
            {
                of = listed;
                score -= 0.15;      // "with Minister A of Norland, Secretary B launched": it may be no list
            }

            if (of is null && (phrase.Title.Level.EndsWith(ChiefOfOrganization, StringComparison.Ordinal) && rule is "title-before" or "apposition-before" || _near.IsOfBody(phrase))) of = _near.Organization(phrase);
            if (of is null && rule is "title-before" or "apposition-before" && _words.GovernmentLevels.Contains(phrase.Title.Level)) of = _near.Sender(phrase) ?? _near.Stated(link.EntityId);
            if (of is null && _near.IsIts(phrase))
            {
                of = _near.Its(phrase, rule == "office-verb");
                if (of is null) return;
            }

            if (of is null && rule == "title-before" && phrase.Title.Level == "ambassador" && phrase.Title.End - phrase.Title.First > 1)
            {
                of = _near.Country(phrase, name);       // "U.N. Ambassador A"
                guessed = true;
            }

            // "the former vice president of Norland, A, became president"
            if (of is null && rule == "office-verb" && _words.NationalLevels.Contains(phrase.Title.Level) && Of(link.EntityId)?.OfId is { } before && before.StartsWith("country:", StringComparison.Ordinal)) of = before;
            if (of is null && rule is not "description" && _words.NationalLevels.Contains(phrase.Title.Level) && !_near.IsOfCompany(phrase) && !IsOfThing(phrase))
            {
                of = _near.Country(phrase, name);
                guessed = true;
                score -= 0.2;
            }

            if (of is null && (rule == "title-before" || rule == "apposition-after" && char.IsUpper(_document.Form(phrase.Title.First)[0])) && _words.EnvoyLevels.Contains(phrase.Title.Level)) of = _publisher;
        }

        // "Assistant Secretary for the Bureau of X": a part of the government that publishes the text
        else if (IsOfState(_publisher) && !_catalog.Knows(of) && (phrase.Title.Level == "deputy minister" || IsDepartment(of) && phrase.Title.Level is not "head of state" and not "head of government"))
        {
            of = _publisher;
        }

        if (of is null) return;
        if (_words.Ranks.Contains(phrase.Title.Title)) score -= 0.15;
        if (phrase.Status == "former") score -= 0.25;        // what he is comes before what he was
        if (phrase.Title.Level is "head of state" or "head of government" or "foreign minister") score += 0.05;   // before "AU chair", "party leader"
        int first = Math.Min(phrase.First, _document.Names.Names[name].First), end = Math.Max(phrase.End, _document.Names.Names[name].End);
        // "His counterpart" holds the office that he holds, not one of that name.
        OfficeTerm? held = phrase.Title.Level == "counterpart" ? _known.Held(link, of) : null;
        Put(link.EntityId, new OfficeCandidate(rule, held?.Title ?? Title(phrase), held?.Level ?? phrase.Title.Level, of, phrase.Status, score, first, end) { IsGuess = guessed });
    }

    /// <summary>"chief executive of the palace": the words say whose he is, which is no state.</summary>
    bool IsOfThing(OfficePhrase phrase)
    {
        int noun = phrase.Title.End + 2;
        return phrase.Title.Level is "head of state" or "head of government" or "deputy head" && noun < _document.Tokens.Count && _document.Form(noun - 2) is "of" && _document.Form(noun - 1) is "the" or "a" or "an"
            && char.IsLower(_document.Form(noun)[0]) && !_words.States.Contains(_document.Form(noun).ToString());
    }

    static bool IsOfState(string? owner) => owner?.StartsWith("country:", StringComparison.Ordinal) == true;

    /// <summary>"Secretary of Labor", "Assistant Secretary": an office of a department. A bare "Secretary", or one of a portfolio with another name, may be a guest's.</summary>
    bool IsSecretary(OfficePhrase phrase) =>
        phrase.Title is { Level: "deputy minister" or "minister", Title: not ("Permanent Secretary" or "Cabinet Secretary" or "Secretary") }
        && (_document.Form(phrase.Title.End - 1) is "Secretary" or "secretary" or "SECRETARY" || _document.Form(phrase.Title.First) is "Secretary");

    /// <summary>"Domestic Policy Council": of the government that publishes the text, where no gazetteer knows it.</summary>
    bool IsDepartment(string id) => Words(id) is var words && (_words.Departments.Contains(words[0]) || _words.Departments.Contains(words[^1]));

    /// <summary>"Senate" in "Senate President", "Ministry of Trade": it says what of a state it is, and not of which.</summary>
    bool IsBare(string id) => !_catalog.Knows(id) && Words(id) is var words && (words is [var only] && _words.Chambers.Contains(only) || words is ["ministry", ..]);

    static string[] Words(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('-');

    string Title(OfficePhrase phrase) =>
        phrase.Title.Plural ? phrase.Title.Title : _document.Words(phrase.Title.First, phrase.Title.End).ReplaceLineEndings(" ");

    void Put(string person, OfficeCandidate office)
    {
        if (!_byPerson.TryGetValue(person, out List<OfficeCandidate>? list)) _byPerson[person] = list = [];
        list.Add(office);
    }

    /// <summary>"Chancellor A's spokesman": whose office A holds; null where no person with an office owns the title.</summary>
    string? OwnerOfEmployer(OfficePhrase phrase)
    {
        int genitive = phrase.First - 1;
        if (genitive <= SentenceStart(phrase.First) || _document.Form(genitive) is not ("'s" or "’s") || !_names.IsPersonAt(genitive - 1)) return null;
        return _links[_names.NameAt(genitive - 1)] is { } employer ? Of(employer.EntityId)?.OfId : null;
    }

    /// <summary>"an aide to Norland's president", "chief of staff for Secretary-General A": whose office the master holds; null for none.</summary>
    string? OwnerOfMaster(OfficePhrase phrase)
    {
        int next = phrase.Title.End;
        if (!_words.Serving.Contains(phrase.Title.Level) || next + 1 >= SentenceEnd(phrase.First) || _document.Form(next) is not ("to" or "for" or "of")) return null;
        next += _document.Form(next + 1) is "the" ? 2 : 1;
        if (PhraseAt(next) is not { } master) return null;
        return master.OfId ?? (master.End < _document.Tokens.Count && _names.IsPersonAt(master.End) && _links[_names.NameAt(master.End)] is { } named ? Of(named.EntityId)?.OfId : null);
    }

    int SentenceStart(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].First;

    int SentenceEnd(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].End;
}
