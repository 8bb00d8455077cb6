using System.Xml.Linq;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests;

/// <summary>Dependencies point one way; the project files are the truth.</summary>
public sealed class DependencyTests
{
    static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["KnowledgeGraph.Core"] = [],
        ["KnowledgeGraph.Language"] = ["KnowledgeGraph.Core"],
        ["KnowledgeGraph.Extraction"] = ["KnowledgeGraph.Core"],
        ["KnowledgeGraph.Cypher"] = ["KnowledgeGraph.Core"],
        ["KnowledgeGraph.Embedded"] = ["KnowledgeGraph.Core", "KnowledgeGraph.Cypher"],
        ["KnowledgeGraph.Bolt"] = [],
        ["Neo4j.Driver"] = ["KnowledgeGraph.Bolt"],
        ["KnowledgeGraph.Neo4j"] = ["KnowledgeGraph.Core", "Neo4j.Driver"],
        ["KnowledgeGraph.Analysis"] = ["KnowledgeGraph.Core"],
        ["KnowledgeGraph.Hosting"] =
        [
            "KnowledgeGraph.Core", "KnowledgeGraph.Language", "KnowledgeGraph.Extraction", "KnowledgeGraph.Cypher", "KnowledgeGraph.Embedded",
            "KnowledgeGraph.Neo4j", "KnowledgeGraph.Analysis",
        ],
        ["KnowledgeGraph.Cli"] = ["KnowledgeGraph.Hosting"],
        ["KnowledgeGraph.Server"] = ["KnowledgeGraph.Hosting"],
        // the network of relations learns from articles as the product reads them
        ["KnowledgeGraph.Training"] = ["KnowledgeGraph.Core", "KnowledgeGraph.Language", "KnowledgeGraph.Extraction", "KnowledgeGraph.Hosting"],
        // apart, that only it knows the library that it trains with
        ["KnowledgeGraph.FineTuning"] = ["KnowledgeGraph.Training"],
    };

    public static TheoryData<string> Projects =>
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories).Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public void AProjectDependsOnlyOnWhatItMay(string project)
    {
        Assert.True(Allowed.ContainsKey(project), $"{project} is not in the table of allowed dependencies.");
        Assert.Empty(References(project).Except(Allowed[project]));
    }

    [Fact]
    public void OnlyTheEmbeddedGraphKnowsQuikGraph() =>
        Assert.Equal(["KnowledgeGraph.Embedded"], Projects.Select(p => (string)p.Data).Where(p => Packages(p).Contains("QuikGraph")));

    static IEnumerable<string> References(string project) =>
        Load(project).Descendants("ProjectReference").Select(r => Path.GetFileNameWithoutExtension(((string)r.Attribute("Include")!).Replace('\\', '/')));

    static IEnumerable<string> Packages(string project) => Load(project).Descendants("PackageReference").Select(r => (string)r.Attribute("Include")!);

    static XDocument Load(string project) => XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj"));
}
