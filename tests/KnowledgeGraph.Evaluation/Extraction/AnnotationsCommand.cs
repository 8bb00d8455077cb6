using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>
/// <c>annotations DATA PART FOLDER</c>: writes our own annotations of corpus articles as a gold folder (ID.gold.json, ID.txt, ID.meta.json)
/// that <c>kg extract</c> and <c>extraction</c> take. The repository holds what was annotated and where its text is, never the text: an entry says
/// with <c>at</c> from which character to which its quote goes, and <c>datePhrase</c> only that the article has words for the day.
/// </summary>
static class AnnotationsCommand
{
    static readonly JsonSerializerOptions Format = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="part">
    /// <c>read</c>: seen by those who write rules, and learned from; <c>validation</c>: never learned from, but thresholds are chosen with them;
    /// <c>unread</c>: kept from all.
    /// </param>
    public static int Run(string data, string part, string folder, TextWriter output)
    {
        using Stream? lines = typeof(AnnotationsCommand).Assembly.GetManifestResourceStream($"annotations-{part}.jsonl");
        if (lines is null)
        {
            Console.Error.WriteLine($"no part '{part}': read, validation or unread");
            return 2;
        }

        List<JsonObject> articles = [.. Lines(lines).Select(line => JsonNode.Parse(line)!.AsObject())];
        Dictionary<string, JsonObject> published = PublishedArticles.Read(data, articles.Select(article => (string?)article["url"]).OfType<string>().ToHashSet(StringComparer.Ordinal));
        List<string> agency = articles.Exists(article => article.ContainsKey("paragraphs")) ? AgencySentences.Read(Path.Combine(data, "ner", "gmb.tsv.gz")) : [];
        DevelopmentArticles development = new(data);
        Directory.CreateDirectory(folder);
        foreach (JsonObject article in articles)
        {
            string stem = Path.Combine(folder, (string)article["id"]!);
            JsonObject meta = new() { ["id"] = (string)article["id"]!, ["published"] = (string?)article["published"] };
            string text;
            if ((string?)article["url"] is { } url)
            {
                text = ((string)published[url]["text"]!).Trim();
                meta["title"] = (string?)published[url]["title"];
                meta["source"] = (string?)published[url]["source"];
                meta["url"] = url;
            }
            else if ((string?)article["file"] is { } file)
            {
                text = development.Text(file);
                meta["title"] = development.Title(file);
                meta["source"] = development.Field(file, "source");
                meta["url"] = development.Field(file, "url");
            }
            else text = string.Join("\n\n", article["paragraphs"]!.AsArray().Select(range => string.Join(' ', agency[(int)range![0]!..((int)range[1]! + 1)])));

            Quote(article, text);
            File.WriteAllText(stem + ".txt", text + "\n");
            File.WriteAllText(stem + ".meta.json", meta.ToJsonString(Format));
            File.WriteAllText(stem + ".gold.json", article.ToJsonString(Format));
        }

        output.WriteLine($"{articles.Count} articles in {folder}");
        return 0;
    }

    /// <summary>Gives each entry the words that it points to.</summary>
    static void Quote(JsonObject article, string text)
    {
        foreach (JsonObject entry in article.Select(list => list.Value).OfType<JsonArray>().SelectMany(list => list).OfType<JsonObject>())
            if (entry["at"] is JsonArray at) entry["quote"] = text[(int)at[0]!..(int)at[1]!];
    }

    static IEnumerable<string> Lines(Stream stream)
    {
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return line;
    }
}
