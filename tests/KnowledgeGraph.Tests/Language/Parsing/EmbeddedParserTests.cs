using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Tests.Support;
using KnowledgeGraph.Training.Treebanks;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Parsing;

public sealed class EmbeddedParserTests
{
    static readonly Lazy<TaggerParser> Parser = new(TaggerParser.Load);

    [Fact]
    public void APlainSentenceIsReadInFull()
    {
        SkipWithoutModel();
        Document document = Parser.Value.Annotate(TinyTreebank.Document("The", "two", "presidents", "will", "be", "received", "by", "the", "king", "on", "Friday", "."));
        Assert.Equal(
            [Relation.Det, Relation.Nummod, Relation.NsubjPass, Relation.Aux, Relation.AuxPass, Relation.Root, Relation.Case, Relation.Det, Relation.OblAgent, Relation.Case, Relation.Obl, Relation.Punct],
            document.Parses.Relations);
        Assert.Equal([2, 2, 5, 5, 5, ParseLayer.Root, 8, 8, 5, 10, 5, 5], document.Parses.Heads);
        Assert.Equal("VBN", document.Tags.Xpos[5]);
        Assert.Equal("receive", document.Tags.Lemmas[5]);
        Assert.Equal(Upos.Propn, document.Tags.Upos[10]);
    }

    [Fact]
    public void TheFirstSentencesOfTheDevelopmentPartAreReadWell()
    {
        SkipWithoutModel();
        string development = Repository.SharedPath("data/treebanks/ewt-dev.conllu.gz");
        TreebankScore score = TreebankScore.Measure(Parser.Value, ConlluReader.Read(development)[..400]);
        Assert.True(score is { Upos: > 0.94, Unlabelled: > 0.85, Labelled: > 0.82 }, score.ToString());
    }

    static void SkipWithoutModel() => Assert.SkipWhen(!EmbeddedModel.Has(ParserNetwork.Resource), "the parser's model is not part of this build");
}
