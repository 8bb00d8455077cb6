using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Coreference;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Coreference;

/// <summary>Learns <see cref="NounTypes"/> from the types of GUM's entities, by stochastic gradient descent.</summary>
static class NounTypeTrainer
{
    const int Rounds = 12;
    const float Decay = 1e-5f;

    public static float[] Train(List<GumDocument> documents, WordVectors vectors)
    {
        int width = NounTypes.Width(vectors), kinds = NounTypes.Kinds.Length;
        List<(int Row, int Kind)> examples = [];
        foreach (GumDocument gum in documents)
            foreach (GumMention mention in gum.Mentions)
            {
                if (gum.Document.Tags.Upos[mention.Head] != Upos.Noun) continue;
                int row = vectors.Find(gum.Document.Tags.Lemmas[mention.Head]);
                if (row >= 0) examples.Add((row, Kind(mention.Type)));
            }

        float[] weights = new float[kinds * width], vector = new float[width], scores = new float[kinds];
        (int Row, int Kind)[] order = [.. examples];
        SplitMix random = new(7);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order.AsSpan());
            float rate = 0.3f / (1 + round);
            foreach ((int row, int gold) in order)
            {
                vectors.Read(row, vector);
                vector[^1] = 1;
                for (int kind = 0; kind < kinds; kind++)
                {
                    scores[kind] = 0;
                    for (int d = 0; d < width; d++) scores[kind] += vector[d] * weights[kind * width + d];
                }

                CrossEntropy.Backward(scores, gold, 1);
                for (int kind = 0; kind < kinds; kind++)
                    for (int d = 0; d < width; d++) weights[kind * width + d] -= rate * (scores[kind] * vector[d] + Decay * weights[kind * width + d]);
            }
        }

        return weights;
    }

    static int Kind(string type) => Array.IndexOf(NounTypes.Kinds, type switch
    {
        "person" => ReferentKind.Person,
        "organization" => ReferentKind.Organization,
        "place" => ReferentKind.Place,
        _ => ReferentKind.Thing,
    });
}
