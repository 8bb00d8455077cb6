namespace KnowledgeGraph.EndToEnd.Support;

/// <summary>Where the repository is.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Articles => Path.Combine(Root, "seeds", "articles");

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
