using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Tests.Extraction.Attribution;

/// <summary>Whom a title names with an office that he held on the day.</summary>
public class TitleOfficesTests
{
    [Theory]
    [InlineData("Remarks by President Ruto on the Harvest", "president", "person:william-ruto")]
    [InlineData("Remarks by President William Ruto's Guests", "president", "person:william-ruto")]
    [InlineData("Remarks by Governor Ruto on the Harvest", "president", null)]
    [InlineData("Ruto's Harvest", "president", null)]
    public void AnOfficeBeforeASurnameNamesItsHolder(string title, string office, string? person) =>
        Assert.Equal(person, Read(title, new DateOnly(2023, 5, 1)).Holder(office));

    [Fact]
    public void WhoHeldTheOfficeAtAnotherTimeIsNotMeant() =>
        Assert.Null(Read("Remarks by President Ruto on the Harvest", new DateOnly(2015, 5, 1)).Holder("president"));

    [Theory]
    [InlineData("Statement by President Ruto on the Harvest", "person:william-ruto")]
    [InlineData("Guests of President Ruto Arrive", null)]
    public void AStatementHasAnAuthor(string title, string? person) =>
        Assert.Equal(person, Read(title, new DateOnly(2023, 5, 1)).Author);

    [Theory]
    [InlineData("RUTO", "person:william-ruto")]
    [InlineData("WEBER", null)]
    public void WhomATitleNamesIsKnownByOneWordOfHisName(string word, string? person) =>
        Assert.Equal(person, Read("Remarks by President Ruto and Prime Minister Jonas Weber Before Dinner", new DateOnly(2023, 5, 1)).Called(word));

    static TitleOffices Read(string title, DateOnly published) =>
        new(new Article { Id = "one", Text = "", Title = title, Published = published }, EntityCatalog.Shared);
}
