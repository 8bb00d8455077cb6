using System.Text.RegularExpressions;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The files of saved questions say what they ask and what they need.</summary>
public sealed partial class QuestionFileTests
{
    [Fact]
    public void EachQuestionHasATitleAndDocumentsItsParameters()
    {
        string[] files = Directory.GetFiles(Path.Combine(Repository.Root, "graph-schema", "questions"), "*.cypher");
        Assert.True(files.Length >= 20);
        foreach (string file in files)
        {
            string[] lines = File.ReadAllLines(file);
            Assert.Matches("^// [A-Z].*", lines[0]);
            string[] documented = [.. lines.Select(line => Documented().Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value)];
            string[] used = [.. lines.Where(line => !line.StartsWith("//", StringComparison.Ordinal)).SelectMany(line => Parameter().Matches(line)).Select(match => match.Groups[1].Value).Distinct()];
            Assert.True(documented.Order().SequenceEqual(used.Order()), $"{file}: documents {string.Join(", ", documented)} and uses {string.Join(", ", used)}");
        }
    }

    [GeneratedRegex(@"^// \$(\w+) +\S.* for example '[^']+'$")]
    private static partial Regex Documented();

    [GeneratedRegex(@"\$(\w+)")]
    private static partial Regex Parameter();
}
