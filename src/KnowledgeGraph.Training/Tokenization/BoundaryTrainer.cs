using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Training.Tokenization;

/// <summary>Learns where sentences end from treebanks: an averaged perceptron over <see cref="BoundaryFeatures"/>, rounded to bytes.</summary>
static class BoundaryTrainer
{
    const int Slots = 1 << 17;
    /// <param name="paragraphs">What to learn from.</param>
    /// <param name="epochs">Passes over it.</param>
    /// <param name="margin">A score nearer to 0 than this is corrected, right or wrong.</param>
    /// <param name="dropped">The share of features left out of each update, so that no feature carries all.</param>
    /// <param name="seeds">Each gives one pass order; the model is the mean of one perceptron a seed.</param>
    /// <param name="report">Receives a line an epoch.</param>
    public static sbyte[] Train(IReadOnlyList<RawParagraph> paragraphs, int epochs, int margin, double dropped, int[] seeds, Action<string> report)
    {
        double[] mean = new double[Slots];
        foreach (int seed in seeds)
        {
            double[] weights = Train(paragraphs, epochs, margin, dropped, new Random(seed), report);
            for (int slot = 0; slot < Slots; slot++) mean[slot] += weights[slot];
        }

        double scale = 127 / mean.Max(Math.Abs);
        return [.. mean.Select(weight => (sbyte)Math.Round(weight * scale, MidpointRounding.AwayFromZero))];
    }

    static double[] Train(IReadOnlyList<RawParagraph> paragraphs, int epochs, int margin, double dropped, Random random, Action<string> report)
    {
        TokenLexicon lexicon = TokenLexicon.Load();
        BoundaryFeatures features = new(lexicon);
        double[] weights = new double[Slots], sums = new double[Slots];
        uint[] slots = new uint[BoundaryFeatures.Count];
        int[] order = [.. Enumerable.Range(0, paragraphs.Count)];
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
                    if (features.IsCandidate(i) && features.Decided(paragraph.Text, i) is null)
                    {
                        features.Fill(i, start, open.Quotes, open.Brackets, Slots - 1, slots);
                        int used = slots.Length;
                        if (dropped > 0)
                        {
                            used = 0;
                            foreach (uint slot in slots)
                                if (random.NextDouble() >= dropped)
                                    slots[used++] = slot;
                        }

                        double score = 0;
                        foreach (uint slot in slots.AsSpan(0, used)) score += weights[slot];
                        if (ends ? score <= margin : score > -margin)
                        {
                            if (ends != score > 0) errors++;
                            double change = ends ? 1 : -1;
                            foreach (uint slot in slots.AsSpan(0, used))
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

        return [.. weights.Select((weight, slot) => weight - (sums[slot] / step))];
    }
}
