using KnowledgeGraph.Benchmarks.Cypher;
using KnowledgeGraph.Benchmarks.Embedded;
using KnowledgeGraph.Benchmarks.Extraction;
using KnowledgeGraph.Benchmarks.Language;
using KnowledgeGraph.Benchmarks.Neo4j;

switch (args)
{
    case ["store", ..]:
        await StoreBenchmark.RunAsync(Console.Out);
        return 0;
    case ["graph", ..]:
        GraphBenchmark.Run(Console.Out);
        return 0;
    case ["cypher", "neo4j"]:
        return await Neo4jComparison.RunAsync(Console.Out);
    case ["cypher", .. string[] words]:
        CypherBenchmark.Run(string.Join(' ', words), Console.Out);
        return 0;
    case ["neo4j", .. string[] scale]:
        return await Neo4jBenchmark.RunAsync(scale, Console.Out);
    case ["parser"]:
        ParserBenchmark.Run(Console.Out);
        return 0;
    case ["articles", string data]:
        ArticleBenchmark.Run(data, Console.Out);
        return 0;
    case ["wink", string data]:
        await WinkBenchmark.RunAsync(data, Console.Out);
        return 0;
    case ["neo4j-stream", string uri, string password, string rows]:
        return await Neo4jBenchmark.StreamAsync(uri, password, rows, Console.Out);
    default:
        Console.Error.WriteLine("""
            usage: KnowledgeGraph.Benchmarks COMMAND
              store            the embedded store
              graph            the graph in memory
              cypher [WORDS]   queries on a graph of a million relationships; WORDS pick those that have them in their names
              cypher neo4j     the same queries here and on a real Neo4j over loopback
              parser           tags and trees
              articles DATA    from articles to claims, on one thread and on two
              wink DATA        tags, names and times beside wink-nlp, on news articles
              neo4j [SCALE]    our driver and store beside the official JavaScript driver, on a real server; SCALE divides the sizes
            """);
        return 2;
}
