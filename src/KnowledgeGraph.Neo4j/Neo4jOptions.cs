namespace KnowledgeGraph.Neo4j;

/// <summary>Where a Neo4j server is and who asks. Its text shows no password.</summary>
/// <param name="Uri">With one of the schemes bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc.</param>
public sealed record Neo4jOptions(string Uri)
{
    /// <summary>Null: no authentication.</summary>
    public string? Username { get; init; }

    public string? Password { get; init; }

    /// <summary>Instead of a user name and password.</summary>
    public string? BearerToken { get; init; }

    /// <summary>Null: the user's home database, which costs a question more.</summary>
    public string? Database { get; init; }

    /// <summary>For which a transaction that met a passing failure (a deadlock, a server that restarts) is tried again.</summary>
    public TimeSpan RetryTime { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan ConnectionTimeout { get; init; } = TimeSpan.FromSeconds(15);

    public override string ToString() => Database is null ? Uri : $"{Uri}, database {Database}";
}
