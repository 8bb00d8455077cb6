namespace KnowledgeGraph.Hosting.Sources;

/// <summary>Why a document was not taken: one line for the user.</summary>
/// <param name="Path">The file.</param>
/// <param name="Line">From 1; null when no line can be named.</param>
/// <param name="Reason">In a few words, without the path.</param>
public sealed record Rejection(string Path, int? Line, string Reason)
{
    public override string ToString() => Line is { } line ? $"{Path}:{line}: {Reason}" : $"{Path}: {Reason}";
}
