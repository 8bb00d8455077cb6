namespace KnowledgeGraph.Tests.Cypher;

/// <summary>
/// Queries on a graph and what they give, as text. A file is blocks separated by blank lines, each a head and indented lines:
/// <c>graph</c> (a query that makes the graph), <c>query TITLE</c> followed by <c>rows</c>, <c>ordered</c>, <c>plan</c> or <c>error</c>.
/// </summary>
static class ScenarioFile
{
    internal sealed record Block(string Head, string Body);

    internal sealed record Query(string Title, string Text, string Kind, string Expected);

    internal static (string Graph, List<Query> Queries) Read(string path)
    {
        List<Block> blocks = Blocks(File.ReadAllLines(path));
        string graph = string.Concat(blocks.Where(b => b.Head == "graph").Select(b => b.Body));
        List<Query> queries = [];
        for (int i = 0; i < blocks.Count; i++)
            if (blocks[i].Head.StartsWith("query ", StringComparison.Ordinal))
                queries.Add(new Query(blocks[i].Head[6..], blocks[i].Body, blocks[i + 1].Head, blocks[i + 1].Body));
        return (graph, queries);
    }

    static List<Block> Blocks(string[] lines)
    {
        List<Block> blocks = [];
        string? head = null;
        List<string> body = [];
        void Close()
        {
            if (head is not null) blocks.Add(new Block(head, string.Join('\n', body)));
            head = null;
            body.Clear();
        }

        foreach (string line in lines)
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                body.Add(line[2..]);
                continue;
            }

            Close();
            head = line;
        }

        Close();
        return blocks;
    }
}
