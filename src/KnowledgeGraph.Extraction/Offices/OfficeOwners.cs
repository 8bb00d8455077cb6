using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Whose an office is where its words do not say, or name only a part of a state.</summary>
sealed class OfficeOwners(Document document, EntityCatalog catalog, TitleReader titles, Link?[] links, string? publisher, KnownTerms known, OfficeCandidates told)
{
    const string ChiefOfOrganization = "chief of organization";

    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeNames _names = titles.Names;
    readonly NearbyOwners _near = new(document, catalog, titles, links, publisher);

    /// <summary>
    /// Whose the office is that a phrase gives a named person, how far that is believed, and whether nothing but a country nearby says so; null where
    /// nothing tells, and where the gazetteers know otherwise.
    /// </summary>
    /// <param name="rule">What gives him the office.</param>
    /// <param name="phrase">The words for the office.</param>
    /// <param name="link">The person.</param>
    /// <param name="score">How far the rule is believed where the words say whose it is.</param>
    public (string Id, double Score, bool IsGuess)? Of(string rule, OfficePhrase phrase, Link link, double score)
    {
        string? of = Told(phrase);
        if (of is null) return Inferred(rule, phrase, link, score);
        // A chain or an apposition may be read wrongly: what the gazetteers know otherwise of a leader is not believed.
        if (rule is "description" or "lead" or "apposition-after" or "apposition-before" && known.Contradict(link, phrase.Title.Level, of)) return null;
        // "In the Norwegian capital, she met President A. She will see Norland's president": another one
        if (rule == "description" && IsOfState(of) && titles.Before(link.Name) is { OfId: null } && _near.Setting(link.Name) is { } setting && setting != of) return null;
        // "An envoy met A. B said", where B leads a state: he needs nobody to tell what he is
        if (rule == "lead" && known.LedAnother(link, of)) return null;
        // "Assistant Secretary for the Bureau of X": a part of the government that publishes the text
        if (IsOfState(publisher) && !catalog.Knows(of) && (phrase.Title.Level == "deputy minister" || IsDepartment(of) && phrase.Title.Level is not "head of state" and not "head of government")) return (publisher!, score, false);
        return (of, score, false);
    }

    /// <summary>The owner in the words of the phrase; null where they name none, or a part of a state that many have.</summary>
    string? Told(OfficePhrase phrase)
    {
        // "her Norwegian counterpart, Security Adviser A"
        string? of = phrase.OfId ?? (phrase.First > 0 && document.Form(phrase.First - 1) is "," && titles.EndingAt(phrase.First - 1) is { Title.Level: "counterpart" } counterpart ? counterpart.OfId : null);
        return of is not null && IsBare(of) ? null : of;
    }

    /// <summary>The owner that the words around the phrase, the gazetteers or the publisher of the text tell; each of them where those before tell none.</summary>
    (string Id, double Score, bool IsGuess)? Inferred(string rule, OfficePhrase phrase, Link link, double score)
    {
        int name = link.Name;
        bool guessed = false;
        string? of = known.Owner(link, name, phrase.Title.Level);
        score -= 0.2;
        if (of is null && phrase.Title.Level == "spouse") of = known.Owner(link, name, "head of state") ?? known.CountryOfNamesake(name);
        if (of is null) of = OwnerOfEmployer(phrase) ?? OwnerOfMaster(phrase);
        if (of is null && rule == "title-before" && _words.StaffLevels.Contains(phrase.Title.Level)) of = publisher;
        // "Assistant Secretary A" of a department that publishes the text
        if (of is null && rule is not "description" && IsOfState(publisher) && IsSecretary(phrase)) of = publisher;
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
            if (of is null) return null;
        }

        if (of is null && rule == "title-before" && phrase.Title.Level == "ambassador" && phrase.Title.End - phrase.Title.First > 1)
        {
            of = _near.Country(phrase, name);       // "U.N. Ambassador A"
            guessed = true;
        }

        // "the former vice president of Norland, A, became president"
        if (of is null && rule == "office-verb" && _words.NationalLevels.Contains(phrase.Title.Level) && told.Of(link.EntityId)?.OfId is { } before && before.StartsWith("country:", StringComparison.Ordinal)) of = before;
        if (of is null && rule is not "description" && _words.NationalLevels.Contains(phrase.Title.Level) && !_near.IsOfCompany(phrase) && !IsOfThing(phrase) && !IsTheirs(phrase))
        {
            of = _near.Country(phrase, name);
            guessed = true;
            score -= 0.2;
        }

