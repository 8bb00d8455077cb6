using System.Globalization;
using KnowledgeGraph.Benchmarks.Embedded;

namespace KnowledgeGraph.Benchmarks.Cypher;

/// <summary>The sample graph as the files that <c>neo4j-admin database import</c> reads.</summary>
static class SampleCsv
{
    static readonly DateOnly Epoch = new(1970, 1, 1);

    internal static void Write(SampleGraph sample, string folder)
    {
        using (StreamWriter nodes = new(Path.Combine(folder, "nodes.csv")))
        {
            nodes.WriteLine("id:ID,name,count:long,:LABEL");
            for (int node = 0; node < sample.Nodes; node++)
                nodes.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{SampleGraph.Id(node)},Person {node},{node % 100},Entity;Person"));
        }

        using StreamWriter relationships = new(Path.Combine(folder, "relationships.csv"));
        relationships.WriteLine(":START_ID,:END_ID,:TYPE,count:long,firstDate:date,status");
        int number = 0;
        foreach ((int start, int end) in sample.Ends())
        {
            string day = Epoch.AddDays(SampleGraph.DayOf(number)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            relationships.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{SampleGraph.Id(start)},{SampleGraph.Id(end)},{SampleGraph.TypeOf(number)},{number % 50},{day},{SampleGraph.StatusOf(number)}"));
            number++;
        }
    }
}
