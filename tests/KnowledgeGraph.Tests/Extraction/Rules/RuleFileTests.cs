using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Rules;

public class RuleFileTests
{
    const string Meet = """
        lists:
          verbs: meet confer
        paths:
          subject: ">nsubj"
        rules:
          - name: meet-with
            gives: meeting
            priority: 5
            trigger: "@verbs"
            pattern: "[upos=VERB]"
            roles:
              who: $subject
              whom: ">obl[with]"
            examples:
              - text: Duarte met with Berg.
                finds: ["meeting held: Berg + Duarte"]
        """;

    static RuleSet Read(string yaml) =>
        new(RuleFile.Read("some.yaml", new StringReader(yaml), new WordLists(), new NamedPaths(), new HashSet<string> { "meeting" }, new HashSet<string> { "joint" }));

    [Fact]
    public void ARuleFillsItsRoles()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Duarte Duarte PROPN NNP 2 nsubj person
            met meet VERB VBD 0 root
            with with ADP IN 4 case
            Berg Berg PROPN NNP 2 obl person
            """));
        RuleMatch match = Read(Meet).MatchAt(tree, 1)!;
        Assert.Equal("meet-with", match.Rule.Name);
        Assert.Equal([0], match["who"].ToArray());
        Assert.Equal([3], match["whom"].ToArray());
    }

    [Fact]
    public void WithoutARequiredRoleARuleDoesNotMatch()
    {
        DependencyTree tree = new(Annotate.Tree("""
            Duarte Duarte PROPN NNP 2 nsubj person
            met meet VERB VBD 0 root
            """));
        Assert.Null(Read(Meet).MatchAt(tree, 1));
    }

    [Theory]
    [InlineData("priority: 5", "priority: high", "some.yaml:8: a whole number was expected")]
    [InlineData("gives: meeting", "gives: party", "some.yaml:7: 'party' is nothing that a rule gives here")]
    [InlineData("@verbs", "@nouns", "some.yaml:9: no word list 'nouns'")]
    [InlineData("$subject", "$object", "some.yaml:12: no path '$object' at 8 of '$object'")]
    [InlineData("pattern:", "patern:", "some.yaml:10: no key 'patern' in a rule")]
    [InlineData("paths:", "path:", "some.yaml:4: no section 'path'")]
    public void AnErrorNamesFileAndLine(string right, string wrong, string message)
    {
        DataFileException error = Assert.Throws<DataFileException>(() => Read(Meet.Replace(right, wrong, StringComparison.Ordinal)));
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void TheProjectsOwnRulesLoad() => Assert.NotEmpty(RuleLibrary.Load().Events.Rules);
}
