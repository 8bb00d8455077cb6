using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Language.Transformers;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Relations;
using TorchSharp;
using static TorchSharp.torch;

namespace KnowledgeGraph.FineTuning;

/// <summary>Some sentences as tensors, filled up to the longest, with the questions of each kind.</summary>
sealed class EncoderBatch
{
    /// <summary>How often a piece is hidden, so that nothing is learned by a name.</summary>
    const float Hidden = 0.03f;

    /// <param name="items">The sentences.</param>
    /// <param name="vocabulary">Of the encoder.</param>
    /// <param name="mask">The piece that stands for a hidden one.</param>
    /// <param name="showsRules">Are the questions shown with what the rules say?</param>
    /// <param name="chance">What is hidden or left out.</param>
    public EncoderBatch(IReadOnlyList<EncoderItem> items, WordPieces vocabulary, int mask, bool showsRules, SplitMix chance)
    {
        PassagePieces pieces = new(vocabulary);
        foreach (EncoderItem item in items)
            if (item.Question == EncoderItem.All) pieces.Add(item.Passage);
            else pieces.Add(item.Passage, item.Passage.Questions[item.Question]);
        int count = items.Count, first = 0;
        Length = pieces.Lengths.Max();
        long[] numbers = new long[count * Length], marks = new long[count * Length], roles = new long[count * Length];
        bool[] real = new bool[count * Length];
        // where each piece stands once the sentences are filled up
        int[] rows = new int[pieces.Pieces.Count];
        for (int i = 0; i < count; first += pieces.Lengths[i++])
            for (int k = 0; k < pieces.Lengths[i]; k++)
            {
                int at = rows[first + k] = i * Length + k, piece = pieces.Pieces[first + k];
                bool isHidden = k > 0 && k + 1 < pieces.Lengths[i] && chance.NextSingle() < Hidden;
                (numbers[at], marks[at], roles[at], real[at]) = (isHidden ? mask : piece, pieces.Marks[first + k] % RelationShape.MarkCount, pieces.Marks[first + k] / RelationShape.MarkCount, true);
            }

        (Pieces, Marks, Roles, IsReal) = (tensor(numbers, [count, Length]), tensor(marks, [count, Length]), tensor(roles, [count, Length]), tensor(real, [count, Length]));
        Kinds = [.. Enum.GetValues<RelationKind>().Select(kind => QuestionBatch.Of(kind, items, pieces, rows, showsRules, chance))];
    }

    /// <summary>The pieces of the longest sentence.</summary>
    public int Length { get; }

    public Tensor Pieces { get; }

    public Tensor Marks { get; }

    public Tensor Roles { get; }

    public Tensor IsReal { get; }

    /// <summary>By <see cref="RelationKind"/>; null where nothing of a kind is asked.</summary>
    public QuestionBatch?[] Kinds { get; }
}
