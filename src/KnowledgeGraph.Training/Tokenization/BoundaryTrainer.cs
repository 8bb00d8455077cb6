using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Training.Tokenization;

/// <summary>Learns where sentences end from treebanks: an averaged perceptron over <see cref="BoundaryFeatures"/>, rounded to bytes.</summary>
static class BoundaryTrainer
{
    const int Slots = 1 << 17;
    const int Seed = 17;

    /// <param name="paragraphs">What to learn from.</param>
    /// <param name="epochs">Passes over it.</param>
    /// <param name="margin">A score nearer to 0 than this is corrected, right or wrong.</param>
    /// <param name="report">Receives a line an epoch.</param>
    public static sbyte[] Train(IReadOnlyList<RawParagraph> paragraphs, int epochs, int margin, Action<string> report)
    {
        TokenLexicon lexicon = TokenLexicon.Load();
        BoundaryFeatures features = new(lexicon);
        double[] weights = new double[Slots], sums = new double[Slots];
        uint[] slots = new uint[BoundaryFeatures.Count];
        int[] order = [.. Enumerable.Range(0, paragraphs.Count)];
        Random random = new(Seed);
        double step = 1;
        for (int epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            int errors = 0;
            foreach (int index in order)
            {
                RawParagraph paragraph = paragraphs[index];
                TokenBuffer tokens = new(paragraph.Starts.Length);
                new TokenScanner(paragraph.Text, lexicon, tokens).Scan(0, paragraph.Text.Length);
                features.Load(paragraph.Text, tokens, 0, tokens.Count);
                HashSet<int> gold = [.. paragraph.SentenceEnds];
                int start = 0;
                OpenMarks open = default;
                for (int i = 0; i < tokens.Count - 1; i++)
                {
                    open = open.After(features[i]);
                    bool ends = gold.Contains(tokens.End(i));
                    if (features.IsCandidate(i))
                    {
                        features.Fill(i, start, open.Quotes, open.Brackets, Slots - 1, slots);
                        double score = 0;
                        foreach (uint slot in slots) score += weights[slot];
                        if (ends ? score <= margin : score > -margin)
                        {
                            if (ends != score > 0) errors++;
                            double change = ends ? 1 : -1;
                            foreach (uint slot in slots)
                            {
                                weights[slot] += change;
                                sums[slot] += change * step;
                            }
                        }

                        // The second half of the epochs sees the sentence starts that the model itself makes.
                        if (epoch >= epochs / 2) ends = score > 0;
                    }

                    step++;
                    if (!ends) continue;
                    start = i + 1;
                    open = open.AtSentenceEnd();
                }
            }

            report($"epoch {epoch + 1}: {errors} boundaries wrong");
        }

        return Round(weights, sums, step);
    }

    static sbyte[] Round(double[] weights, double[] sums, double step)
    {
        double[] averages = [.. weights.Select((weight, slot) => weight - (sums[slot] / step))];
        double scale = 127 / averages.Max(Math.Abs);
        return [.. averages.Select(average => (sbyte)Math.Round(average * scale, MidpointRounding.AwayFromZero))];
    }
}
