using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>
/// <c>articles FOLDER</c>: writes articles of our own from which nothing has been learned (<c>Articles</c>, in the form of <see cref="OwnArticles"/>)
/// as a gold folder that <c>kg extract</c> and <c>extraction</c> take. They tell contacts in as many ways as their writer could think of, so that they
/// are far harder than what the news usually have; offices, dates and places are not annotated.
/// </summary>
static class ArticlesCommand
{
    public static int Run(string folder, TextWriter output)
    {
        Directory.CreateDirectory(folder);
        int count = 0;
        foreach (LabelledArticle article in OwnArticles.Read(typeof(ArticlesCommand).Assembly))
        {
            JsonArray meetings = [], memberships = [], stances = [];
            foreach (RelationLabel label in article.Labels)
            {
                string quote = article.Article.Text[label.Start..label.End];
                (string[] fields, JsonArray list) = label.Kind switch
                {
                    'C' => ((string[])["status", "kind", "participants"], meetings),
                    'S' => (["from", "stance", "to"], stances),
                    _ => (["member", "organization", "status"], memberships),
                };
                JsonObject entry = new() { ["tier"] = "core", ["quote"] = quote };
                foreach ((string name, string value) in fields.Zip(label.Fields))
                    entry[name] = name == "participants" ? new JsonArray([.. value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one => (JsonNode)one)]) : value;
                list.Add(entry);
            }

            string stem = Path.Combine(folder, article.Article.Id);
            File.WriteAllText(stem + ".txt", article.Article.Text);
            Write(stem + ".meta.json", new JsonObject { ["id"] = article.Article.Id });
            Write(stem + ".gold.json", new JsonObject { ["meetings"] = meetings, ["memberships"] = memberships, ["stances"] = stances, ["offices"] = new JsonArray() });
            count++;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} articles in {folder}"));
        return 0;
    }

    static void Write(string path, JsonObject content) => File.WriteAllText(path, content.ToJsonString(new JsonSerializerOptions { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
}
