using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Whose an office may be where nothing but the words around its title tells.</summary>
sealed class NearbyOwners(Document document, EntityCatalog catalog, TitleReader titles, Link?[] links, string? publisher)
{
    /// <summary>As often must the article name the country that it is about, or a place there.</summary>
    const int Often = 2;

    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeNames _names = titles.Names;
    readonly Lazy<(string Land, int First)?> _scene = new(() => Scene(document, catalog, links));

    /// <summary>
    /// The country that the context of a title names: the nearest before it in the sentence, then behind it, then in the sentence before. Where
    /// somebody speaks, it is not the country where he does, nor where he accompanies another that to which they go, unless there is no other. Where
    /// none is near, that which the whole article is about. Who travels is of none to which he goes.
    /// </summary>
    public string? Country(OfficePhrase phrase, int name) => Travels(name) ? Country(phrase, name, located: false) : (Speaks(name) ? Subject(phrase) ?? AtHome(phrase, name) : null) ?? (Speaks(name) || Accompanies(phrase, name) ? Country(phrase, name, located: false) : null) ?? Country(phrase, name, located: true) ?? Scene(phrase, name);

    /// <summary>The organization that is named last before a title, or else first behind it in its sentence; null for none. "Of the Community" is of one that is called so.</summary>
    public string? Organization(OfficePhrase phrase)
    {
        if (document.Form(phrase.End - 1) is var word && phrase.End > phrase.Title.End && _words.Bodies.Contains(word.ToString().ToLowerInvariant()))
            for (int token = phrase.First - 1; token >= 0; token--)
                if (Organization(token) is { } called && Array.IndexOf(called["org:".Length..].Split('-'), word.ToString().ToLowerInvariant()) >= 0) return called;
        for (int token = phrase.First - 1; token >= 0; token--)
            if (Organization(token) is { } before) return before;
        for (int token = phrase.End; token < _names.SentenceOf(phrase.First).End; token++)
            if (Organization(token) is { } behind) return behind;
        return null;
    }

    /// <summary>"The secretary-general of the bloc", "the group's chairman": of what was named before.</summary>
    public bool IsOfBody(OfficePhrase phrase)
    {
        for (int token = phrase.First; token < phrase.End; token++)
            if ((token < phrase.Title.First || token >= phrase.Title.End) && _words.Bodies.Contains(document.Form(token).ToString().ToLowerInvariant()) && (char.IsLower(document.Form(token)[0]) || _names.NameAt(token) < 0)) return true;
        return false;
    }

    /// <summary>"Its president", "Norland, whose president".</summary>
    public bool IsIts(OfficePhrase phrase) => phrase.First > _names.SentenceOf(phrase.First).First && document.Form(phrase.First - 1) is "its" or "Its" or "whose";

    /// <summary>
    /// "Norland was represented by Foreign Minister A", "; Outland by Ambassador B", "Norland, which borders both, sent Minister A to Outland": for whom
    /// he comes; null where nothing of the kind is told.
    /// </summary>
    public string? Sender(OfficePhrase phrase)
    {
        int start = _names.SentenceOf(phrase.First).First, before = phrase.First - 1;
        if (before - 1 <= start) return null;
        if (document.Form(before) is "sent" or "sends" or "dispatched") return Land(before - 1) ?? Opening(start);
        if (document.Form(before) is not "by") return null;
        if (document.Form(before - 1) is not "represented")
            return _names.NameAt(before - 1) is >= 0 and int name && document.Names.Names[name] is { Type: NameType.Place } place && document.Form(place.First - 1) is ";" or "," or "and" && Represents(start, place.First) ? _names.Owner(before - 1) : null;
        for (int token = before - 1; token >= start; token--)
            if (!IsLocated(token) && Land(token) is { } land) return land;
        // "He was represented by Foreign Minister A": he of whom the sentence before tells
        for (int token = start > 0 && document.Form(start) is "He" or "She" ? _names.SentenceOf(start - 1).First : start; token < start; token++)
            if (!IsLocated(token) && Land(token) is { } land) return land;
        return null;
    }

