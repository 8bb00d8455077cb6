using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>A name in lower-case ASCII letters, digits and single hyphens, for ids and comparisons.</summary>
public static class Slug
{
    static readonly string[] Articles = ["the-", "a-", "an-"];

    public static string Of(string name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark || c is '’' or '\'') continue;
            char lower = char.ToLowerInvariant(c);
            if (char.IsLetterOrDigit(lower)) slug.Append(lower);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        string text = slug.ToString().Trim('-');
        foreach (string article in Articles)
            if (text.StartsWith(article, StringComparison.Ordinal)) return text[article.Length..];
        return text;
    }
}
