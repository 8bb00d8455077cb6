using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads titles with what says whose office it is: "the Turkish foreign minister", "President of the Republic of Finland", "NATO chief".</summary>
sealed class TitleReader
{
    /// <summary>How many tokens may stand between a title and its owner, before or after it.</summary>
    const int Reach = 7;

    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly Link?[] _links;
    readonly int[] _nameAt;
    readonly HashSet<int> _titleEndings;
    readonly OfficeWords _words = OfficeWords.Shared;

    public TitleReader(Document document, EntityCatalog catalog, IReadOnlyList<OfficeTitle> titles, Link?[] links)
    {
        _document = document;
        _catalog = catalog;
        _links = links;
        _nameAt = new int[document.Tokens.Count];
        Array.Fill(_nameAt, -1);
        Name[] names = document.Names.Names;
        for (int i = 0; i < names.Length; i++)
            for (int token = names[i].First; token < names[i].End; token++) _nameAt[token] = i;
        _titleEndings = [.. titles.Select(title => title.End)];
        Phrases = [.. titles.Where(title => !IsPersonAt(title.First)).Select(Phrase)];
    }

    /// <summary>The titles of the document with their owners, in order.</summary>
    public IReadOnlyList<OfficePhrase> Phrases { get; }

    /// <summary>The name that a token belongs to, or -1.</summary>
    public int NameAt(int token) => token < _nameAt.Length ? _nameAt[token] : -1;

    public bool IsPersonAt(int token) => NameAt(token) is >= 0 and int name && _document.Names.Names[name].Type == NameType.Person;

    /// <summary>The phrase that ends right before a person's name; null without one.</summary>
    public OfficePhrase? Before(int name) => EndingAt(_document.Names.Names[name].First);

    /// <summary>The phrase that ends right before a token; null without one.</summary>
    public OfficePhrase? EndingAt(int token)
    {
        int last = LastBefore(token);
        for (int i = last; i >= 0 && i >= last - 1; i--)
            if (Phrases[i].End == token) return Phrases[i];
        return null;
    }

    /// <summary>Does the token stand before a title, as whose it is?</summary>
    public bool IsOwner(int token) => LastBefore(token + Reach) is var last && Enumerable.Range(Math.Max(0, last - 1), last < 0 ? 0 : Math.Min(2, last + 1)).Any(i => Phrases[i].First <= token && token < Phrases[i].Title.First);

    int LastBefore(int token)
    {
        int low = 0, high = Phrases.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (Phrases[middle].Title.First < token) low = middle + 1; else high = middle;
        }

