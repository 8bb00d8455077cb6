using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Tests.Ontology;

public sealed class OntologyReaderTests
{
    const string Valid = """
        nodes:
          Thing:
            prefix: "thing:"
            required: [size]
            properties: {size: integer, colour: string}
            values: {colour: [red, blue]}
        relationships:
          NEAR:
            from: [Thing]
            to: [Thing]
            undirected: true
            properties: {since: date}
        """;

    static readonly GraphOntology Small = Read(Valid);

    [Fact]
    public void TheShippedOntologyIsWhole()
    {
        GraphOntology ontology = GraphOntology.Load();
        Assert.Equal(["Entity", "Leader", "Person"], ontology.Node("Leader")!.Labels);
        Assert.Equal("topic", ontology.Relationship("SUPPORTS")!.Key);
        Assert.Equal("Event", ontology.TypeOf("event:0a")!.Name);
    }

    [Theory]
    [InlineData("prefix: \"thing:\"", "prefx: \"thing:\"", "o.yaml:3: unknown key 'prefx'")]
    [InlineData("required: [size]", "required: [weight]", "o.yaml:4: the required 'weight' is no property")]
    [InlineData("size: integer", "size: number", "o.yaml:5: no type of values 'number'")]
    [InlineData("values: {colour: [red, blue]}", "values: {color: [red, blue]}", "o.yaml:6: no property 'color'")]
    [InlineData("from: [Thing]", "from: [Think]", "o.yaml:9: no node type 'Think'")]
    [InlineData("undirected: true", "undirected: maybe", "o.yaml:11: 'undirected' is true or false, not 'maybe'")]
    [InlineData("undirected: true", "key: strength", "o.yaml:11: the key 'strength' is no property")]
    [InlineData("Thing:\n    prefix", "Thing:\n    extends: Thing\n    prefix", "o.yaml:3: 'Thing' extends itself")]
    [InlineData("relationships:", "relations:", "o.yaml:7: unknown key 'relations'")]
    [InlineData("nodes:", "nodes: [", "o.yaml:")]
    public void ABrokenReferenceIsNamedWithFileAndLine(string sound, string broken, string message)
    {
        DataFileException fault = Assert.Throws<DataFileException>(() => Read(Valid.ReplaceLineEndings("\n").Replace(sound, broken, StringComparison.Ordinal)));
        Assert.StartsWith(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheOntologyDescribesPasses() => Small.Check(new GraphDelta
    {
        PutNodes = [new NodeRecord("thing:a", ["Thing"], Properties.Of(("name", "a"), ("size", 3), ("colour", "red")))],
        PutRelationships = [new RelationshipRecord(new RelationshipKey("NEAR", "thing:a", "thing:b"), Properties.Of(("since", new DateOnly(2020, 1, 2))))],
    });

    [Theory]
    [InlineData("Thing", "thing:a", "weight", "no property 'weight'")]
    [InlineData("Thing", "thing:a", "colour", "'colour' cannot be 'green'")]
    [InlineData("Think", "thing:a", null, "no label 'Think'")]
    [InlineData("Thing", "a", null, "the id of a Thing begins with 'thing:'")]
    public void ANodeThatItDoesNotDescribeIsRefused(string label, string id, string? property, string reason)
    {
        NodeRecord node = new(id, [label], Properties.Of(("name", "a"), ("size", 3), (property ?? "colour", property is null ? "red" : "green")));
        Assert.Equal(reason, Small.Fault(node));
    }

    [Fact]
    public void ARequiredPropertyMustBeThere() =>
        Assert.Equal("'size' is missing", Small.Fault(new NodeRecord("thing:a", ["Thing"], Properties.Of(("name", "a")))));

    [Fact]
    public void APairIsStoredOnceFromTheLowerId() =>
        Assert.Equal("the lower id comes first", Small.Fault(new RelationshipRecord(new RelationshipKey("NEAR", "thing:b", "thing:a"), Properties.Empty)));

    [Fact]
    public void ARelationshipBetweenStrangersIsRefused() =>
        Assert.Equal("it reaches Thing", Small.Fault(new RelationshipRecord(new RelationshipKey("NEAR", "thing:b", "other:c"), Properties.Empty)));

    static GraphOntology Read(string yaml) => OntologyReader.Read("o.yaml", new StringReader(yaml));
}
