using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks.Embedded;

/// <summary>
/// Memory, loading, opening and single documents of the embedded store, printed as a table. Times are processor time of the whole
/// process, which a busy machine changes little; the wall clock stands beside it.
/// </summary>
static class StoreBenchmark
{
    public static async Task RunAsync(TextWriter output)
    {
        SampleGraph large = new(100_000, 1_000_000);
        await WarmUpAsync();
        Memory(large, output);
        await FileAsync(new SampleGraph(100_000, 400_000), output);
    }

    static async Task WarmUpAsync()
    {
        SampleGraph small = new(2_000, 20_000);
        for (int i = 0; i < 5; i++)
        {
            Memory(small, TextWriter.Null);
            await FileAsync(small, TextWriter.Null);
        }
    }

    static void Memory(SampleGraph sample, TextWriter output)
    {
        using EmbeddedGraph graph = new();
        long empty = GC.GetTotalMemory(forceFullCollection: true);
        Watch watch = Watch.Start();
        using (GraphTransaction transaction = graph.Begin())
        {
            transaction.CreateIndex(new IndexDefinition("entity_id", IndexKind.Range, false, ["Entity"], ["id"], ConstraintKind.Unique));
            sample.WriteNodes(transaction);
            transaction.Commit();
        }

        (double Processor, double Wall) nodeTime = watch.Seconds;
        long nodes = GC.GetTotalMemory(forceFullCollection: true);
        watch = Watch.Start();
        using (GraphTransaction transaction = graph.Begin())
        {
            sample.WriteRelationships(transaction);
            transaction.Commit();
        }

        (double Processor, double Wall) time = watch.Seconds;
        long all = GC.GetTotalMemory(forceFullCollection: true);
        Line(output, "bytes a node", (double)(nodes - empty) / sample.Nodes);
        Line(output, "bytes a relationship", (double)(all - nodes) / sample.Relationships);
        int rows = sample.Nodes + sample.Relationships;
        Line(output, "rows/s into memory", rows / (nodeTime.Processor + time.Processor), rows / (nodeTime.Wall + time.Wall));
        GC.KeepAlive(graph);
    }

    static async Task FileAsync(SampleGraph sample, TextWriter output)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("kg-benchmark-");
        try
        {
            string path = Path.Combine(folder.FullName, "kg.db");
            GraphOntology ontology = GraphOntology.Load();
            GraphDelta[] deltas = [.. sample.Deltas(10_000)];
            int rows = deltas.Sum(delta => delta.PutNodes.Count + delta.PutRelationships.Count);
            Watch watch = Watch.Start();
            await using (EmbeddedGraphStore store = new(EmbeddedGraphStore.Memory, ontology))
            {
                await store.OpenAsync();
                foreach (GraphDelta delta in deltas) await store.ApplyAsync(delta);
                Line(output, "rows/s as deltas of 10,000 into memory", rows / watch.Seconds.Processor, rows / watch.Seconds.Wall);
            }

            watch = Watch.Start();
            await using (EmbeddedGraphStore store = new(path, ontology))
            {
                await store.OpenAsync();
                foreach (GraphDelta delta in deltas) await store.ApplyAsync(delta);
                Line(output, "rows/s as deltas of 10,000 into a file", rows / watch.Seconds.Processor, rows / watch.Seconds.Wall);
            }

            Line(output, "bytes of file a row", (double)new FileInfo(path).Length / rows);
            watch = Watch.Start();
            await using (EmbeddedGraphStore store = new(path, ontology))
            {
                await store.OpenAsync();
                Line(output, $"ms to open {sample.Nodes:N0} nodes and {store.Graph.Snapshot.RelationshipCount:N0} relationships", watch.Seconds.Processor * 1000, watch.Seconds.Wall * 1000);
                const int documents = 1000;
                watch = Watch.Start();
                for (int i = 0; i < documents; i++) await store.ApplyAsync(Document(sample, i));
                Line(output, "documents/s, each a transaction of 60 rows", documents / watch.Seconds.Processor, documents / watch.Seconds.Wall);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static GraphDelta Document(SampleGraph sample, int number)
    {
        NodeRecord[] claims = [.. Enumerable.Range(0, 20).Select(i => new NodeRecord(
            $"claim:{number}-{i}", ["Claim"], Properties.Of(("name", "a claim"), ("block", $"block {number % 100}"), ("quote", $"words {number} of {i} that stand in a document"))))];
        return new GraphDelta
        {
            PutNodes = claims,
            PutRelationships =
            [
                .. claims.Select((claim, i) => new RelationshipRecord(
                    new RelationshipKey("SUBJECT", claim.Id, SampleGraph.Id((number * 7919 + i) % sample.Nodes)), Properties.Empty)),
                .. claims.Select((claim, i) => new RelationshipRecord(new RelationshipKey("OBJECT", claim.Id, SampleGraph.Id(i)), Properties.Empty)),
            ],
        };
    }

    static void Line(TextWriter output, string what, double value, double? wall = null) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-70} {value,12:N0}") + (wall is { } w ? string.Create(CultureInfo.InvariantCulture, $"   wall clock {w,12:N0}") : ""));
}
