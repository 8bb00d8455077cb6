namespace KnowledgeGraph.Core.Graph.Querying;

/// <summary>A query cannot be answered: its fault, or a limit that it ran into.</summary>
/// <param name="code">Neo4j's status code, "Neo.ClientError.Statement.SyntaxError".</param>
/// <param name="message">For the user, with the query underlined where that helps; may have several lines.</param>
/// <param name="inner">What lies under it, or null.</param>
public sealed class QueryException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
