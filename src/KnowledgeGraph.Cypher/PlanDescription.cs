using System.Globalization;
using System.Text;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Operators;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher;

/// <summary>An operator of a plan and those that feed it, as EXPLAIN and PROFILE show them.</summary>
/// <param name="EstimatedRows">Rows that the planner expects.</param>
/// <param name="Rows">Rows that passed; null where the query was not run.</param>
/// <param name="Children">What it gets its rows from, then what runs inside of it.</param>
public sealed record PlanDescription(string Operator, string Details, double EstimatedRows, long? Rows, IReadOnlyList<PlanDescription> Children)
{
    internal static PlanDescription Of(Plan plan, long[]? profile) => Of(plan.Pipeline, profile)!;

    static PlanDescription? Of(Pipeline pipeline, long[]? profile)
    {
        PlanDescription? last = null;
        foreach (Operator op in pipeline.Operators)
        {
            if (op is NestedEnd or CopySlots or SubqueryEnd) continue;
            List<PlanDescription> children = [];
            if (last is not null) children.Add(last);
            foreach (Pipeline inner in op.Inner)
                if (Of(inner, profile) is { } description) children.Add(description);
            last = new PlanDescription(op.Name, op.Details, op.EstimatedRows, op is ProduceResults ? profile is null ? null : last?.Rows : profile?[op.Number], children);
        }

        return last;
    }

    /// <summary>A line for each operator, the last step first; what runs inside of an operator is indented.</summary>
    public override string ToString()
    {
        StringBuilder text = new();
        Append(text, "");
        return text.ToString();
    }

    void Append(StringBuilder text, string indent)
    {
        text.Append(CultureInfo.InvariantCulture, $"{indent}{Operator}");
        if (Details.Length > 0) text.Append(CultureInfo.InvariantCulture, $"  {Details}");
        text.Append(CultureInfo.InvariantCulture, $"  ~{EstimatedRows:0.#}");
        if (Rows is { } rows) text.Append(CultureInfo.InvariantCulture, $"  rows {rows}");
        text.Append('\n');
        for (int i = 1; i < Children.Count; i++) Children[i].Append(text, indent + "| ");
        if (Children.Count > 0) Children[0].Append(text, indent);
    }
}
