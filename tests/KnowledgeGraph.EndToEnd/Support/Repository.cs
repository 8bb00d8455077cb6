namespace KnowledgeGraph.EndToEnd.Support;

/// <summary>Where the repository is.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Articles => Path.Combine(Root, "seeds", "articles");

    /// <summary>The corpora beside the repository.</summary>
    public static string Corpus => Path.Combine(Environment.GetEnvironmentVariable("KG_SHARED") ?? Path.Combine(Root, "..", "shared"), "data", "corpus");

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
