using System.Globalization;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>The articles of <c>articles-dev</c>, chosen as those of the gold were, with what its <c>index.tsv</c> says of them.</summary>
sealed class DevelopmentArticles
{
    readonly string _folder;
    readonly string[] _columns;
    readonly Dictionary<string, string[]> _rows = new(StringComparer.Ordinal);

    /// <param name="data">The folder with <c>articles-dev</c>.</param>
    public DevelopmentArticles(string data)
    {
        _folder = Path.Combine(data, "articles-dev");
        string[] lines = File.ReadAllLines(Path.Combine(_folder, "index.tsv"));
        _columns = lines[0].Split('\t');
        foreach (string line in lines.Skip(1)) _rows[line.Split('\t')[0]] = line.Split('\t');
    }

    public string Text(string id) => File.ReadAllText(Path.Combine(_folder, id + ".txt")).TrimEnd();

    /// <summary>The title; empty where the index has but the first words of the text for one, as of the agency's articles, which are undated.</summary>
    public string Title(string id) => DateOnly.TryParse(Field(id, "date"), CultureInfo.InvariantCulture, out _) ? Field(id, "title") : "";

    /// <summary>What a column of the index has.</summary>
    public string Field(string id, string column) => _rows[id].ElementAtOrDefault(Array.IndexOf(_columns, column)) ?? "";
}