        return low - 1;
    }

    OfficePhrase Phrase(OfficeTitle title)
    {
        Sentence sentence = _document.Sentences.Sentences[_document.Sentences.IndexOf(title.First)];
        string status = "current";
        string? inside = Inside(title), after = After(title, sentence.End, out int end);
        int first = title.First;
        string? before = Before(title, sentence.First, ref first, ref status);
        if (title.End < sentence.End && _document.Form(title.End) is "-" && title.End + 1 < sentence.End && IsIn(_words.Elect, title.End + 1)) (status, end) = ("elect", title.End + 2);
        ReadOnlySpan<char> last = _document.Form(title.End - 1);
        if (last.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) || last.EndsWith("-designate", StringComparison.OrdinalIgnoreCase) || IsIn(_words.Elect, title.End - 1)) status = "elect";
        if (_document.Form(title.First).StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) status = "former";
        end = PastAddress(end, sentence.End);
        string? owner = after is not null && (IsAcrossTitle(title, first) || IsOfForce(title, before, after)) ? after : before ?? inside ?? after;
        return new OfficePhrase(first, end, title, Own(title, owner), status);
    }

    /// <summary>Does another title stand between the owner before a title and it: "African Union chair President of Senegal"?</summary>
    bool IsAcrossTitle(OfficeTitle title, int first)
    {
        for (int token = first; token < title.First; token++)
            if (_titleEndings.Contains(token + 1)) return true;
        return false;
    }

    /// <summary>"The Norwegian commander of the Union's force": an officer lent by his country to what he commands.</summary>
    bool IsOfForce(OfficeTitle title, string? before, string after) =>
        title.Level == "military" && before?.StartsWith("country:", StringComparison.Ordinal) == true && _document.Form(title.End) is "of" && after.StartsWith("org:", StringComparison.Ordinal) && _catalog.Knows(after);

    // The title's own owner stands where the words name none or a whole that it is part of: "European Union Commission President".
    static string? Own(OfficeTitle title, string? told) => title.OfId is { } own && (told is null or "org:european-union") ? own : told;

    /// <summary>The owner within the title itself: "European Commission President"; "U.N. Ambassador" says only where he is.</summary>
    string? Inside(OfficeTitle title)
    {
        if (title.Level == "ambassador") return null;
        for (int token = title.First; token < title.End; token++)
            if (Owner(token) is { } owner && _catalog.Find(owner)?.Sort is not "media") return owner;
        return null;
    }

    /// <summary>The owner behind a title: "of Turkey", "of the Republic of Finland", "for the Foreign Ministry".</summary>
    string? After(OfficeTitle title, int limit, out int end)
    {
        end = title.End;
        int token = title.End;
        // "president and foreign minister of …", "Minister of Trade and Industry of …" end at their own "of"
        if (token >= limit) return null;
        if (Listed(title, limit) is { } listed)
        {
            end = _document.Names.Names[_nameAt[token + 1]].End;
            return listed;
        }

        // "A, Foreign Minister (Norland)"
        if (Bracketed(token, limit) is { } bracketed)
        {
            end = bracketed.End;
            return bracketed.Owner;
        }

        bool of = _document.Form(token) is "of";
        bool other = _document.Form(token) is "for" or "to" or "at" or "on" or "in";
        if (!of && !other) return null;
        string? owner = null;
        for (int next = token + 1; next < limit && next - token <= Reach; next++)
        {
            if (IsPersonAt(next)) break;
            if (_nameAt[next] >= 0)
            {
                string? found = Owner(next, title);
                end = _document.Names.Names[_nameAt[next]].End;
                if (found is not null)
                {
                    owner = found;
                    // "of the Press Service of the Presidency of A": a body that nobody knows is a part of what it is of
                    if (!_catalog.Knows(found) && end < limit && _document.Form(end) is "of" && Whole(end + 1, limit, out int wholeEnd) is { } whole) (owner, end) = (whole, wholeEnd);
                    else end = Tail(Further(PastAcronym(end, limit), limit), limit);
                    // "the leader of the Front's political arm, the Harbour League": of the arm, which is named
                    if (end > _document.Names.Names[_nameAt[next]].End && Apposed(end, limit) is { } arm) (owner, end) = arm;
                    break;
                }

                next = end - 1;
                continue;
            }

            ReadOnlySpan<char> form = _document.Form(next);
            // "the secretary-general of the bloc": of one that was named before
            if (of && next > token + 1 && _document.Form(token + 1) is "the" or "this" && _words.Bodies.Contains(form.ToString().ToLowerInvariant()) && IsBodysEnd(next + 1, limit))
            {
                end = next + 1;
                return null;
            }

            // also "of the 57-member Union"
            if (!char.IsLetterOrDigit(form[0]) && !(form is "-" && char.IsDigit(_document.Form(next - 1)[0])) || form is not "of" && IsBarrier(next)) break;
        }

        if (owner is null) end = title.End;
        return of || _document.Form(token) is "for" or "at" && title.Level == "spokesperson" ? owner : null;
    }

    /// <summary>", the Harbour League,": the organization named between commas, and where it ends; null for anything else.</summary>
    (string Owner, int End)? Apposed(int comma, int limit)
    {
        if (comma + 2 >= limit || _document.Form(comma) is not ",") return null;
        int token = _document.Form(comma + 1) is "the" ? comma + 2 : comma + 1;
        if (NameAt(token) is not (>= 0 and int name) || _document.Names.Names[name] is not { Type: NameType.Organization, End: var end } || end >= limit || _document.Form(end) is not ("," or ".")) return null;
        return Owner(token) is { } owner && owner.StartsWith("org:", StringComparison.Ordinal) ? (owner, end) : null;
    }

    /// <summary>"A, Secretary, Department of Trade": in a list of people, whose office it is stands between commas; null where it is no list.</summary>
    string? Listed(OfficeTitle title, int limit)
    {
        int comma = title.End;
        if (_document.Form(comma) is not "," || comma + 1 >= limit || title.First == 0 || _document.Form(title.First - 1) is not "," || !char.IsUpper(_document.Form(title.First)[0])) return null;
        if (NameAt(comma + 1) is not (>= 0 and int name) || _document.Names.Names[name] is not { Type: NameType.Organization or NameType.Place } body) return null;
        return body.End >= limit || _document.Form(body.End) is ";" or "," or "(" or "." ? Owner(comma + 1, title) : null;
    }

    /// <summary>"(Norland)": whose an office is, in brackets behind it or behind who holds it, and where the bracket ends; null for anything else.</summary>
    public (string Owner, int End)? Bracketed(int token, int limit)
    {
        if (token + 2 >= limit || _document.Form(token) is not "(") return null;
        if (_document.Form(++token) is "the") token++;
        if (Owner(token) is not { } owner || !owner.StartsWith("country:", StringComparison.Ordinal)) return null;
        int end = _document.Names.Names[_nameAt[token]].End;
        return end < limit && _document.Form(end) is ")" ? (owner, end + 1) : null;
    }

    /// <summary>Past what one is called by courtesy before one's name: "the Honourable", "His Excellency Dr.".</summary>
    public int PastAddress(int token, int limit)
    {
        // "Ambassador [the Honourable A]" is no list
        if (token > 0 && token + 1 < limit && _document.Form(token) is "the" && _document.Form(token - 1) is "," or "and" or ";" && IsIn(_words.Honorifics, token + 1)) token++;
        while (token < limit && !IsPersonAt(token) && IsIn(_words.Honorifics, token)) token += token + 1 < limit && _document.Form(token + 1) is "." ? 2 : 1;
        return token;
    }

    /// <summary>"envoy to Norland and Outland, A": past the other country that he deals with.</summary>
    int Further(int end, int limit) =>
        end + 2 < limit && _document.Form(end) is "and" && NameAt(end + 1) is >= 0 and int name && _document.Names.Names[name] is { Type: NameType.Place } other
        && other.End + 1 < limit && _document.Form(other.End) is "," && IsPersonAt(other.End + 1) ? other.End : end;

    /// <summary>"the Arctic Council Secretariat (ACS)": past the acronym in brackets.</summary>
    int PastAcronym(int end, int limit) => end + 2 < limit && _document.Form(end) is "(" && _document.Form(end + 2) is ")" ? end + 3 : end;

    /// <summary>Does the phrase end there: before a comma, a person or the end of the sentence?</summary>
    bool IsBodysEnd(int token, int limit) => token >= limit || IsPersonAt(token) || !char.IsLetter(_document.Form(token)[0]) && _document.Form(token) is not ("'s" or "’s");

    /// <summary>"The Union's commissioner for peace and security, A": where what an official deals with ends, before a comma and a person; null for none.</summary>
    public int? Portfolio(int from, int limit)
    {
        if (from >= limit || _document.Form(from) is not ("for" or "on" or "in" or "to")) return null;
        for (int token = from + 1; token + 1 < limit && token - from <= Reach; token++)
        {
            ReadOnlySpan<char> form = _document.Form(token);
            if (form is ",") return IsPersonAt(token + 1) ? token : null;
            if (IsPersonAt(token) || !char.IsLetter(form[0]) || form is not ("and" or "of" or "the" or "for" or "in") && IsBarrier(token)) return null;
        }

        return null;
    }

    /// <summary>The known country or organization that a chain of "of" leads to; null for none.</summary>
    string? Whole(int token, int limit, out int end)
    {
        end = token;
        for (int next = token; next < limit && next - token <= Reach; next++)
        {
            if (IsPersonAt(next)) return null;
            if (_nameAt[next] >= 0)
            {
                end = _document.Names.Names[_nameAt[next]].End;
                if (Owner(next) is { } owner && _catalog.Knows(owner)) return owner;
                next = end - 1;
            }
            else if (!char.IsLetter(_document.Form(next)[0]) || _document.Form(next) is not "of" && IsBarrier(next))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>"the head of A's central bank, B", "the commander of A's forces in C, B": the phrase goes on behind the owner, up to a comma or a person.</summary>
    int Tail(int end, int limit)
    {
        const int longest = 7;
        bool placed = false;
        for (int next = end; next < limit && next - end <= longest + 1; next++)
        {
            ReadOnlySpan<char> form = _document.Form(next);
            if (next > end + 1 && (form is "," || IsPersonAt(next))) return next;
            if (next > end && form is "in" or "to" or "on" or "for") placed = true;
            else if (form is not ("'s" or "’s" or "-") && !IsOfBody(next, placed)) return end;
        }

        return end;
    }

    /// <summary>May the word belong to the name of a part of the owner, or to the place where it is?</summary>
    bool IsOfBody(int token, bool placed)
    {
        if (_nameAt[token] is >= 0 and int name) return placed || _document.Names.Names[name].Type == NameType.Organization;
        return placed && _document.Form(token) is "the" || (_document.Has(LayerKind.Tags) ? _document.Tags.Upos[token] is Upos.Noun or Upos.Adj or Upos.Propn or Upos.Num : char.IsLetter(_document.Form(token)[0]) && !IsBarrier(token));
    }

    /// <summary>The owner before a title: "Turkish", "Japan's", "the U.N.'s"; <paramref name="first"/> moves to where the phrase begins.</summary>
    string? Before(OfficeTitle title, int start, ref int first, ref string status)
    {
        for (int token = title.First - 1; token >= start && title.First - token <= Reach; token--)
        {
            if (Owner(token, title) is { } owner && !IsScene(token, start))
            {
                first = _document.Names.Names[_nameAt[token]].First;
                if (first > start && IsIn(_words.Former, first - 1)) status = "former";
                return owner;
            }

            if (_nameAt[token] >= 0 && IsPersonAt(token)) return null;
            ReadOnlySpan<char> form = _document.Form(token);
            // "Republic of Norland (RN) Foreign Minister"
            if (form is ")" && token - 3 >= start && _document.Form(token - 2) is "(")
            {
                token -= 2;
                continue;
            }

            if (IsIn(_words.Former, token)) status = "former";
            else if (IsIn(_words.Elect, token)) status = "elect";
            if (form is "the" or "The" or "a" or "A" or "an" or "An") first = token;
            bool passes = form is "'s" or "’s" or "'" or "’" or "-" || char.IsLetter(form[0]) && IsModifier(token);
            if (!passes) return null;
            if (char.IsLetter(form[0])) first = token;
        }

        return null;
    }

    /// <summary>"In Norland President A spoke": where he does so, and not whose office it is.</summary>
    bool IsScene(int token, int start)
    {
        Name name = _document.Names.Names[_nameAt[token]];
        int before = name.First - 1;
        if (before > start && _document.Form(before) is "the") before--;
        return before == start && name.Type == NameType.Place && _document.Form(before) is "In" && _document.Form(name.End) is not ("'s" or "’s" or "'" or "’");
    }

    /// <summary>May the word stand between an owner and a title: "Russian deputy foreign minister", not "Russia hosted President"?</summary>
    bool IsModifier(int token)
    {
        if (IsIn(_words.Modifiers, token) || IsIn(_words.Former, token) || IsIn(_words.Elect, token)) return true;
        if (IsBarrier(token)) return false;
        return !_document.Has(LayerKind.Tags) ? char.IsUpper(_document.Form(token)[0]) : _document.Tags.Upos[token] is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num;
    }

    bool IsBarrier(int token) => IsIn(_words.Barriers, token);

    bool IsIn(IReadOnlySet<string> words, int token) => words.Contains(_document.Form(token).ToString());

    /// <summary>The country or organization that the name at a token is or stands for; null for none.</summary>
    public string? Owner(int token)
    {
        if (NameAt(token) is not (>= 0 and int name) || _links[name] is not { } link || link.EntityId.StartsWith("person:", StringComparison.Ordinal)) return null;
        string? owner = _catalog.ActorOf(link.EntityId);
        return owner is null || _catalog.Knows(owner) ? owner : WholeOf(_document.Names.Names[name]) ?? owner;
    }

    /// <summary>"the ECOWAS Commission", "[Presidential Administration of Norland]": the known body or country that an unknown name says to be the whole; null for none.</summary>
    string? WholeOf(Name name)
    {
        if (_document.Form(name.End - 1) is "Commission" or "Secretariat") return Known(name.First, name.End - 1, EntityKind.Organization);
        for (int of = name.First + 1; of < name.End - 1; of++)
            if (_document.Form(of) is "of" && _words.Departments.Contains(_document.Words(of - 1, of))) return Known(of + 1, name.End, EntityKind.Country);
        return null;
    }

    string? Known(int first, int end, EntityKind kind) => end > first && _catalog.Named(_document.Words(first, end)) is [var found, ..] && found.Kind == kind ? found.Id : null;

    /// <summary>The same for an office; that of a place with no government that would speak for a state is its country's: "the governor of Hawaii", "the mayor of Porto".</summary>
    public string? Owner(int token, OfficeTitle title) =>
        title.Level is "minister" or "deputy minister" && IsMedia(token) ? null : Owner(token) ?? (_words.Local.Contains(title.Level) || _words.Local.Contains(title.Title) ? Land(token, title.Level == "regional") : null);

    /// <summary>"Secretary of Foreign Affairs", which is a journal too.</summary>
    bool IsMedia(int token) => NameAt(token) is >= 0 and int name && _links[name] is { } link && _catalog.Find(link.EntityId)?.Sort is "media";

    string? Land(int token, bool town) => NameAt(token) is >= 0 and int name && _links[name] is { } link && _catalog.Find(link.EntityId) is { Kind: EntityKind.Place, CountryId: { } land } place && (town || place.Sort == "region") ? land : null;
}
