namespace KnowledgeGraph.Core.Data;

/// <summary>A data file of the project (rules, lexicons, gazetteers, ontology) is wrong; the message begins with <c>file:line:</c>.</summary>
public sealed class DataFileException(string file, int line, string message) : Exception($"{file}:{line}: {message}")
{
    public string File { get; } = file;

    /// <summary>From 1.</summary>
    public int Line { get; } = line;
}
