using KnowledgeGraph.Benchmarks.Embedded;

switch (args)
{
    case ["store", ..]:
        await StoreBenchmark.RunAsync(Console.Out);
        return 0;
    case ["graph", ..]:
        GraphBenchmark.Run(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("usage: KnowledgeGraph.Benchmarks store|graph");
        return 2;
}