    bool Represents(int from, int to)
    {
        for (int token = from; token < to; token++)
            if (document.Form(token) is "represented") return true;
        return false;
    }

    string? Land(int token) => _names.Owner(token) is { } owner && owner.StartsWith("country:", StringComparison.Ordinal) ? owner : null;

    /// <summary>
    /// Who "its" is: what opens the sentence where it gives an office ("Norland named A as its envoy"), and else what was named last. Null where that
    /// is no state and no known body.
    /// </summary>
    public string? Its(OfficePhrase phrase, bool subject)
    {
        int start = _names.SentenceOf(phrase.First).First;
        if (phrase.First - 1 == start) return start > 0 ? Opening(_names.SentenceOf(start - 1).First) : null;
        if (document.Form(phrase.First - 2) is ";" && Opening(start) is { } opening) return opening;
        for (int at = 0; at < phrase.First - start; at++)
        {
            int token = subject ? start + at : phrase.First - 1 - at;
            if (_names.NameAt(token) is not (>= 0 and int name) || _names.IsPersonAt(token) || document.Names.Names[name].Type == NameType.Place && IsLocated(token)) continue;
            // "the Norland Chamber of Commerce", "Norland carmaker A"
            if (document.Names.Names[name].Type == NameType.Demonym && !_words.Governments.Contains(document.Form(document.Names.Names[name].End).ToString())) return null;
            return _names.Owner(token);
        }

        return null;
    }

    /// <summary>"Norland, which borders both, spoke of peace. Its foreign minister, A": the state or body that the sentence before begins with; null for none.</summary>
    string? Opening(int first)
    {
        if (document.Form(first) is "The") first++;
        return _names.NameAt(first) is >= 0 and int name && document.Names.Names[name] is { Type: NameType.Place or NameType.Organization } opening && document.Form(opening.End) is not ("'s" or "’s") ? _names.Owner(first) : null;
    }

    /// <summary>"Health Minister A", "Police spokesman B": of the country that the article is about and has named by then; null for other offices and where there is none.</summary>
    string? Scene(OfficePhrase phrase, int name)
    {
        if (document.Names.Names[name].First != phrase.End || !_words.SceneLevels.Contains(phrase.Title.Level) || phrase.Title.Level == "spokesperson" && !_words.Modifiers.Contains(document.Form(Math.Max(0, phrase.Title.First - 1)).ToString())) return null;
        return _scene.Value is var (land, first) && first < phrase.First && land != publisher ? land : null;
    }

    /// <summary>The country that two in three of the article's places are in, or are, and where it is first named; null for none.</summary>
    static (string Land, int First)? Scene(Document document, EntityCatalog catalog, Link?[] links)
    {
        (string Land, int First)[] lands =
        [
            .. links.OfType<Link>().Select(link => (Place: catalog.Find(link.EntityId), document.Names.Names[link.Name].First))
                .Where(named => named.Place is { Kind: EntityKind.Country or EntityKind.Place, CountryId: not null }).Select(named => (named.Place!.CountryId!, named.First)),
        ];
        return lands.GroupBy(named => named.Land).MaxBy(land => land.Count()) is { } most && most.Count() is var times && times >= Often && times * 3 >= lands.Length * 2 ? most.First() : null;
    }

    string? Organization(int token) =>
        _names.NameAt(token) is >= 0 and int name && links[name] is { } link && catalog.Find(link.EntityId) is { Kind: EntityKind.Organization, Sort: "igo" } ? link.EntityId : null;

