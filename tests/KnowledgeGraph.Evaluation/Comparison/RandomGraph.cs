using System.Globalization;
using System.Text;

namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>A small random graph as one CREATE: every node and relationship has a number of its own, and some of the other properties.</summary>
static class RandomGraph
{
    internal static readonly string[] Labels = ["A", "B", "C"];
    internal static readonly string[] Types = ["R", "S", "T"];

    static readonly string[] Texts = ["", "a", "ab", "abc", "B", "Zoë", "x y"];

    internal static string Statement(Random random, int nodes, int relationships)
    {
        StringBuilder text = new("CREATE ");
        for (int i = 0; i < nodes; i++)
        {
            string labels = string.Concat(Labels.Where(_ => random.Next(5) < 2).Select(l => ":" + l));
            text.Append(CultureInfo.InvariantCulture, $"{(i == 0 ? "" : ", ")}(n{i}{labels} {{uid: {i}{NodeProperties(random)}}})");
        }

        for (int i = 0; i < relationships; i++)
        {
            int start = random.Next(nodes), end = random.Next(20) == 0 ? start : random.Next(nodes);
            string weight = random.Next(4) == 0 ? "" : $", w: {random.Next(6)}";
            text.Append(CultureInfo.InvariantCulture, $", (n{start})-[:{Types[random.Next(Types.Length)]} {{uid: {1000 + i}{weight}}}]->(n{end})");
        }

        return text.ToString();
    }

    static string NodeProperties(Random random)
    {
        StringBuilder text = new();
        if (random.Next(4) > 0) text.Append(CultureInfo.InvariantCulture, $", i: {random.Next(-3, 8)}");
        if (random.Next(3) > 0) text.Append(CultureInfo.InvariantCulture, $", f: {random.Next(-20, 20) / 4.0:0.0##}");
        if (random.Next(3) > 0) text.Append(CultureInfo.InvariantCulture, $", s: '{Texts[random.Next(Texts.Length)]}'");
        if (random.Next(3) > 0) text.Append(random.Next(2) == 0 ? ", b: true" : ", b: false");
        if (random.Next(3) > 0) text.Append(CultureInfo.InvariantCulture, $", l: [{string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => random.Next(5)))}]");
        if (random.Next(3) > 0) text.Append(CultureInfo.InvariantCulture, $", d: date('{2019 + random.Next(4)}-{1 + random.Next(12):00}-{1 + random.Next(28):00}')");
        return text.ToString();
    }
}
