namespace KnowledgeGraph.Tests.Embedded;

/// <summary>A path for a store that goes with the test, in a folder of its own.</summary>
sealed class TemporaryFile : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kg-store-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "kg.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
