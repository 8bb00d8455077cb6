namespace Neo4j.Driver;

/// <summary>A place in a query's text.</summary>
public interface IInputPosition
{
    /// <summary>Characters from the start.</summary>
    int Offset { get; }

    /// <summary>From 1.</summary>
    int Line { get; }

    /// <summary>From 1.</summary>
    int Column { get; }
}
