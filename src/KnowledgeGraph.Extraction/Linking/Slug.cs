using System.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>A name in letters without their marks, digits and single hyphens, without a leading "the": the last part of an id.</summary>
public static class Slug
{
    const string Article = "the-";

    public static string Of(ReadOnlySpan<char> name)
    {
        StringBuilder slug = new(name.Length);
        foreach (char c in name)
        {
            if (NameKey.Fold(c) is not '\0' and char folded) slug.Append(folded);
            else if (c is not ('\'' or '’' or '.' or 'ʼ' or '`') && slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        string text = slug.ToString().Trim('-');
        return text.StartsWith(Article, StringComparison.Ordinal) ? text[Article.Length..] : text;
    }
}
