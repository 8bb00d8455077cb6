using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads the title before a name, and whose office it is.</summary>
sealed class TitleReader
{
    /// <summary>How many tokens may stand between a title and the name that it introduces: "President of the Republic of Finland Sauli Niinistö".</summary>
    const int Reach = 14;

    readonly Document _document;
    readonly EntityCatalog _catalog;
    readonly Link?[] _links;
    readonly int[] _nameAt;
    readonly int[] _titleEnding;

    public TitleReader(Document document, EntityCatalog catalog, IReadOnlyList<OfficeTitle> titles, Link?[] links)
    {
        _document = document;
        _catalog = catalog;
        _links = links;
        Titles = titles;
        _nameAt = new int[document.Tokens.Count];
        Array.Fill(_nameAt, -1);
        Name[] names = document.Names.Names;
        for (int i = 0; i < names.Length; i++)
            for (int token = names[i].First; token < names[i].End; token++) _nameAt[token] = i;
        _titleEnding = new int[document.Tokens.Count + 1];
        Array.Fill(_titleEnding, -1);
        for (int i = 0; i < titles.Count; i++) _titleEnding[titles[i].End] = i;
    }

    public IReadOnlyList<OfficeTitle> Titles { get; }

    /// <summary>The name that a token belongs to, or -1.</summary>
    public int NameAt(int token) => _nameAt[token];

    /// <summary>The title right before a person's name; null without one.</summary>
    public TitledName? Before(int name)
    {
        int first = _document.Names.Names[name].First;
        int start = SentenceStart(first);
        if (TitleAt(first, start) is not { } title) return null;
        int begin = title.First;
        string? of = first > title.End ? OwnerBetween(title.End, first) : null;
        of ??= OwnerBefore(ref begin, start);
        return new TitledName(name, title, of, begin);
    }

    /// <summary>The title that ends at a token, or that "of …" alone parts from it.</summary>
    OfficeTitle? TitleAt(int token, int start)
    {
        if (_titleEnding[token] is >= 0 and int direct) return Titles[direct];
        for (int end = token - 1; end > start && token - end < Reach; end--)
        {
            ReadOnlySpan<char> form = _document.Form(end);
            bool passes = _nameAt[end] >= 0 && _document.Names.Names[_nameAt[end]].Type != NameType.Person
                || form is "of" or "for" or "the" or "The" or "and" or "," or "Republic" or "State" or "Affairs" || char.IsUpper(form[0]);
            if (!passes) return null;
            if (_titleEnding[end] is >= 0 and int index && _document.Form(end) is "of" or "for" or "to") return Titles[index];
        }

        return null;
    }

    /// <summary>The first country or organization named in tokens <c>[first, end)</c>.</summary>
    public string? OwnerBetween(int first, int end)
    {
        for (int token = first; token < end; token++)
            if (Owner(token) is { } owner) return owner;
        return null;
    }

    /// <summary>The owner right before a title: "Turkish", "Japan's", "U.N."; <paramref name="begin"/> moves to it.</summary>
    string? OwnerBefore(ref int begin, int start)
    {
        for (int token = begin - 1; token >= start && begin - token <= 4; token--)
        {
            if (Owner(token) is { } owner)
            {
                begin = _document.Names.Names[_nameAt[token]].First;
                return owner;
            }

            ReadOnlySpan<char> form = _document.Form(token);
            if (_nameAt[token] >= 0 || form is not ("'s" or "’s" or "'" or "’" or "-" or "then" or "former" or "outgoing" or "new" or "interim" or "acting" or "deputy" or "embattled" or "visiting" or "late")) return null;
        }

        return null;
    }

    /// <summary>The country or organization that the name at a token is or stands for; null for none.</summary>
    public string? Owner(int token)
    {
        if (_nameAt[token] is not (>= 0 and int name) || _links[name] is not { } link || link.EntityId.StartsWith("person:", StringComparison.Ordinal)) return null;
        if (_catalog.ActorOf(link.EntityId) is { } actor) return actor;
        return null;
    }

    int SentenceStart(int token) => _document.Sentences.Sentences[_document.Sentences.IndexOf(token)].First;
}
