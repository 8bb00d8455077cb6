using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded;
using Xunit;

namespace KnowledgeGraph.Tests.Embedded;

public sealed class ConstraintTests : IDisposable
{
    static readonly IndexDefinition UniqueCode = new("code", IndexKind.Range, false, ["City"], ["code"], ConstraintKind.Unique);

    readonly EmbeddedGraph _graph = new();
    readonly GraphTransaction _write;
    readonly int _city;
    readonly int _code;

    public ConstraintTests()
    {
        _write = _graph.Begin();
        _city = _write.Labels.Intern("City");
        _code = _write.Keys.Intern("code");
    }

    public void Dispose()
    {
        _write.Dispose();
        _graph.Dispose();
    }

    [Fact]
    public void AValueThatMustBeUniqueIsRefusedASecondTime()
    {
        _write.CreateIndex(UniqueCode);
        int first = _write.CreateNode([_city], [new Property(_code, Value.Of("SKD"))]);
        int second = _write.CreateNode([_city]);
        GraphConstraintException error = Assert.Throws<GraphConstraintException>(() => _write.SetNodeProperty(second, _code, Value.Of("SKD")));
        Assert.Equal($"Node({first}) already exists with label `City` and property `code` = 'SKD'", error.Message);
        Assert.Throws<GraphConstraintException>(() => _write.CreateNode([_city], [new Property(_code, Value.Of("SKD"))]));
        _write.SetNodeProperty(first, _code, Value.Of("SKD"));
        _write.SetNodeProperty(first, _code, Value.Of("TAS"));
        _write.SetNodeProperty(second, _code, Value.Of("SKD"));
    }

    [Fact]
    public void ALabelThatWouldBreakAConstraintIsRefused()
    {
        _write.CreateIndex(UniqueCode);
        _write.CreateNode([_city], [new Property(_code, Value.Of(1))]);
        int other = _write.CreateNode([], [new Property(_code, Value.Of(1.0))]);
        Assert.Throws<GraphConstraintException>(() => _write.AddLabel(other, _city));
        Assert.False(_write.HasLabel(other, _city));
    }

    [Fact]
    public void AConstraintThatTheGraphBreaksIsRefused()
    {
        for (int i = 0; i < 2; i++) _write.CreateNode([_city], [new Property(_code, Value.Of("SKD"))]);
        Assert.Throws<GraphConstraintException>(() => _write.CreateIndex(UniqueCode));
        Assert.Empty(_write.Indexes);
    }

    [Fact]
    public void AnIndexOfTheSameNameOrOnTheSameStaysAsItIs()
    {
        Assert.True(_write.CreateIndex(UniqueCode));
        Assert.False(_write.CreateIndex(UniqueCode with { Labels = ["Town"] }));
        Assert.False(_write.CreateIndex(UniqueCode with { Name = "other" }));
        int version = _write.SchemaVersion;
        Assert.True(_write.DropIndex("code"));
        Assert.False(_write.DropIndex("code"));
        Assert.True(_write.SchemaVersion > version);
        Assert.Equal(-1, _write.FindIndex(_city, _code));
    }
}
