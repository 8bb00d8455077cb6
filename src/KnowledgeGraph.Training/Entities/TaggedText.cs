using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Entities;

/// <summary>The parts of speech of a treebank as labels, for the network to learn beside names.</summary>
static class TaggedText
{
    const int SentencesPerDocument = 10;

    public static List<LabelledDocument> Read(string path) =>
        [.. ConlluReader.Read(path).Chunk(SentencesPerDocument).Select(chunk => LabelledDocument.Of(
            [.. chunk.Select(sentence => (sentence.Forms.ToList(), sentence.Upos.Select(upos => (byte)upos).ToList()))], NameDomain.Tags))];
}