    /// <summary>"Hockey League (HL) Development Vice President A": of no state.</summary>
    public bool IsOfCompany(OfficePhrase phrase)
    {
        const int reach = 5;
        int start = _names.SentenceOf(phrase.First).First;
        for (int token = phrase.First - 1; token >= Math.Max(start, phrase.First - reach); token--)
        {
            if (_names.NameAt(token) is >= 0 and int name && document.Names.Names[name].Type == NameType.Organization) return _names.Owner(token) is null;
            if (!char.IsUpper(document.Form(token)[0]) && document.Form(token) is not ("(" or ")" or "&" or "and")) return false;
        }

        return false;
    }

    /// <summary>"Foreign Minister A told reporters in".</summary>
    bool Speaks(int name)
    {
        int verb = document.Names.Names[name].End;
        return verb < document.Tokens.Count && document.Has(LayerKind.Tags) && _words.Speaking.Contains(document.Tags.Lemmas[verb]);
    }

    /// <summary>"Under Secretary A will travel to": the country where he goes is not his.</summary>
    bool Travels(int name)
    {
        int verb = document.Names.Names[name].End;
        if (!document.Has(LayerKind.Tags)) return false;
        while (verb < document.Tokens.Count && document.Tags.Upos[verb] is Upos.Aux or Upos.Adv) verb++;
        return verb < document.Tokens.Count && document.Tags.Upos[verb] == Upos.Verb && _words.Travelling.Contains(document.Tags.Lemmas[verb]);
    }

    /// <summary>"accompanied by Trade Minister A", "joined by", "Trade Minister A is accompanying her".</summary>
    bool Accompanies(OfficePhrase phrase, int name)
    {
        const int reach = 3;
        if (phrase.First > 1 && document.Form(phrase.First - 1) is "by" && document.Form(phrase.First - 2) is "accompanied" or "joined") return true;
        int end = document.Names.Names[name].End;
        for (int token = end; token < Math.Min(end + reach, document.Tokens.Count); token++)
            if (document.Form(token) is "accompany" or "accompanying" or "accompanied" or "follow") return true;
        return false;
    }

    /// <summary>"Norland will ask for a vote on Outland, Foreign Minister A said": who speaks last speaks for the subject; null for no such.</summary>
    string? Subject(OfficePhrase phrase)
    {
        int start = _names.SentenceOf(phrase.First).First;
        if (phrase.First <= start || document.Form(phrase.First - 1) is not "," || _names.NameAt(start) is not (>= 0 and int name) || document.Names.Names[name].Type != NameType.Place) return null;
        int verb = document.Names.Names[name].End;
        if (document.Tags.Upos[verb] is not (Upos.Verb or Upos.Aux) || _words.Assaults.Contains(document.Tags.Lemmas[verb])) return null;
        return _names.Owner(start) is { } owner && owner.StartsWith("country:", StringComparison.Ordinal) && owner != publisher ? owner : null;
    }

    /// <summary>"Norland says that A of Outland will come. Foreign Minister B told reporters in Norland's capital": of what the sentence before opens with, where he speaks; null for none.</summary>
    string? AtHome(OfficePhrase phrase, int name)
    {
        int start = _names.SentenceOf(phrase.First).First;
        if (start == 0 || _names.Owner(_names.SentenceOf(start - 1).First) is not { } subject || !subject.StartsWith("country:", StringComparison.Ordinal) || subject == publisher) return null;
        for (int token = document.Names.Names[name].End; token < _names.SentenceOf(phrase.First).End; token++)
            if (IsLocated(token) && _names.NameAt(token) is >= 0 and int place && links[place] is { } link && catalog.Find(link.EntityId) is { CountryId: { } land }) return land == subject ? subject : null;
        return null;
    }

    string? Country(OfficePhrase phrase, int name, bool located)
    {
        int start = _names.SentenceOf(phrase.First).First, end = _names.SentenceOf(phrase.First).End;
        OfficeTitle title = phrase.Title;
        return Country(title, phrase.First - 1, start - 1, located) ?? Country(title, document.Names.Names[name].End, end, located, behind: true) ?? (start > 0 ? Country(title, start - 1, _names.SentenceOf(start - 1).First - 1, located) : null);
    }

