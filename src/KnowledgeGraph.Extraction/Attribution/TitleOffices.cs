using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>
/// Whom the title of an article names with an office that the gazetteers know him to have held when it was published: "Remarks by President
/// A", "Press Briefing by Press Secretary B". The text of such remarks says "THE PRESIDENT:" and need not name him again.
/// </summary>
public sealed class TitleOffices
{
    /// <summary>Given names and initials between an office and the surname.</summary>
    const int MostNames = 3;

    /// <summary>What is written or said in the first person.</summary>
    static readonly HashSet<string> Genres = new(StringComparer.OrdinalIgnoreCase) { "statement", "remarks", "address", "speech", "letter", "message", "delivery", "interview", "answers", "comments", "comment" };

    static readonly HashSet<string> Answering = new(StringComparer.OrdinalIgnoreCase) { "answers", "answered", "replies", "replied", "responds", "responded", "takes", "took" };

    readonly List<(string PersonId, OfficeTerm Term)> _named = [];
    readonly EntityCatalog _catalog;

    public TitleOffices(Article article, EntityCatalog catalog)
    {
        _catalog = catalog;
        string[] words = [.. (article.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Bare)];
        for (int i = 1; i < words.Length; i++)
            if (IsCapital(words[i]) && Holder(words, i, article.Published, catalog) is { } named)
            {
                _named.Add(named);
                // "Minister A answered questions from reporters"
                if (_named.Count == 1 && i + 2 < words.Length && Answering.Contains(words[i + 1]) && words.AsSpan(i + 2, Math.Min(3, words.Length - i - 2)).Contains("questions")) Author = named.PersonId;
                if (_named.Count == 1 && Array.FindIndex(words, word => word is "by" or "of" or "from" or "with") is > 0 and int by && by < i && i - by <= MostNames + named.Term.Title.Count(c => c == ' ') + 1 && Genres.Contains(words[by - 1]) && (words[by] is not "with" || words[by - 1].Equals("interview", StringComparison.OrdinalIgnoreCase))) Author = named.PersonId;
            }
    }

    /// <summary>The one who is named with an office: "president"; null for none.</summary>
    public string? Holder(string office) => _named.Find(one => one.Term.Title.Equals(office, StringComparison.OrdinalIgnoreCase)).PersonId;

    /// <summary>The one who is named with an office and has the word in his name, however it is written: "RUTO"; null for none and for several.</summary>
    public string? Called(string word)
    {
        string[] called = [.. _named.Select(one => one.PersonId).Distinct(StringComparer.Ordinal).Where(person => _catalog.Find(person)?.Name.Split(' ').Contains(word, StringComparer.OrdinalIgnoreCase) == true)];
        return called is [var only] ? only : null;
    }

    /// <summary>Those who are named, each with the country or body of his office, in order.</summary>
    public IEnumerable<(string PersonId, string OfId)> Named => _named.Select(one => (one.PersonId, one.Term.OfId));

    /// <summary>Whose words the text is by its title: "Statement by President A"; null for none.</summary>
    public string? Author { get; }

    static (string PersonId, OfficeTerm Term)? Holder(string[] words, int surname, DateOnly? published, EntityCatalog catalog)
    {
        (string PersonId, OfficeTerm Term)? found = null;
        int longest = 0;
        foreach (CatalogEntity person in catalog.WithSurname(words[surname]))
            foreach (OfficeTerm term in person.Terms)
            {
                if (published is { } day && !term.Covers(day) || LengthBefore(words, surname, term.Title) is not (> 0 and int length) || length < longest) continue;
                // two who may both be meant are nobody
                found = length == longest && found?.PersonId != person.Id ? null : (person.Id, term);
                longest = length;
            }

        return found;
    }

    /// <summary>How many words of an office stand before a name, with no more than given names between: "Secretary" is one "of State"; 0 for none.</summary>
    static int LengthBefore(string[] words, int surname, string office)
    {
        string[] title = office.Split(' ');
        int of = Array.IndexOf(title, "of");
        for (int end = surname; end > 0 && surname - end <= MostNames; end--)
        {
            if (end < surname && !IsCapital(words[end])) return 0;
            if (EndsWith(words, end, title)) return title.Length;
            if (of > 0 && EndsWith(words, end, title[..of])) return of;
        }

        return 0;
    }

    static bool EndsWith(string[] words, int end, string[] title) =>
        end >= title.Length && words.AsSpan(end - title.Length, title.Length).SequenceEqual(title, StringComparer.OrdinalIgnoreCase);

    static bool IsCapital(string word) => word.Length > 0 && char.IsUpper(word[0]);

    /// <summary>A word without the comma behind it, and without the mark of the genitive.</summary>
    static string Bare(string word)
    {
        word = word.Trim(',', ':', ';', '.');
        return word.EndsWith("'s", StringComparison.Ordinal) || word.EndsWith("’s", StringComparison.Ordinal) ? word[..^2] : word;
    }
}
