using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Coreference;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Coreference;

public sealed class RoleWordsTests
{
    readonly RoleWords _roles = new(EmbeddedData.OpenTable("Coreference/roles.tsv"));

    [Theory]
    [InlineData("leader", "", "president")]
    [InlineData("leader", "", "prime minister")]
    [InlineData("president", "", "president")]
    [InlineData("minister", "", "foreign minister")]
    [InlineData("minister", "foreign", "foreign minister")]
    [InlineData("secretary", "", "secretary of state")]
    [InlineData("diplomat", "", "foreign minister")]
    [InlineData("monarch", "", "king")]
    public void ADescriptionFitsTheOffice(string head, string modifiers, string office) => Assert.True(_roles.Fits(head, Words(modifiers), Words(office)));

    [Theory]
    [InlineData("president", "", "vice president")]
    [InlineData("minister", "prime", "foreign minister")]
    [InlineData("king", "", "president")]
    [InlineData("leader", "", "ambassador")]
    [InlineData("table", "", "president")]
    public void ADescriptionOfAnotherOfficeDoesNot(string head, string modifiers, string office) => Assert.False(_roles.Fits(head, Words(modifiers), Words(office)));

    static string[] Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
