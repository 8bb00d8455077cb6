using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>For which country or body those act whom the title of an article names: "Secretary A and Norwegian Foreign Minister B", "Remarks by President A and Prime Minister B of Norway".</summary>
public sealed class TitleSides(Article article, EntityCatalog catalog)
{
    /// <summary>"Democratic Republic of the Congo".</summary>
    const int LongestName = 5;

    /// <summary>What parts one who is named from another, and from what they are there for.</summary>
    static readonly HashSet<string> Parting = new(StringComparer.OrdinalIgnoreCase) { "and", "with", "by", "at", "on", "in", "before", "after", "upon", "during", "following" };

    /// <summary>The other names behind that by which somebody is called.</summary>
    const int MostNames = 4;

    /// <summary>The words of offices: also what the "and" inside one stands behind: "Prime Minister and Minister of Finance", "for Foreign Affairs and Trade".</summary>
    static readonly HashSet<string> Offices = new(StringComparer.OrdinalIgnoreCase) { "minister", "president", "secretary", "affairs", "prime", "foreign", "king" };

    readonly string[] _words = (article.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>That of the first who has a word in his name, however it is written; null where the title tells of none.</summary>
    public string? Of(string name)
    {
        int at = IndexOf(name);
        return at < 0 ? null : Behind(at) ?? Before(at);
    }

    /// <summary>The word right before somebody's name, by which those may call him who speak with him; null without one.</summary>
    public string? GivenName(string name)
    {
        int at = IndexOf(name);
        while (at > 1 && _words[at - 1] is [_, '.']) at--;
        return at > 0 && !IsPart(at - 1) && char.IsUpper(_words[at - 1][0]) && !Offices.Contains(_words[at - 1]) && !Parting.Contains(_words[at - 1]) ? _words[at - 1] : null;
    }

    int IndexOf(string name)
    {
        ulong key = NameKey.Of(name);
        return Array.FindIndex(_words, word => NameKey.Of(Bare(word)) == key);
    }

    /// <summary>"B of the Republic of Norway", "B, King of Norway".</summary>
    string? Behind(int name)
    {
        int of = name + 1;
        while (of < _words.Length && !IsPart(of - 1) && of - name <= MostNames && !Parting.Contains(_words[of]) && !IsOf(of)) of++;
        if (of < _words.Length && IsPart(of - 1))
            while (of < _words.Length && Offices.Contains(_words[of])) of++;
        if (of >= _words.Length || !IsOf(of)) return null;
        int end = of + 1;
        while (end < _words.Length && !Parting.Contains(_words[end]) && !IsPart(end - 1)) end++;
        return First(of + 1, end);
    }

    bool IsOf(int word) => _words[word].Equals("of", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Norwegian Deputy Prime Minister and Foreign Minister A B", "President of Norway B".</summary>
    string? Before(int name)
    {
        int first = name;
        while (first > 0 && !IsPart(first - 1) && (!Parting.Contains(_words[first - 1]) || first > 1 && Offices.Contains(_words[first - 2]))) first--;
        return First(first, name);
    }

    /// <summary>The country or body that is named first, by the longest name.</summary>
    string? First(int first, int end)
    {
        for (int at = first; at < end; at++)
            for (int length = Math.Min(LongestName, end - at); length > 0; length--)
                if (char.IsUpper(_words[at][0]) && Named(string.Join(' ', _words[at..(at + length)].Select(Bare))) is { } named) return named;
        return null;
    }

    string? Named(string phrase)
    {
        foreach (CatalogEntity entity in catalog.Named(phrase))
            if (entity.Kind is EntityKind.Country or EntityKind.Place or EntityKind.Organization && entity.Sort != "media" && (entity.Kind == EntityKind.Place ? entity.CountryId : catalog.ActorOf(entity.Id)) is { } side) return side;
        return null;
    }

    /// <summary>Does a comma stand behind the word?</summary>
    bool IsPart(int word) => _words[word][^1] is ',' or ';';

    static string Bare(string word) => word.Trim(',', ';', ':');
}
