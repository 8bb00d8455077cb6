namespace Neo4j.Driver.Internal.Execution;

sealed record InputPosition(int Offset, int Line, int Column) : IInputPosition
{
    public static InputPosition? Of(object? map) => map is Dictionary<string, object?> position
        && position.GetValueOrDefault("offset") is long offset
        && position.GetValueOrDefault("line") is long line
        && position.GetValueOrDefault("column") is long column
        ? new InputPosition((int)offset, (int)line, (int)column)
        : null;
}
