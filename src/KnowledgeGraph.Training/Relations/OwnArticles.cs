using System.Reflection;
using System.Text;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Relations;

/// <summary>
/// News articles of our own (the folder <c>Articles</c>): countries and offices are real, people are not. Corpora tell what is usual; these tell what
/// is rare in them, each way in which a contact is refused, offered or told in passing, and what looks like one and is none.
/// </summary>
/// <remarks>A line <c>T</c> has a sentence, the lines below it what it tells, as in <see cref="RelationLabel"/>; fields are separated by tabs, articles by an empty line.</remarks>
static class OwnArticles
{
    const string Prefix = "own-articles-";

    /// <summary>Those to learn from.</summary>
    public static IEnumerable<LabelledArticle> Read() => Read(typeof(OwnArticles).Assembly);

    /// <summary>Those inside an assembly.</summary>
    /// <exception cref="InvalidDataException">A line is of no kind or lacks a field.</exception>
    public static IEnumerable<LabelledArticle> Read(Assembly assembly)
    {
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            int number = 0;
            foreach (string article in reader.ReadToEnd().ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries)) yield return Article($"{name[Prefix.Length..]}-{++number}", article);
        }
    }

    static LabelledArticle Article(string id, string lines)
    {
        StringBuilder text = new();
        List<RelationLabel> labels = [];
        int start = 0;
        foreach (string line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            string[] fields = line.Split('\t', StringSplitOptions.TrimEntries);
            switch (fields)
            {
                case ["T", var sentence]:
                    if (text.Length > 0) text.Append(' ');
                    start = text.Length;
                    text.Append(sentence);
                    break;
                case ["S" or "C" or "B", _, _, _]:
                    labels.Add(new RelationLabel(start, text.Length, fields[0][0], fields[1..], true));
                    break;
                default:
                    throw new InvalidDataException($"no line of an article: {line}");
            }
        }

        return new LabelledArticle(new Article { Id = id, Text = text.Append('\n').ToString() }, labels, false);
    }
}
