namespace KnowledgeGraph.Tests.Support;

/// <summary>A folder of its own for a test, gone when it ends.</summary>
sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("kg-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