        if (of is null && (rule == "title-before" || rule == "apposition-after" && char.IsUpper(document.Form(phrase.Title.First)[0])) && _words.EnvoyLevels.Contains(phrase.Title.Level)) of = publisher;
        return of is null ? null : (of, score, guessed);
    }

    /// <summary>"A's spokesman, B", "Its president, B": do the words around a title without an owner tell whose it is?</summary>
    public bool IsImplied(OfficePhrase phrase) => OwnerOfEmployer(phrase) is not null || Master(phrase) >= 0 || Inherited(phrase) is not null || _near.IsIts(phrase);

    /// <summary>"Ukraine's President A and foreign minister, B", "Norwegian Prime Minister A, Finance Minister B": whose office the one before in the list is.</summary>
    string? Inherited(OfficePhrase phrase)
    {
        // "President A and rebel leader B"
        if (_words.Partisan.Overlaps(titles.WordsOf(phrase).Split(' '))) return null;
        int before = phrase.First - 1, start = _names.SentenceOf(phrase.First).First;
        // "by President A and later by Prime Minister B"
        while (before > start && document.Form(before) is "by" or "with" or "later" or "then" or "also" or "to") before--;
        bool further = before < phrase.First - 1;
        if (further && document.Form(before) is not "and") return null;
        if (before > start && document.Form(before) is "and") before--;
        if (before > start && document.Form(before) is ",") before--;
        if (before == phrase.First - 1 || before <= start || !_names.IsPersonAt(before) || titles.Before(_names.NameAt(before)) is not { } other || other.Title.Plural) return null;
        // "by President A and later by Interior Minister B": of the one that was told of A before
        if (other.OfId is null && other.Title.Level is "head of state" or "head of government" && (further || phrase.Title.Level is "spouse" or "deputy head" or "minister")
            && links[_names.NameAt(before)] is { } first && told.Of(first.EntityId) is { IsGuess: false } office) return office.OfId;
        return other.OfId is null ? Inherited(other) ?? OfKnown(other, before, phrase) : other.First < other.Title.First ? other.OfId : null;
    }

    /// <summary>
    /// "Deputy Prime Minister A and Health Minister B", "President A and first lady B", where A is known: who is named with the head of a state and has a lower
    /// office is mostly of his own; two ministers, or two who lead, may be of two.
    /// </summary>
    string? OfKnown(OfficePhrase other, int person, OfficePhrase phrase) =>
        other.Title.Level is "head of state" or "head of government" or "deputy head" && (phrase.Title.Level is "spouse" or "deputy head" || phrase.Title.Level == "minister" && phrase.Title.Title.Contains(' ', StringComparison.Ordinal))
        && links[_names.NameAt(person)] is { } link ? known.Owner(link, _names.NameAt(person), other.Title.Level) : null;

    /// <summary>"Chancellor A's spokesman": whose office A holds; null where no person with an office owns the title.</summary>
    string? OwnerOfEmployer(OfficePhrase phrase)
    {
        int genitive = phrase.First - 1;
        if (genitive <= _names.SentenceOf(phrase.First).First || document.Form(genitive) is not ("'s" or "’s") || !_names.IsPersonAt(genitive - 1)) return null;
        return links[_names.NameAt(genitive - 1)] is { } employer ? told.Of(employer.EntityId)?.OfId : null;
    }

    /// <summary>"an aide to Norland's president", "chief of staff for Secretary-General A": whose office the master holds; null for none.</summary>
    string? OwnerOfMaster(OfficePhrase phrase)
    {
        int next = phrase.Title.End;
        if (!_words.Serving.Contains(phrase.Title.Level) || next + 1 >= _names.SentenceOf(phrase.First).End || document.Form(next) is not ("to" or "for" or "of")) return null;
        next += document.Form(next + 1) is "the" ? 2 : 1;
        if (Master(phrase) is >= 0 and int person) return links[person] is { } served ? told.Of(served.EntityId)?.OfId : null;
        if (titles.StartingAt(next) is not { } master) return null;
        return master.OfId ?? (master.End < document.Tokens.Count && _names.IsPersonAt(master.End) && links[_names.NameAt(master.End)] is { } named ? told.Of(named.EntityId)?.OfId : null);
    }

    /// <summary>"an adviser to Mr. A": the name of whom somebody serves who is told of without his office; -1 for none.</summary>
    public int Master(OfficePhrase phrase)
    {
        int next = phrase.Title.End;
        if (phrase.Title.Plural || !_words.Serving.Contains(phrase.Title.Level) || next + 1 >= _names.SentenceOf(phrase.First).End || document.Form(next) is not ("to" or "for")) return -1;
        next = titles.PastAddress(next + 1, _names.SentenceOf(phrase.First).End);
        return _names.IsPersonAt(next) ? _names.NameAt(next) : -1;
    }

    /// <summary>"chief executive of the palace": the words say whose he is, which is no state.</summary>
    bool IsOfThing(OfficePhrase phrase)
    {
        int noun = phrase.Title.End + 2;
        return phrase.Title.Level is "head of state" or "head of government" or "deputy head" && noun < document.Tokens.Count && document.Form(noun - 2) is "of" && document.Form(noun - 1) is "the" or "a" or "an"
            && char.IsLower(document.Form(noun)[0]) && !_words.States.Contains(document.Form(noun).ToString());
    }

    /// <summary>"The rebels were represented by their exiled premier, A": theirs, and not that of a country nearby.</summary>
    bool IsTheirs(OfficePhrase phrase)
    {
        const int reach = 2;
        for (int token = phrase.Title.First - 1; token >= Math.Max(_names.SentenceOf(phrase.Title.First).First, phrase.Title.First - 1 - reach); token--)
            if (document.Form(token) is "their") return true;
        return false;
    }

    static bool IsOfState(string? owner) => owner?.StartsWith("country:", StringComparison.Ordinal) == true;

    /// <summary>"Secretary of Labor", "Assistant Secretary": an office of a department. A bare "Secretary", or one of a portfolio with another name, may be a guest's.</summary>
    bool IsSecretary(OfficePhrase phrase) =>
        phrase.Title is { Level: "deputy minister" or "minister", Title: not ("Permanent Secretary" or "Cabinet Secretary" or "Secretary") }
        && (document.Form(phrase.Title.End - 1) is "Secretary" or "secretary" or "SECRETARY" || document.Form(phrase.Title.First) is "Secretary");

    /// <summary>"Domestic Policy Council": of the government that publishes the text, where no gazetteer knows it.</summary>
    bool IsDepartment(string id) => Words(id) is var words && (_words.Departments.Contains(words[0]) || _words.Departments.Contains(words[^1]));

    /// <summary>"Senate" in "Senate President", "Ministry of Trade": it says what of a state it is, and not of which.</summary>
    bool IsBare(string id) => !catalog.Knows(id) && Words(id) is var words && (words is [var only] && _words.Chambers.Contains(only) || words is ["ministry", ..]);

    static string[] Words(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('-');
}
