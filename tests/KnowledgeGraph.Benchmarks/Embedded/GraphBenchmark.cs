using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Benchmarks.Embedded;

/// <summary>What a query is made of, on the graph of 100,000 nodes and 1,000,000 relationships: nanoseconds of processor time each,
/// the least of seven runs, for what else the machine does only adds to them.</summary>
static class GraphBenchmark
{
    const int Repeats = 7;

    public static void Run(TextWriter output)
    {
        SampleGraph sample = new(100_000, 1_000_000);
        using EmbeddedGraph graph = new();
        using (GraphTransaction write = graph.Begin())
        {
            write.CreateIndex(new IndexDefinition("entity_id", IndexKind.Range, false, ["Entity"], ["id"], ConstraintKind.Unique));
            sample.WriteNodes(write);
            sample.WriteRelationships(write);
            write.Commit();
        }

        IGraph read = graph.Snapshot;
        int entity = read.Labels.Find("Entity"), id = read.Keys.Find("id"), name = read.Keys.Find("name"), count = read.Keys.Find("count");
        int firstDate = read.Keys.Find("firstDate"), met = read.Types.Find("MET_WITH"), index = read.FindIndex(entity, id);
        Value[] ids = [.. Enumerable.Range(0, 10_000).Select(i => Value.Of(SampleGraph.Id(i * 7919 % sample.Nodes)))];
        int[] nodes = [.. Enumerable.Range(0, 10_000).Select(i => i * 7919 % sample.Nodes)];
        int[] batch = new int[1024];

        Measure(output, "find a node by id", ids.Length, () =>
        {
            long sum = 0;
            foreach (ref readonly Value value in ids.AsSpan())
            {
                int cursor = 0;
                sum += read.Seek(index, value, ref cursor, batch.AsSpan(0, 1));
            }

            return sum;
        });
        Measure(output, "read a text of a node", nodes.Length, () => nodes.Sum(node => (long)read.NodeProperty(node, name).AsString.Length));
        Measure(output, "read a number of a node", nodes.Length, () => nodes.Sum(node => read.NodeProperty(node, count).AsInteger));
        Measure(output, "a hop, all types", sample.Relationships, () =>
        {
            long sum = 0;
            for (int node = 0; node < sample.Nodes; node++)
                foreach (ref readonly Hop hop in read.Hops(node, Direction.Outgoing)) sum += hop.Node;
            return sum;
        });
        Measure(output, "a hop of one type", sample.Relationships / 4, () =>
        {
            long sum = 0;
            for (int node = 0; node < sample.Nodes; node++)
                foreach (ref readonly Hop hop in read.Hops(node, Direction.Outgoing, met)) sum += hop.Node;
            return sum;
        });
        Measure(output, "a hop and a date of the relationship", sample.Relationships / 4, () =>
        {
            long sum = 0;
            for (int node = 0; node < sample.Nodes; node++)
                foreach (ref readonly Hop hop in read.Hops(node, Direction.Outgoing, met)) sum += read.RelationshipProperty(hop.Relationship, firstDate).AsDate.EpochDay;
            return sum;
        });
        Measure(output, "scan a label, a node", sample.Nodes, () =>
        {
            long sum = 0;
            for (int cursor = 0, filled; (filled = read.ScanNodes(entity, ref cursor, batch)) > 0;) sum += batch[filled - 1];
            return sum;
        });
        Measure(output, "open and commit a transaction of one property", 1_000, () =>
        {
            for (int i = 0; i < 1_000; i++)
            {
                using GraphTransaction write = graph.Begin();
                write.SetNodeProperty(nodes[i], count, Value.Of(i));
                write.Commit();
            }

            return 0;
        });
    }

    static void Measure(TextWriter output, string what, int count, Func<long> work)
    {
        for (int i = 0; i < 3; i++) work();
        double least = double.MaxValue;
        for (int i = 0; i < Repeats; i++)
        {
            Watch watch = Watch.Start();
            work();
            least = Math.Min(least, watch.Seconds.Processor * 1e9 / count);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-60} {least,10:N1} ns"));
    }
}
