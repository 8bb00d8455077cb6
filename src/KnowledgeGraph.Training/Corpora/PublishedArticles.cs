using System.Text.Json.Nodes;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>The press releases and articles of the corpora, by their addresses.</summary>
static class PublishedArticles
{
    static readonly string[] Corpora = ["state-department", "white-house", "wikinews"];

    /// <param name="data">The folder with <c>corpus</c>.</param>
    /// <param name="urls">Of those that are wanted.</param>
    public static Dictionary<string, JsonObject> Read(string data, IReadOnlySet<string> urls)
    {
        Dictionary<string, JsonObject> articles = new(StringComparer.Ordinal);
        foreach (string corpus in Corpora)
            foreach (string line in GzipLines.Of(Path.Combine(data, "corpus", corpus + ".jsonl.gz")))
            {
                JsonObject article = JsonNode.Parse(line)!.AsObject();
                if ((string?)article["url"] is { } url && urls.Contains(url)) articles[url] = article;
            }

        return articles;
    }
}
