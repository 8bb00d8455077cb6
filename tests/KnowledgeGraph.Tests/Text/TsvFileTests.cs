using KnowledgeGraph.Core.Data;
using Xunit;

namespace KnowledgeGraph.Tests.Text;

public sealed class TsvFileTests
{
    const string Table = "# source: nowhere\nname\tkind\nPorto\tcity\n\nTagus\triver\n";

    [Fact]
    public void ATableThatIsReadAnewGivesTheSameRowsEachTime()
    {
        TsvFile table = TsvFile.Open("places.tsv", () => new StringReader(Table));
        string[] rows = [.. table.Rows.Select(row => $"{row.Line} {row["name"]} {row["kind"]}")];
        Assert.Equal(["3 Porto city", "5 Tagus river"], rows);
        Assert.Equal(rows, table.Rows.Select(row => $"{row.Line} {row["name"]} {row["kind"]}"));
        Assert.Equal(rows, TsvFile.Read("places.tsv", new StringReader(Table)).Rows.Select(row => $"{row.Line} {row["name"]} {row["kind"]}"));
    }

    [Fact]
    public void ARowWithTooManyCellsIsNamedWithItsLine()
    {
        const string faulty = Table + "Lisbon\tcity\tmore\n";
        Assert.Contains("6", Assert.Throws<DataFileException>(() => TsvFile.Read("places.tsv", new StringReader(faulty))).Message, StringComparison.Ordinal);
        TsvFile table = TsvFile.Open("places.tsv", () => new StringReader(faulty));
        Assert.Throws<DataFileException>(() => table.Rows.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("name\tname\n")]
    public void ATableWithoutAProperHeaderIsRefused(string text)
    {
        Assert.Throws<DataFileException>(() => TsvFile.Read("places.tsv", new StringReader(text)));
        Assert.Throws<DataFileException>(() => TsvFile.Open("places.tsv", () => new StringReader(text)));
    }
}
