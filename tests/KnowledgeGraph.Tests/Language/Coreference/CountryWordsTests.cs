using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Coreference;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Coreference;

public sealed class CountryWordsTests
{
    readonly CountryWords _countries = new(EmbeddedData.OpenTable("Seeds/countries.tsv"));

    [Theory]
    [InlineData("Turkey", "TUR")]
    [InlineData("Turkish", "TUR")]
    [InlineData("the United States", "USA")]
    [InlineData("North Korean", "PRK")]
    public void AWordForACountryOrItsPeopleHasItsCode(string words, string code) => Assert.Equal(code, _countries.Find(words));

    [Fact]
    public void AnotherWordHasNone() => Assert.Null(_countries.Find("table"));
}
