namespace Neo4j.Driver;

/// <summary>The least severity of the notifications asked for.</summary>
public enum Severity
{
    Warning,
    Information,
}
