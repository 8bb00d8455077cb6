namespace Neo4j.Driver.Internal.Execution;

/// <summary>A plan as the server sends it.</summary>
sealed class Plan(Dictionary<string, object?> plan) : IPlan
{
    public string OperatorType => plan.GetValueOrDefault("operatorType") as string ?? "";

    public IDictionary<string, object?> Arguments => plan.GetValueOrDefault("args") as Dictionary<string, object?> ?? [];

    public IList<string> Identifiers => [.. (plan.GetValueOrDefault("identifiers") as List<object?> ?? []).OfType<string>()];

    public IList<IPlan> Children =>
        [.. (plan.GetValueOrDefault("children") as List<object?> ?? []).OfType<Dictionary<string, object?>>().Select(child => new Plan(child))];
}
