using KnowledgeGraph.Core.Ontology;
using KnowledgeGraph.Extraction.Linking;
using Xunit;

namespace KnowledgeGraph.Tests.Extraction.Linking;

public class EntityCatalogTests
{
    static readonly EntityCatalog Catalog = EntityCatalog.Shared;

    [Fact]
    public void TheTablesAreAsLargeAsPromised()
    {
        ILookup<EntityKind, CatalogEntity> kinds = Catalog.Entities.ToLookup(e => e.Kind);
        Assert.True(kinds[EntityKind.Country].Count(c => c.Sort == "state") >= 193);
        Assert.True(kinds[EntityKind.Organization].Count() >= 200);
        Assert.True(kinds[EntityKind.Place].Count() >= 1500);
        Assert.True(kinds[EntityKind.Person].Count(p => p.Terms.Count > 0) >= 1500);
    }

    [Fact]
    public void IdsAreAsciiSlugsAndUnique()
    {
        Assert.All(Catalog.Entities, e => Assert.Matches(e.Kind switch
        {
            EntityKind.Country => "^country:[A-Z]{3}$",
            EntityKind.Organization => "^org:[a-z0-9]+(-[a-z0-9]+)*$",
            EntityKind.Place => "^place:[a-z0-9]+(-[a-z0-9]+)*-[a-z]{3}$",
            _ => "^person:[a-z0-9]+(-[a-z0-9]+)*$",
        }, e.Id));
        Assert.Equal(Catalog.Entities.Count, Catalog.Entities.Select(e => e.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void EveryReferenceLeadsSomewhere()
    {
        Assert.All(Catalog.Entities, e =>
        {
            if (e.CountryId is { } country) Assert.NotNull(Catalog.Find(country));
            if (e.GovernmentId is { } government) Assert.NotNull(Catalog.Find(government));
            Assert.All(e.Terms, term => Assert.NotNull(Catalog.Find(term.OfId)));
            Assert.All(e.Terms, term => Assert.True(term.From <= term.To, $"{e.Id}: {term}"));
        });
    }

    [Fact]
    public void EveryNodeIsAsTheOntologyDescribesIt()
    {
        GraphOntology ontology = GraphOntology.Load();
        Assert.All(Catalog.Entities, e => Assert.Null(ontology.Fault(Catalog.Node(e.Id)!)));
    }

    [Theory]
    [InlineData("country:TUR", "head of state", "2016-05-01", "person:recep-tayyip-erdogan")]
    [InlineData("country:RUS", "head of state", "2009-01-10", "person:dmitry-medvedev")]
    [InlineData("country:GBR", "foreign minister", "2003-02-05", "person:jack-straw")]
    [InlineData("country:USA", "head of state", "1990-08-02", "person:george-h-w-bush")]
    [InlineData("org:united-nations", "chief of organization", "2010-09-20", "person:ban-ki-moon")]
    public void AnOfficeOnADayHasItsHolder(string of, string level, string day, string holder) =>
        Assert.Contains(holder, Catalog.HoldersOn(of, level, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Select(p => p.Id));

    [Theory]
    [InlineData("place:moscow-rus", "country:RUS")]
    [InlineData("place:brussels-bel", "org:european-union")]
    [InlineData("place:davos-che", null)]
    [InlineData("org:state-duma", "country:RUS")]
    [InlineData("org:african-union", "org:african-union")]
    [InlineData("person:nobody-known", "person:nobody-known")]
    public void ANameStandsForItsActor(string id, string? actor) => Assert.Equal(actor, Catalog.ActorOf(id));

    [Theory]
    [InlineData("Ban Ki Moon", "person:ban-ki-moon")]
    [InlineData("Recep Tayyip Erdoğan", "person:recep-tayyip-erdogan")]
    [InlineData("U.N.", "org:united-nations")]
    [InlineData("Turkish", "country:TUR")]
    public void MarksHyphensAndStopsDoNotMatter(string name, string id) => Assert.Contains(id, Catalog.Named(name).Select(e => e.Id));
}
