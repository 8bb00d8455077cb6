namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Queries in files of a folder. Blank lines part them; what each is about says the <c>//</c> line above it. <c>graph.cypher</c> has the statements
/// that make the graph, <c>parameters.cypher</c> a query whose one value is the map of parameters.
/// </summary>
static class QueryFile
{
    const string GraphFile = "graph.cypher", ParameterFile = "parameters.cypher";

    internal static List<string> Graph(string folder) => [.. Blocks(Path.Combine(folder, GraphFile)).Select(block => block.Text)];

    internal static string Parameters(string folder) => Blocks(Path.Combine(folder, ParameterFile))[0].Text;

    /// <summary>The queries of all other files, with their titles.</summary>
    internal static List<(string Title, string Text)> Queries(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cypher").Order(StringComparer.Ordinal)
            .Where(path => Path.GetFileName(path) is not (GraphFile or ParameterFile))
            .SelectMany(path => Blocks(path).Select(block => ($"{Path.GetFileNameWithoutExtension(path)}: {block.Title}", block.Text))),
    ];

    /// <summary>Whether the rows of a query come in an order that it tells.</summary>
    internal static bool IsOrdered(string query)
    {
        int depth = 0;
        bool ordered = false;
        for (int i = 0; i < query.Length; i++)
        {
            depth += query[i] == '{' ? 1 : query[i] == '}' ? -1 : 0;
            if (depth > 0) continue;
            ReadOnlySpan<char> rest = query.AsSpan(i);
            if (rest.StartsWith("RETURN") || rest.StartsWith("WITH ") || rest.StartsWith("UNION")) ordered = false;
            else if (rest.StartsWith("ORDER BY")) ordered = true;
        }

        return ordered && !query.Contains("UNION", StringComparison.Ordinal);
    }

    static List<(string Title, string Text)> Blocks(string path)
    {
        List<(string, string)> blocks = [];
        List<string> lines = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                lines.Add(line);
                continue;
            }

            string title = string.Join(' ', lines.TakeWhile(IsComment).Select(comment => comment.TrimStart('/', ' ')));
            string text = string.Join('\n', lines.SkipWhile(IsComment));
            if (text.Length > 0) blocks.Add((title, text));
            lines.Clear();
        }

        return blocks;
    }

    static bool IsComment(string line) => line.StartsWith("//", StringComparison.Ordinal);
}
