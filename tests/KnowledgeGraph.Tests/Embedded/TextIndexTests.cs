using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class TextIndexTests : IDisposable
{
    static readonly string[] Names =
    [
        "Samarkand on the Silk Road", "Tashkent", "Bukhara, the noble", "A silk merchant of Samarkand, Samarkand's best", "Road to Bukhara",
    ];

    readonly EmbeddedGraph _graph = new();
    readonly GraphTransaction _write;
    readonly int _city;
    readonly int _name;

    public TextIndexTests()
    {
        _write = _graph.Begin();
        _city = _write.Labels.Intern("City");
        _name = _write.Keys.Intern("name");
        for (int i = 0; i < 3; i++) _write.CreateNode([_city], [new Property(_name, Value.Of(Names[i]))]);
        _write.CreateIndex(new IndexDefinition("names", IndexKind.FullText, false, ["City"], ["name", "aliases"], ConstraintKind.None));
        for (int i = 3; i < Names.Length; i++) _write.CreateNode([_city], [new Property(_name, Value.Of(Names[i]))]);
    }

    public void Dispose()
    {
        _write.Dispose();
        _graph.Dispose();
    }

    [Theory]
    [InlineData("samarkand", "0 3")]
    [InlineData("SILK merchant!", "0 3")]
    [InlineData("tashkent OR bukhara", "1 2 4")]
    [InlineData("silk AND road", "0")]
    [InlineData("+silk road", "0 3")]
    [InlineData("silk NOT merchant", "0")]
    [InlineData("silk -merchant bukhara", "0 2 4")]
    [InlineData("\"silk road\"", "0")]
    [InlineData("\"road silk\"", "")]
    [InlineData("sam*", "0 3")]
    [InlineData("buk* AND road", "4")]
    [InlineData("(tashkent)^2 bukhara~1", "1 2 4")]
    [InlineData("merchant's", "")]
    [InlineData("samarkand's", "3")]
    [InlineData("-silk", "")]
    [InlineData("AND + - ! \" * ( NOT", "")]
    [InlineData("", "")]
    public void AQueryFindsWhatItsWordsSay(string query, string expected) =>
        Assert.Equal(expected, string.Join(' ', _write.Search("names", query).Select(match => match.Id).Order()));

    [Fact]
    public void TheRarerWordAndTheShorterTextComeFirst()
    {
        Assert.Equal([1, 2, 4], Found("tashkent the bukhara").Except([0]).ToArray());
        int tashkent = _write.CreateNode([_city], [new Property(_name, Value.Of("The road from here to Tashkent and back"))]);
        Assert.Equal([1, tashkent], Found("tashkent"));
    }

    [Fact]
    public void AnIndexFollowsEveryWrite()
    {
        int aliases = _write.Keys.Intern("aliases");
        _write.SetNodeProperty(1, aliases, Value.Of([Value.Of("Chach"), Value.Of("Binkath")]));
        Assert.Equal([1], Found("binkath"));
        _write.SetNodeProperty(0, _name, Value.Of("Maracanda"));
        _write.RemoveLabel(3, _city);
        _write.DeleteNode(4);
        Assert.Empty(Found("samarkand road"));
        Assert.Equal([0], Found("maracanda"));
        _write.AddLabel(3, _city);
        Assert.Equal([3], Found("samarkand"));
        Assert.Throws<KeyNotFoundException>(() => _write.Search("no such index", "x"));
    }

    int[] Found(string query) => [.. _write.Search("names", query).Select(match => match.Id)];
}
