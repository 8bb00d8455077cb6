using KnowledgeGraph.Core.Text;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Linking;

public class EntityLinkerTests
{
    [Theory]
    [InlineData("President Bush spoke in Kiev.", "1991-08-01", "person:george-h-w-bush")]
    [InlineData("President Bush spoke in Kiev.", "2003-08-01", "person:george-w-bush")]
    public void ATitleAndTheDateTellWhoseSurnameItIs(string text, string published, string id) =>
        Assert.Equal([id], Linked.Entities(Linked.Read(text, published, "Bush"), "Bush"));

    [Theory]
    [InlineData("Alyaksandr Lukashenka", "person:alexander-lukashenko")]
    [InlineData("Aliaksandar Lukashenko", "person:alexander-lukashenko")]
    [InlineData("Volodimir Zelenski", "person:volodymyr-zelenskyy")]
    [InlineData("Serguei Lavrov", "person:sergei-lavrov")]
    public void SpellingsOfANameMeet(string name, string id) =>
        Assert.Equal([id], Linked.Entities(Linked.Read($"The ministers met {name} in Minsk.", "2021-05-01", name), name));

    [Theory]
    [InlineData("Prime Minister Ion Rusu of Moldova spoke.", "Ion Rusu", "person:ion-rusu")]
    public void LikeConsonantsAloneMakeNoTwoPeopleOne(string text, string name, string id) =>
        Assert.Equal([id], Linked.Entities(Linked.Read(text, "2022-09-15", name), name));

    [Fact]
    public void ASurnameIsThePersonNamedInFull()
    {
        Document document = Linked.Read("Ana Duarte met Piet de Vries. Later Duarte left.", null, "Ana Duarte", "Piet de Vries");
        Assert.Equal(["person:ana-duarte"], Linked.Entities(document, "Ana Duarte"));
        Assert.Equal(["person:ana-duarte"], Linked.Entities(document, "Duarte"));
    }

    [Fact]
    public void PeopleOfOneSurnameStayApart()
    {
        Document document = Linked.Read(
            "President Ilham Aliyev received Farid Aliyev. Farid Aliyev thanked President Aliyev.", "2015-01-01", "Ilham Aliyev", "Farid Aliyev", "Aliyev");
        Assert.Equal(["person:ilham-aliyev"], Linked.Entities(document, "Ilham Aliyev"));
        Assert.Equal(["person:farid-aliyev", "person:farid-aliyev"], Linked.Entities(document, "Farid Aliyev"));
        Assert.Equal(["person:ilham-aliyev"], Linked.Entities(document, "Aliyev"));
    }

    [Fact]
    public void AnUnknownPersonGetsAnIdFromTheFullestName()
    {
        Document document = Linked.Read("Mr. Okonjo spoke. Samuel T. Okonjo, the envoy, left.", null, "Okonjo", "Samuel T. Okonjo");
        Assert.Equal(["person:samuel-t-okonjo"], Linked.Entities(document, "Okonjo"));
    }

    [Theory]
    [InlineData("Ministers met in Tripoli, Lebanon.", "Tripoli", "place:tripoli-lbn")]
    [InlineData("Ministers of Libya met in Tripoli.", "Tripoli", "place:tripoli-lby")]
    [InlineData("The Kremlin denied it.", "Kremlin", "place:kremlin-rus")]
    [InlineData("NATO agreed.", "NATO", "org:north-atlantic-treaty-organization")]
    public void APlaceOrOrganizationIsLinked(string text, string name, string id) => Assert.Equal([id], Linked.Entities(Linked.Read(text), name));

    [Fact]
    public void AmbiguityLeavesARunnerUp()
    {
        Document document = Linked.Read("Talks were held in Tripoli.");
        Link link = Assert.Single(document.Links.Links);
        Assert.NotNull(link.RunnerUp);
        Assert.True(link.Score < 0.9f);
    }

    [Fact]
    public void ATextWithoutLettersHasNoLinks() => Assert.Empty(Linked.Read("... 12 !!").Links.Links);
}
