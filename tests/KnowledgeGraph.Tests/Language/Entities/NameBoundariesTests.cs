using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Tokenization;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Entities;

public sealed class NameBoundariesTests
{
    static readonly Lazy<NameLexicon> Lexicon = new(() => new NameLexicon(EmbeddedData.OpenTable));
    static readonly Pipeline Words = new([new BlockAnnotator(), new TokenAnnotator()]);

    [Theory]
    [InlineData("Chancellor Ana Duarte left.", NameType.Person, 0, 3, "Ana Duarte")]
    [InlineData("Sheikh Tamim left.", NameType.Person, 0, 2, "Sheikh Tamim")]
    [InlineData("The Emperor left.", NameType.Person, 1, 2, "")]
    [InlineData("The Ministry of Trade and Rural Affairs agreed.", NameType.Organization, 1, 4, "Ministry of Trade and Rural Affairs")]
    [InlineData("The Ministry of Trade and President Duarte agreed.", NameType.Organization, 1, 4, "Ministry of Trade")]
    [InlineData("The Ministry of Trade and others agreed.", NameType.Organization, 1, 4, "Ministry of Trade")]
    [InlineData("The Bank of Lisbon and Rural Affairs agreed.", NameType.Organization, 1, 4, "Bank of Lisbon")]
    [InlineData("It was -- again.", NameType.Person, 2, 3, "")]
    public void ANameIsCutOrExtended(string text, NameType type, int first, int end, string expected)
    {
        Document document = Words.Annotate(new Article { Id = "test", Text = text });
        List<Name> names = [new Name(first, end, type)];
        NameBoundaries.Correct(document, Lexicon.Value, names);
        Assert.Equal(expected, string.Join('|', names.Select(name => document.Words(name.First, name.End))));
    }

    [Theory]
    [InlineData("They live in Cork Ireland now.", NameType.Place, 3, 5, "Place Cork|Place Ireland")]
    [InlineData("They live in New South Wales now.", NameType.Place, 3, 6, "Place New South Wales")]
    [InlineData("The U.S. Special Envoy for Yemen Ann Lee left.", NameType.Organization, 1, 8, "Place U.S.|Place Yemen|Person Ann Lee")]
    [InlineData("The United Nations High Commissioner for Lace left.", NameType.Organization, 1, 7, "Organization United Nations")]
    [InlineData("The Minister of Rural Transport of Chile left.", NameType.Organization, 3, 7, "Place Chile")]
    [InlineData("The Office of the Special Envoy for Yemen closed.", NameType.Organization, 1, 8, "Organization Office of the Special Envoy for Yemen")]
    public void PlacesAreParted_AndOfficesAreNoBodies(string text, NameType type, int first, int end, string expected)
    {
        Document document = Words.Annotate(new Article { Id = "test", Text = text });
        List<Name> names = [new Name(first, end, type)];
        NameBoundaries.Correct(document, Lexicon.Value, names);
        Assert.Equal(expected, string.Join('|', names.Select(name => $"{name.Type} {document.Words(name.First, name.End)}")));
    }

    [Fact]
    public void WhatIsANameByItselfIsNotTakenIn()
    {
        Document document = Words.Annotate(new Article { Id = "test", Text = "The Ministry of Trade and Ana Duarte agreed." });
        List<Name> names = [new Name(1, 4, NameType.Organization), new Name(5, 7, NameType.Person)];
        NameBoundaries.Correct(document, Lexicon.Value, names);
        Assert.Equal([new Name(1, 4, NameType.Organization), new Name(5, 7, NameType.Person)], names);
    }
}
