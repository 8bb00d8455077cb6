using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads titles with what says whose office it is: "the Turkish foreign minister", "President of the Republic of Finland", "NATO chief".</summary>
sealed class TitleReader
{
    /// <summary>How many tokens may stand between an owner and the title behind it.</summary>
    const int Reach = 7;

    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly ComplementReader _complements;
    readonly HashSet<int> _titleEndings;
    readonly OfficeWords _words = OfficeWords.Shared;

    public TitleReader(Document document, EntityCatalog catalog, IReadOnlyList<OfficeTitle> titles, Link?[] links)
    {
        _document = document;
        _catalog = catalog;
        Names = new OfficeNames(document, catalog, links);
        _complements = new ComplementReader(document, catalog, Names);
        _titleEndings = [.. titles.Select(title => title.End)];
        Phrases = [.. titles.Where(title => !Names.IsPersonAt(title.First)).Select(Phrase)];
    }

    /// <summary>The names of the document.</summary>
    public OfficeNames Names { get; }

    /// <summary>The titles of the document with their owners, in order.</summary>
    public IReadOnlyList<OfficePhrase> Phrases { get; }

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

    /// <summary>The phrase that begins at a token; null without one.</summary>
    public OfficePhrase? StartingAt(int token)
    {
        const int reach = 9;
        // a phrase begins at its title or a few words before: with the owner's name
        for (int i = Ordered.IndexAtLeast(Phrases, token, static phrase => phrase.Title.First); i < Phrases.Count && Phrases[i].Title.First <= token + reach; i++)
            if (Phrases[i].First == token) return Phrases[i];
        return null;
    }

    /// <summary>The words of its title; of several, the title of each.</summary>
    public string WordsOf(OfficePhrase phrase) =>
        phrase.Title.Plural ? phrase.Title.Title : _document.Words(phrase.Title.First, phrase.Title.End).ReplaceLineEndings(" ");

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
        Sentence sentence = Names.SentenceOf(title.First);
        string status = "current";
        string? inside = Inside(title), after = _complements.Read(title, sentence.End, out int end);
        int first = title.First;
        string? before = Before(title, sentence.First, ref first, ref status);
        if (title.End < sentence.End && _document.Form(title.End) is "-" && title.End + 1 < sentence.End && IsIn(_words.Elect, title.End + 1)) (status, end) = ("elect", title.End + 2);
        ReadOnlySpan<char> last = _document.Form(title.End - 1);
        if (last.EndsWith("-elect", StringComparison.OrdinalIgnoreCase) || last.EndsWith("-designate", StringComparison.OrdinalIgnoreCase) || IsIn(_words.Elect, title.End - 1)) status = "elect";
        if (_document.Form(title.First).StartsWith("ex-", StringComparison.OrdinalIgnoreCase)) status = "former";
        end = PastAddress(end, sentence.End);
        string? owner = after is not null && (IsAcrossTitle(title, first) || IsOfForce(title, before, after)) ? after : before ?? inside ?? after;
        // "a member of the Norwegian parliament" holds an office, as one of a club does not
        if (title.Level == "member" && owner?.StartsWith("country:", StringComparison.Ordinal) == true && end > title.End && IsIn(_words.Chambers, end - 1)) title = title with { Level = "legislator" };
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
            if (Names.Owner(token) is { } owner && _catalog.Find(owner)?.Sort is not "media") return owner;
        return null;
    }

    /// <summary>Past what one is called by courtesy before one's name: "the Honourable", "His Excellency Dr.".</summary>
    public int PastAddress(int token, int limit)
    {
        // "Ambassador [the Honourable A]" is no list
        if (token > 0 && token + 1 < limit && _document.Form(token) is "the" && _document.Form(token - 1) is "," or "and" or ";" && IsIn(_words.Honorifics, token + 1)) token++;
        while (token < limit && !Names.IsPersonAt(token) && IsIn(_words.Honorifics, token)) token += token + 1 < limit && _document.Form(token + 1) is "." ? 2 : 1;
        return token;
    }

    /// <summary>The owner before a title: "Turkish", "Japan's", "the U.N.'s"; <paramref name="first"/> moves to where the phrase begins.</summary>
    string? Before(OfficeTitle title, int start, ref int first, ref string status)
    {
        for (int token = title.First - 1; token >= start && title.First - token <= Reach; token--)
        {
            if (Names.Owner(token, title) is { } owner && !IsScene(token, start))
            {
                first = _document.Names.Names[Names.NameAt(token)].First;
                if (first > start && IsIn(_words.Former, first - 1)) status = "former";
                return owner;
            }

            if (Names.NameAt(token) >= 0 && Names.IsPersonAt(token)) return null;
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
        Name name = _document.Names.Names[Names.NameAt(token)];
        int before = name.First - 1;
        if (before > start && _document.Form(before) is "the") before--;
        return before == start && name.Type == NameType.Place && _document.Form(before) is "In" && _document.Form(name.End) is not ("'s" or "’s" or "'" or "’");
    }

    /// <summary>May the word stand between an owner and a title: "Russian deputy foreign minister", not "Russia hosted President"?</summary>
    bool IsModifier(int token)
    {
        if (IsIn(_words.Modifiers, token) || IsIn(_words.Former, token) || IsIn(_words.Elect, token)) return true;
        if (IsIn(_words.Barriers, token)) return false;
        return !_document.Has(LayerKind.Tags) ? char.IsUpper(_document.Form(token)[0]) : _document.Tags.Upos[token] is Upos.Adj or Upos.Noun or Upos.Propn or Upos.Num;
    }

    bool IsIn(IReadOnlySet<string> words, int token) => words.Contains(_document.Form(token).ToString());
}
