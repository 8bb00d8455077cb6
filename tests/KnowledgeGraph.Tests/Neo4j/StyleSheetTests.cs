using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Tests.Support;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>The style sheet for Neo4j Browser speaks of the ontology's names, in the form that the Browser reads.</summary>
public sealed partial class StyleSheetTests
{
    static readonly GraphOntology Ontology = GraphOntology.Load();

    [Fact]
    public void EveryLabelHasAStyleAndEveryNameInItIsKnown()
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "graph-schema", "browser", "style.grass"));
        var styled = new List<string>();
        foreach (Match rule in Rule().Matches(text))
        {
            (string kind, string name, string body) = (rule.Groups[1].Value, rule.Groups[2].Value, rule.Groups[3].Value);
            // The Browser drops a line that has another colon than the one behind the property.
            Assert.All(body.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), line => Assert.Equal(2, line.Split(':').Length));
            if (name.Length == 0) continue;
            styled.Add(name);
            IEnumerable<string> known = kind == "node" ? Ontology.Node(name)!.Properties.Keys.Append("name") : Ontology.Relationship(name)!.Properties.Keys;
            Assert.All(Property().Matches(body), match => Assert.Contains(match.Groups[1].Value, known));
        }

        Assert.Equal(styled.Distinct(), styled);
        Assert.Empty(Ontology.Nodes.Select(node => node.Name).Except(styled));
        // Where several rules fit, the last one counts: a label that others refine comes before them.
        Assert.All(Ontology.Nodes, node => Assert.Equal(node.Labels.Select(label => styled.IndexOf(label)).Max(), styled.IndexOf(node.Name)));
    }

    [GeneratedRegex("""(?:^|\n)(node|relationship)\.?(\w*) \{\n((?:  [^\n]*\n)*)\}""")]
    private static partial Regex Rule();

    [GeneratedRegex(@"\{(\w+)\}")]
    private static partial Regex Property();
}
