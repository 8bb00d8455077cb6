using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Training.Corpora;

namespace KnowledgeGraph.Training.Relations;

/// <summary>
/// Our own labels of corpus sentences (<c>labels.jsonl</c>) and our annotations of corpus articles, with their texts. The repository holds where
/// what is told stands, never the text.
/// </summary>
static class LabelledArticles
{
    const string Labels = "relation-labels.jsonl", Annotations = "annotations-read.jsonl";

    /// <param name="data">The folder with <c>corpus</c> and <c>ner</c>.</param>
    public static IEnumerable<LabelledArticle> Read(string data)
    {
        List<JsonObject> labelled = [.. Lines(Labels)], annotated = [.. Lines(Annotations)];
        Dictionary<string, JsonObject> published = PublishedArticles.Read(data, labelled.Concat(annotated).Select(article => (string?)article["url"]).OfType<string>().ToHashSet(StringComparer.Ordinal));
        List<string> agency = AgencySentences.Read(Path.Combine(data, "ner", "gmb.tsv.gz"));
        string[] summaries = [.. GzipLines.Of(Path.Combine(data, "corpus", "wikipedia-current-events.tsv.gz"))];
        foreach (JsonObject article in labelled)
        {
            string text = article["url"] is { } url ? Text(published[(string)url!])
                : article["agency"] is JsonArray agencies ? AgencyText(agency, [(int)agencies[0]!, (int)agencies[1]!])
                : summaries[(int)article["summary"]!].Split('\t')[^1];
            yield return new LabelledArticle(Of(article, published, text), [.. article["labels"]!.AsArray().Select(label => Label(label!.AsArray()))], false);
        }

        foreach (JsonObject article in annotated)
        {
            string text = article["url"] is { } url ? Text(published[(string)url!])
                : string.Join("\n\n", article["paragraphs"]!.AsArray().Select(range => string.Join(' ', agency[(int)range![0]!..((int)range[1]! + 1)])));
            yield return new LabelledArticle(Of(article, published, text), [.. Entries(article)], true);
        }
    }

    static Article Of(JsonObject article, Dictionary<string, JsonObject> published, string text) => new()
    {
        Id = (string)article["id"]!,
        Text = text + "\n",
        Title = article["url"] is { } url ? (string?)published[(string)url!]["title"] : null,
        Source = article["url"] is { } address ? (string?)published[(string)address!]["source"] : null,
        Url = (string?)article["url"],
        Published = (string?)article["published"] is { } day ? DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture) : null,
    };

    static string Text(JsonObject published) => ((string)published["text"]!).Trim();

    /// <summary>Sentences of the agency in paragraphs of three.</summary>
    static string AgencyText(List<string> sentences, int[] range)
    {
        const int paragraph = 3;
        System.Text.StringBuilder text = new();
        for (int i = range[0]; i <= range[1]; i++)
        {
            if (i > range[0]) text.Append((i - range[0]) % paragraph == 0 ? "\n\n" : " ");
            text.Append(sentences[i]);
        }

        return text.ToString();
    }

    /// <summary>A label; its kind has a question mark behind it where it may be answered either way.</summary>
    static RelationLabel Label(JsonArray label)
    {
        string kind = (string)label[2]!;
        return new RelationLabel((int)label[0]!, (int)label[1]!, kind[0], [.. label.Skip(3).Select(field => (string)field!)], !kind.EndsWith('?'));
    }

    /// <summary>The entries of an annotation, those of the tier "optional" as unsure.</summary>
    static IEnumerable<RelationLabel> Entries(JsonObject article)
    {
        foreach (JsonObject stance in List("stances")) yield return Entry('S', stance, (string)stance["from"]!, (string)stance["stance"]!, (string)stance["to"]!);
        foreach (JsonObject meeting in List("meetings")) yield return Entry('C', meeting, (string)meeting["status"]!, (string)meeting["kind"]!, string.Join("; ", meeting["participants"]!.AsArray().Select(one => (string)one!)));
        foreach (JsonObject membership in List("memberships")) yield return Entry('B', membership, (string)membership["member"]!, (string)membership["organization"]!, (string?)membership["status"] ?? "member");

        IEnumerable<JsonObject> List(string name) => article[name]?.AsArray().OfType<JsonObject>().Where(entry => entry["at"] is JsonArray) ?? [];

        static RelationLabel Entry(char kind, JsonObject entry, params string[] fields) =>
            new((int)entry["at"]![0]!, (int)entry["at"]![1]!, kind, fields, (string?)entry["tier"] != "optional");
    }

    static IEnumerable<JsonObject> Lines(string resource)
    {
        using StreamReader reader = new(typeof(LabelledArticles).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) yield return JsonNode.Parse(line)!.AsObject();
    }
}
