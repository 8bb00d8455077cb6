using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>What logic may work on.</summary>
static class Booleans
{
    /// <exception cref="CypherException">The value is neither a boolean nor null.</exception>
    internal static Value Check(in Value value) => value.IsBoolean || value.IsNull ? value
        : throw CypherException.Type(Fault.InvalidArgumentType, $"Expected a boolean, got the {Describe.Kind(value)} {value}");
}
