using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Training.Treebanks;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Treebanks;

public sealed class ConlluReaderTests
{
    [Fact]
    public void RangesAndEmptyNodesAreLeftOut()
    {
        const string text = """
            # text = She can't.
            1	She	she	PRON	PRP	Gender=Fem|Number=Sing|Person=3	2	nsubj	_	_
            2-3	can't	_	_	_	_	_	_	_	_
            2	ca	can	AUX	MD	VerbForm=Fin	0	root	_	_
            3	n't	not	PART	RB	Polarity=Neg	2	advmod:neg	_	_
            3.1	go	go	VERB	VB	_	_	_	_	_

            """;
        TreebankSentence sentence = Assert.Single(ConlluReader.Read("sample", new StringReader(text)));
        Assert.Equal(["She", "ca", "n't"], sentence.Forms);
        Assert.Equal([2, 0, 2], sentence.Heads);
        Assert.Equal([Relation.Nsubj, Relation.Root, Relation.Advmod], sentence.Relations);
        Assert.Equal(Morphology.Feminine | Morphology.Singular | Morphology.Third, sentence.Morphology[0]);
        Assert.Equal([Upos.Pron, Upos.Aux, Upos.Part], sentence.Upos);
    }

    [Theory]
    [InlineData("1\tword", "sample:1: 2 columns instead of 10")]
    [InlineData("1\ta\ta\tX\tX\t_\tx\tdep\t_\t_", "sample:1: 'x' is no head")]
    public void AMalformedLineIsNamed(string line, string message) =>
        Assert.Equal(message, Assert.Throws<DataFileException>(() => ConlluReader.Read("sample", new StringReader(line))).Message);
}
