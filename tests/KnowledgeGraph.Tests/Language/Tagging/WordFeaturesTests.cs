using KnowledgeGraph.Language.Tagging;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Tagging;

public sealed class WordFeaturesTests
{
    [Theory]
    [InlineData("Brasília", "brasília")]
    [InlineData("1998", "0000")]
    [InlineData("\u201CYes\u201D", "\"yes\"")]
    [InlineData("", "")]
    public void NormalFormsFoldCaseDigitsAndQuotationMarks(string form, string normal) =>
        Assert.Equal(normal, WordFeatures.Normalize(form, new char[WordFeatures.MaximumLength]).ToString());

    [Fact]
    public void ALongWordIsCut() =>
        Assert.Equal(WordFeatures.MaximumLength, WordFeatures.Normalize(new string('x', 1000), new char[WordFeatures.MaximumLength]).Length);

    [Fact]
    public void RowsOfAffixesLieInTheTable()
    {
        int[] rows = new int[WordFeatures.MaximumAffixes];
        foreach (string form in new[] { "a", "Ottawa", "U.N.", "\uD83D\uDE00", new string('z', 300) })
        {
            ReadOnlySpan<char> normal = WordFeatures.Normalize(form, new char[WordFeatures.MaximumLength]);
            int count = WordFeatures.Affixes(form, normal, 128, rows);
            Assert.InRange(count, 1, WordFeatures.MaximumAffixes);
            Assert.All(rows[..count], row => Assert.InRange(row, 0, 127));
        }
    }

    [Fact]
    public void WordsWithTheSameEndingShareItsRows()
    {
        int[] first = new int[WordFeatures.MaximumAffixes], second = new int[WordFeatures.MaximumAffixes];
        WordFeatures.Affixes("signing", "signing", 1 << 20, first);
        WordFeatures.Affixes("meeting", "meeting", 1 << 20, second);
        Assert.Equal(3, first.Intersect(second).Count(row => first.AsSpan(4, 3).Contains(row)));
    }
}
