using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Parsing;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>
/// Several parsers that vote: the tree is the one whose arcs have the most votes (Sagae and Lavie 2006), relations and tags are those that
/// most gave. Where votes are equal, the parser named first decides.
/// </summary>
public sealed class CommitteeParser(IReadOnlyList<TaggerParser> members) : IAnnotator
{
    /// <summary>What the first parser's vote weighs more than another's: it breaks ties and outvotes nobody.</summary>
    const float Casting = 0.5f;

    public IReadOnlyList<LayerKind> Requires => members[0].Requires;

    public IReadOnlyList<LayerKind> Provides => members[0].Provides;

    public Document Annotate(Document document)
    {
        Document[] votes = [.. members.Select(member => member.Annotate(document))];
        int count = document.Tokens.Count;
        Upos[] upos = new Upos[count];
        string[] xpos = new string[count], lemmas = new string[count];
        Morphology[] morphology = new Morphology[count];
        for (int token = 0; token < count; token++)
        {
            TagLayer tags = votes[Elect(votes.Length, vote => (votes[vote].Tags.Upos[token], votes[vote].Tags.Xpos[token], votes[vote].Tags.Morphology[token]))].Tags;
            (upos[token], xpos[token], lemmas[token], morphology[token]) = (tags.Upos[token], tags.Xpos[token], tags.Lemmas[token], tags.Morphology[token]);
        }

        int[] heads = new int[count];
        Relation[] relations = new Relation[count];
        TreeDecoder decoder = new();
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            int stride = sentence.Length + 1;
            float[] scores = new float[sentence.Length * stride];
            for (int vote = 0; vote < votes.Length; vote++)
                for (int token = sentence.First; token < sentence.End; token++)
                    scores[(token - sentence.First) * stride + Column(votes[vote].Parses.Heads[token], sentence)] += vote == 0 ? 1f + Casting : 1f;
            int[] chosen = new int[sentence.Length];
            decoder.Decode(scores, stride, chosen);
            for (int token = sentence.First; token < sentence.End; token++)
            {
                int column = chosen[token - sentence.First];
                heads[token] = column == 0 ? ParseLayer.Root : sentence.First + column - 1;
                relations[token] = column == 0 ? Relation.Root : ElectRelation(votes, token, heads[token]);
            }
        }

        return document.With(new TagLayer(upos, xpos, lemmas, morphology)).With(new ParseLayer(heads, relations));
    }

    static int Column(int head, Sentence sentence) => head == ParseLayer.Root ? 0 : head - sentence.First + 1;

    /// <summary>The commonest relation among those who chose the head; among all, the root's apart, where nobody did.</summary>
    static Relation ElectRelation(Document[] votes, int token, int head)
    {
        Relation[] given = [.. votes.Where(vote => vote.Parses.Heads[token] == head).Select(vote => vote.Parses.Relations[token])];
        if (given.Length == 0) given = [.. votes.Select(vote => vote.Parses.Relations[token]).Where(relation => relation != Relation.Root)];
        return given.Length == 0 ? Relation.Dep : given[Elect(given.Length, vote => given[vote])];
    }

    /// <summary>The first of those that agree with the most others.</summary>
    static int Elect<T>(int count, Func<int, T> vote)
    {
        int best = 0, most = 0;
        for (int i = 0; i < count; i++)
        {
            int agreeing = Enumerable.Range(0, count).Count(other => EqualityComparer<T>.Default.Equals(vote(i), vote(other)));
            if (agreeing > most) (best, most) = (i, agreeing);
        }

        return best;
    }
}
