using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Tagging;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Tagging;

public sealed class LemmatizerTests
{
    readonly Lemmatizer _lemmatizer = new(Rules("NNS\ts\t1\t", "NNS\ties\t3\ty", "NNS\t^men\t2\tan", "VBD\t^went\t4\tgo", "NNPS\ts\t1\t"), new WordTable(["treaty"]));

    [Theory]
    [InlineData("envoys", Upos.Noun, "NNS", "envoy")]
    [InlineData("Treaties", Upos.Noun, "NNS", "treaty")]
    [InlineData("men", Upos.Noun, "NNS", "man")]
    [InlineData("went", Upos.Verb, "VBD", "go")]
    [InlineData("Balkans", Upos.Propn, "NNPS", "Balkan")]
    [InlineData("Quickly", Upos.Adv, "RB", "quickly")]
    [InlineData("s", Upos.Noun, "NNS", "s")]
    public void TheLongestEndingDecides(string form, Upos upos, string xpos, string lemma) => Assert.Equal(lemma, _lemmatizer.Lemma(form, upos, xpos));

    [Fact]
    public void AVeryLongWordIsItsOwnLemma() => Assert.Equal(new string('S', 500), _lemmatizer.Lemma(new string('S', 500), Upos.Noun, "NNS"));

    [Fact]
    public void LemmasOfKnownWordsAreSharedInstances() =>
        Assert.Same(_lemmatizer.Lemma("treaties", Upos.Noun, "NNS"), _lemmatizer.Lemma("Treaties", Upos.Noun, "NNS"));

    [Fact]
    public void AMalformedRuleIsNamed() =>
        Assert.Equal("'NNS\ts' is no lemma rule", Assert.Throws<ModelFormatException>(() => new Lemmatizer(Rules("NNS\ts"), new WordTable([]))).Message);

    static ModelFile Rules(params string[] rules)
    {
        ModelWriter writer = new();
        writer.AddWords(Lemmatizer.Part, rules);
        return new ModelFile(writer.ToArray());
    }
}
