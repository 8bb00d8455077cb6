using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Actors;

public class FactionReaderTests
{
    [Theory]
    [InlineData("Prime Minister Jonas Weber met Scottish separatist leaders in Porto on Friday.")]
    [InlineData("On Friday, the separatists met Prime Minister Jonas Weber in Porto. Scottish separatists want a vote.")]
    public void AGroupWithoutANameIsAnOrganizationWithAnIdOfItsWords(string text)
    {
        EnglishReading.NeedsModels();
        Actor group = Assert.Single(EnglishReading.Read(text + "\n").Actors, actor => actor.Kind == ActorKind.Organization);
        Assert.Equal("org:scottish-separatists", group.Id);
        Assert.Equal("Scottish separatists", group.Name);
        Assert.True(group.Provisional);
    }

    [Fact]
    public void AGroupUnderTwoWordingsIsOneActor()
    {
        EnglishReading.NeedsModels();
        Core.Claims.Extraction read = EnglishReading.Read("Prime Minister Jonas Weber met Norwegian rebels in Porto on Friday. Norway's rebel groups met President Ana Duarte in Faro on Monday. The rebels condemned Kenya.\n");
        Actor group = Assert.Single(read.Actors, actor => actor.Kind == ActorKind.Organization);
        Assert.Equal("Norwegian rebel groups", group.Name);
        Assert.Equal(2, read.Events.Count(met => met.Participants.Any(one => one.ActorId == group.Id)));
    }
}