    /// <summary>The first country, other than the publisher's, whose own ministers are known, on the way from a token to another, which is not looked at.</summary>
    /// <param name="behind">Where what belongs to another's title says nothing: "President A received the Norwegian foreign minister".</param>
    string? Country(OfficeTitle title, int from, int to, bool located, bool behind = false)
    {
        bool verb = false;
        for (int token = from; token != to; token += Math.Sign(to - from))
        {
            verb |= document.Has(LayerKind.Tags) && document.Tags.Upos[token] == Upos.Verb;
            if ((located || !IsLocated(token)) && !IsOfCounterpart(token) && !(behind && verb && (IsOfPerson(token) || titles.IsOwner(token) && document.Form(token - 1) is not "by")) && _names.Owner(token, title) is { } owner && owner.StartsWith("country:", StringComparison.Ordinal) && owner != publisher) return owner;
        }

        return null;
    }

    /// <summary>"his Danish counterpart": he is no Dane himself.</summary>
    bool IsOfCounterpart(int token)
    {
        const int reach = 3;
        for (int next = token + 1; next < Math.Min(token + reach, document.Tokens.Count); next++)
            if (document.Form(next) is "counterpart" or "counterparts" or "colleague" or "colleagues") return true;
        return false;
    }

    /// <summary>"President A of Norland": whose country that is, is told.</summary>
    bool IsOfPerson(int token)
    {
        int of = _names.NameAt(token) is >= 0 and int name ? document.Names.Names[name].First - 1 : -1;
        if (of > 0 && document.Form(of) is "the") of--;
        return of > 0 && document.Form(of) is "of" && _names.IsPersonAt(of - 1);
    }

    /// <summary>"In the Norwegian capital, she met President A", "In Oslo on Monday, he met": the country in which a sentence is set, whose the people are who are met there; null where they speak or go, and where there is none.</summary>
    public string? Setting(int name)
    {
        const int reach = 4;
        int first = document.Names.Names[name].First, start = _names.SentenceOf(first).First;
        if (document.Form(start) is not "In" || Speaks(name) || Travels(name)) return null;
        for (int token = start + 1; token < Math.Min(first, start + reach); token++)
            if (_names.NameAt(token) is >= 0 and int place && links[place] is { } link) return Land(token) ?? (catalog.Find(link.EntityId) is { Kind: EntityKind.Place, CountryId: { } land } ? land : null);
        return null;
    }

    /// <summary>"A of Norland": the country that some place of the text puts behind the name of a person; null for none.</summary>
    public string? Stated(string person) => _stated.Value.GetValueOrDefault(person);

    readonly Lazy<Dictionary<string, string>> _stated = new(() =>
    {
        Dictionary<string, string> stated = new(StringComparer.Ordinal);
        for (int name = 0; name < links.Length; name++)
        {
            int of = document.Names.Names[name].End;
            if (links[name] is not { } link || document.Names.Names[name].Type != NameType.Person || of + 2 >= document.Tokens.Count || document.Form(of) is not "of") continue;
            if (titles.Names.Owner(document.Form(of + 1) is "the" ? of + 2 : of + 1) is { } owner && owner.StartsWith("country:", StringComparison.Ordinal)) stated.TryAdd(link.EntityId, owner);
        }

        return stated;
    });

    /// <summary>"in the Romanian capital", "to A and B".</summary>
    bool IsLocated(int token)
    {
        int before = token - 1;
        while (before > 1 && document.Form(before) is "and" or "," && _names.NameAt(before - 1) is >= 0 and int first) before = document.Names.Names[first].First - 1;
        if (before > 0 && document.Form(before) is "the") before--;
        return before >= 0 && document.Form(before) is "in" or "In" or "at" or "from" or "near" or "to" or "for";
    }
}
