using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Attribution;

/// <summary>Sources that publish the readouts and statements of one government or body, from <c>official-sources.tsv</c>.</summary>
public sealed class OfficialSources
{
    readonly List<(string Word, string BodyId)> _rows = [];

    /// <exception cref="DataFileException">The table is wrong, with its line.</exception>
    public OfficialSources(string file, TextReader reader)
    {
        foreach (TsvRow row in TsvFile.Read(file, reader).Rows) _rows.Add((row["word"], row["body"]));
    }

    /// <summary>The country or body whose text an article is; null for news.</summary>
    public string? BodyOf(Article article)
    {
        foreach ((string word, string body) in _rows)
            if (Contains(article.Url, word) || Contains(article.Source, word)) return body;
        return null;
    }

    /// <summary>As a whole word: "gov.uk", not "gov.ukraine".</summary>
    static bool Contains(string? text, string word)
    {
        if (text is null) return false;
        for (int at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            int end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
