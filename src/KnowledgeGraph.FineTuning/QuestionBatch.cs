using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Relations;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.FineTuning;

/// <summary>The questions of one kind about some sentences, as tensors with a row for each.</summary>
sealed class QuestionBatch
{
    /// <summary>Of more questions some whose answer is no are left out.</summary>
    const int Most = 1500;

    /// <summary>How often what the rules say is hidden where it is shown, that the encoder may learn to do without; of our own sentences, which the rules read right because they were written with them.</summary>
    const float RuleDropout = 0.4f, OwnRuleDropout = 0.8f;

    /// <summary>The tokens of the ways, filled up to the longest: their rows among the pieces, positions and relations; and which are real.</summary>
    public required Tensor Tokens { get; init; }

    /// <inheritdoc cref="Tokens"/>
    public required Tensor Positions { get; init; }

    /// <inheritdoc cref="Tokens"/>
    public required Tensor Relations { get; init; }

    /// <inheritdoc cref="Tokens"/>
    public required Tensor IsReal { get; init; }

    /// <summary>The rows of the parties' words, and whether the sentence has them.</summary>
    public required Tensor First { get; init; }

    /// <inheritdoc cref="First"/>
    public required Tensor HasFirst { get; init; }

    /// <inheritdoc cref="First"/>
    public required Tensor Second { get; init; }

    /// <inheritdoc cref="First"/>
    public required Tensor HasSecond { get; init; }

    public required Tensor Features { get; init; }

    public required Tensor Gold { get; init; }

    /// <param name="kind">Whose questions.</param>
    /// <param name="items">The sentences.</param>
    /// <param name="pieces">Their pieces.</param>
    /// <param name="rows">The row of each piece.</param>
    /// <param name="showsRules">Are they shown with what the rules say?</param>
    /// <param name="chance">What is hidden or left out.</param>
    public static QuestionBatch? Of(RelationKind kind, IReadOnlyList<EncoderItem> items, PassagePieces pieces, int[] rows, bool showsRules, SplitMix chance)
    {
        List<(RelationExample Example, int Word, RelationQuestion Question, int Gold)> asked = [];
        int word = 0;
        foreach (EncoderItem item in items)
        {
            foreach (int i in item.Asked)
                if (item.Passage.Questions[i] is { } question && question.Kind == kind && item.Example.Gold[i] != RelationExample.Open && pieces.Reads(question, word)) asked.Add((item.Example, word, question, item.Example.Gold[i]));
            word += item.Passage.Length;
        }

        if (asked.Count > Most)
        {
            float kept = (float)Most / asked.Count;
            asked.RemoveAll(one => one.Gold == RelationAnswers.No && chance.NextSingle() >= kept);
        }

        if (asked.Count == 0) return null;
        int count = asked.Count, longest = asked.Max(one => one.Question.Tokens.Length);
        long[] tokens = new long[count * longest], positions = new long[count * longest], relations = new long[count * longest], first = new long[count], second = new long[count], gold = new long[count];
        float[] real = new float[count * longest], hasFirst = new float[count], hasSecond = new float[count], features = new float[count * RelationQuestion.FeatureCount];
        for (int i = 0; i < count; i++)
        {
            (RelationExample example, int start, RelationQuestion question, int answer) = asked[i];
            for (int k = 0; k < question.Tokens.Length; k++)
            {
                if (pieces.Starts[start + question.Tokens[k]] is var piece && piece == PassagePieces.Cut) continue;
                int at = i * longest + k;
                (tokens[at], real[at]) = (rows[piece], 1f);
                (positions[at], relations[at]) = (RelationShape.PositionRow(question, k), RelationShape.WayRelationRow(example.Passage, question, k));
            }

            if (question.FirstToken >= 0) (first[i], hasFirst[i]) = (rows[pieces.Starts[start + question.FirstToken]], 1f);
            if (question.SecondToken >= 0) (second[i], hasSecond[i]) = (rows[pieces.Starts[start + question.SecondToken]], 1f);
            Span<float> known = features.AsSpan(i * RelationQuestion.FeatureCount, RelationQuestion.FeatureCount);
            question.Features.CopyTo(known);
            if (!showsRules || chance.NextSingle() < (example.IsOwn ? OwnRuleDropout : RuleDropout)) known[..RelationQuestion.RuleFeatures].Clear();
            if (!showsRules) known[RelationQuestion.SharedPartnerFeature] = 0;
            gold[i] = answer;
        }

        return new QuestionBatch
        {
            Tokens = tensor(tokens, [count, longest]),
            Positions = tensor(positions, [count, longest]),
            Relations = tensor(relations, [count, longest]),
            IsReal = tensor(real, [count, longest]),
            First = tensor(first),
            HasFirst = tensor(hasFirst, [count, 1]),
            Second = tensor(second),
            HasSecond = tensor(hasSecond, [count, 1]),
            Features = tensor(features, [count, RelationQuestion.FeatureCount]),
            Gold = tensor(gold),
        };
    }
}
