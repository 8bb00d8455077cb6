using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Relations;

public class TreeWayTests
{
    [Fact]
    public void TheWayLeadsOverTheVerbWithWhatHangsOnIt()
    {
        EnglishReading.NeedsModels();
        Verdict verdict = new(RelationKind.Stand, "", "", 0);
        EnglishReading.Read("Norway has not openly criticized Sweden.", verdict);
        RelationQuestion question = Assert.Single(Assert.Single(verdict.Asked).Questions, one => one is { Kind: RelationKind.Stand, First.Id: "country:NOR" });
        Dictionary<string, PathPosition> way = question.Tokens.Zip(question.Positions).ToDictionary(
            pair => verdict.Asked[0].Document.Form(verdict.Asked[0].First + pair.First).ToString(), pair => pair.Second);
        Assert.Equal(PathPosition.First, way["Norway"]);
        Assert.Equal(PathPosition.Top, way["criticized"]);
        Assert.Equal(PathPosition.Second, way["Sweden"]);
        Assert.Equal(PathPosition.BesideTop, way["not"]);
        Assert.False(way.ContainsKey("."));
    }
}
