using System.Text.Json;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>Metadata of a text file: a block between two lines of three hyphens at its top, in YAML, or <c>NAME.meta.json</c> beside it.</summary>
static class FrontMatter
{
    /// <summary>The fields at the text's top and the text after them; no fields when it does not begin with any.</summary>
    /// <exception cref="RejectedException">The block does not end, or is no YAML mapping of texts.</exception>
    public static (ArticleFields? Fields, string Text) Split(string path, string text)
    {
        if (!text.StartsWith("---\n", StringComparison.Ordinal)) return (null, text);
        int end = text.IndexOf("\n---\n", 3, StringComparison.Ordinal);
        if (end < 0) return (null, text);
        if (!text.AsSpan(4, Math.Max(0, end - 4)).Contains(':')) return (null, text);
        try
        {
            YamlMap map = YamlFile.Read(path, new StringReader(text[4..(end + 1)]));
            return (new ArticleFields
            {
                Id = map.Text("id"),
                Title = map.Text("title"),
                Source = map.Text("source"),
                Url = map.Text("url"),
                Published = map.Text("published"),
                Licence = map.Text("licence") ?? map.Text("license"),
            }, text[(end + 5)..].TrimStart('\n'));
        }
        catch (DataFileException e)
        {
            throw new RejectedException("front matter: " + e.Message[(e.Message.IndexOf(": ", StringComparison.Ordinal) + 2)..], e.Line + 1);
        }
    }

    /// <summary>The fields of the <c>.meta.json</c> beside a text file; null without one.</summary>
    /// <exception cref="RejectedException">It is broken; the reason names it.</exception>
    public static ArticleFields? Beside(string path)
    {
        string beside = Path.ChangeExtension(path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? path[..^3] : path, ".meta.json");
        if (!File.Exists(beside)) return null;
        try
        {
            using JsonDocument document = JsonArticle.Parse(File.ReadAllBytes(beside));
            return JsonArticle.Fields(document.RootElement);
        }
        catch (RejectedException e)
        {
            throw new RejectedException($"{Path.GetFileName(beside)}{(e.Line is { } line ? $":{line}" : "")}: {e.Message}");
        }
    }
}
