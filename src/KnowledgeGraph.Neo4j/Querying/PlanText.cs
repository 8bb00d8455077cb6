using System.Text;
using Neo4j.Driver;

namespace KnowledgeGraph.Neo4j.Querying;

/// <summary>A plan as lines: each operator, indented below the one it feeds, with its details.</summary>
static class PlanText
{
    public static string Of(IPlan plan)
    {
        var text = new StringBuilder();
        Append(text, plan, 0);
        return text.ToString();
    }

    static void Append(StringBuilder text, IPlan plan, int depth)
    {
        text.Append(' ', 2 * depth).Append(plan.OperatorType.Split('@')[0]);
        if (plan.Arguments.TryGetValue("Details", out object? details)) text.Append(' ').Append(details);
        text.Append('\n');
        foreach (IPlan child in plan.Children) Append(text, child, depth + 1);
    }
}
