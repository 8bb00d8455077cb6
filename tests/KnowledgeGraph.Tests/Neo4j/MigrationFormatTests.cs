using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Neo4j.Migrations;
using Xunit;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Files in the format of neo4j-migrations.</summary>
public sealed class MigrationFormatTests
{
    [Fact]
    public void AFileIsCutAtSemicolonsThatEndALine()
    {
        Migration migration = Migration.Of("V010_2__Two_things.cypher", "\uFEFF// why\r\nCREATE (:A {x: 'a;b'});\r\n\r\nMATCH (n)\r\nDELETE n;\r\n// only a comment\r\n");
        Assert.Equal(("010.2", "Two things"), (migration.Version, migration.Description));
        Assert.Equal(["// why\nCREATE (:A {x: 'a;b'})", "MATCH (n)\nDELETE n", "// only a comment"], migration.Statements);
        Assert.Equal(["// why\nCREATE (:A {x: 'a;b'})", "MATCH (n)\nDELETE n"], migration.Executable);
    }

    [Fact]
    public void TheChecksumIsTheCrcOfTheStatements()
    {
        Assert.Equal(0xCBF43926u, Crc32.Of(["1234", "56789"]));
        Assert.Equal("3421780262", Migration.Of("V1__X.cypher", "1234;\n56789;\n").Checksum);
    }

    [Theory]
    [InlineData("V1_Missing_underscore.cypher")]
    [InlineData("1__No_letter.cypher")]
    [InlineData("V1__Wrong.txt")]
    public void AnotherNameIsRefused(string name) => Assert.Throws<GraphStoreException>(() => Migration.Of(name, ""));

    [Fact]
    public void TheShippedOnesDoNothingTwiceAndNothingThatNeedsAnotherEdition()
    {
        Assert.NotEmpty(Migration.Shipped());
        foreach (string statement in Migration.Shipped().SelectMany(migration => migration.Executable))
        {
            Assert.Contains("IF NOT EXISTS", statement, StringComparison.Ordinal);
            Assert.DoesNotContain("IS NOT NULL", statement, StringComparison.Ordinal);
            Assert.DoesNotContain("NODE KEY", statement, StringComparison.Ordinal);
        }
    }
}
