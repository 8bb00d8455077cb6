namespace KnowledgeGraph.Hosting.Loading;

/// <summary>The sum of a load.</summary>
public sealed record LoadReport(IReadOnlyList<DocumentOutcome> Documents)
{
    public int Count(DocumentState state) => Documents.Count(d => d.State == state);

    /// <summary>The exit code that says it: 0 all well, 1 something went wrong, 3 some documents rejected.</summary>
    public int ExitCode => Count(DocumentState.Failed) > 0 ? 1 : Count(DocumentState.Rejected) > 0 ? 3 : 0;
}
