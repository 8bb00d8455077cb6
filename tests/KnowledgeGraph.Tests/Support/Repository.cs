namespace KnowledgeGraph.Tests.Support;

/// <summary>Where the tests find the repository and, beside it, the shared data.</summary>
static class Repository
{
    public static string Root { get; } = FindRoot();

    /// <summary>The folder of shared data: KG_SHARED, or <c>shared</c> beside the repository; null without one.</summary>
    public static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("KG_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(p => p is not null && Directory.Exists(p));

    /// <summary>A file or folder of the shared data; skips the test where there is none.</summary>
    public static string SharedPath(string path)
    {
        string? full = Shared is null ? null : Path.Combine(Shared, path);
        Assert.SkipWhen(full is null || !Path.Exists(full), $"needs shared/{path} beside the repository, or KG_SHARED");
        return full!;
    }

    static string FindRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "KnowledgeGraph.sln"))) return folder.FullName;
        throw new InvalidOperationException("The tests run outside the repository.");
    }
}
