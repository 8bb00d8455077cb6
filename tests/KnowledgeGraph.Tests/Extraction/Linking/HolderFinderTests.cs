using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Offices;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Linking;

public class HolderFinderTests
{
    static readonly HolderFinder Finder = new(EntityCatalog.Shared, OfficeTitles.Shared);

    [Theory]
    [InlineData("leader", "country:TKM", "2022-09-15", "person:serdar-berdimuhamedov")]
    [InlineData("foreign minister", "country:FRA", "2008-03-01", "person:bernard-kouchner")]
    [InlineData("president", "country:KGZ", "2022-09-15", "person:sadyr-japarov")]
    public void TheHolderOfTheDayIsFound(string title, string of, string day, string person)
    {
        PossibleIdentity? identity = Finder.Find("person:someone@0", title, of, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(person, identity?.OtherId);
        Assert.Contains(day, identity?.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("water carrier", "country:FRA")]
    [InlineData("envoy", "org:no-such-body")]
    public void WhoHoldsNoKnownOfficeIsNobody(string title, string of) => Assert.Null(Finder.Find("person:someone@0", title, of, new DateOnly(2008, 3, 1)));
}
