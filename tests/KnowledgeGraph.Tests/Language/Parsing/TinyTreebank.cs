using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Parsing;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Tests.Language.Parsing;

/// <summary>A few sentences of our own, and a parser that has learned nothing but them.</summary>
static class TinyTreebank
{
    static readonly Lazy<byte[]> Trained = new(() => Train(epochs: 25));

    public static IReadOnlyList<TreebankSentence> Sentences { get; } = ConlluReader.Read("tiny", new StringReader("""
        1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	_
        2	ministers	minister	NOUN	NNS	Number=Plur	3	nsubj	_	_
        3	met	meet	VERB	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	0	root	_	_
        4	in	in	ADP	IN	_	5	case	_	_
        5	Lisbon	Lisbon	PROPN	NNP	Number=Sing	3	obl	_	_
        6	.	.	PUNCT	.	_	3	punct	_	_

        1	Treaties	treaty	NOUN	NNS	Number=Plur	3	nsubj:pass	_	_
        2	were	be	AUX	VBD	Mood=Ind|Tense=Past|VerbForm=Fin	3	aux:pass	_	_
        3	signed	sign	VERB	VBN	Tense=Past|VerbForm=Part|Voice=Pass	0	root	_	_
        4	by	by	ADP	IN	_	5	case	_	_
        5	envoys	envoy	NOUN	NNS	Number=Plur	3	obl:agent	_	_
        6	.	.	PUNCT	.	_	3	punct	_	_

        1	She	she	PRON	PRP	Gender=Fem|Number=Sing|Person=3	3	nsubj	_	_
        2	will	will	AUX	MD	VerbForm=Fin	3	aux	_	_
        3	visit	visit	VERB	VB	VerbForm=Inf	0	root	_	_
        4	their	their	PRON	PRP$	Number=Plur|Person=3|Poss=Yes	5	nmod:poss	_	_
        5	embassy	embassy	NOUN	NN	Number=Sing	3	obj	_	_

        """));

    public static TaggerParser Parser => TaggerParser.Read(new ModelFile(Trained.Value), NoVectors);

    public static byte[] Train(int epochs) => ParserTraining.Train(
        [.. Enumerable.Repeat(Sentences, 5).SelectMany(sentences => sentences)],
        [],
        NoVectors,
        new NetworkShape { WordSize = 32, AffixSize = 32, AffixRows = 256, Hidden = 32, ArcSize = 32, LabelSize = 32, LeastCount = 1, Epochs = epochs, WordsABatch = 40, Rate = 1e-2f, StateDropout = 0.1f },
        new Dictionary<string, List<TreebankSentence>>(),
        TextWriter.Null);

    static WordVectors NoVectors => new([], 32, [], [], []);

    /// <summary>A document of words, one sentence.</summary>
    public static Document Document(params IReadOnlyList<string> words) => TreebankDocument.Make(
    [
        new TreebankSentence { Forms = [.. words], Lemmas = [], Upos = [], Xpos = [], Morphology = [], Heads = [], Relations = [] },
    ]);
}
