using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Transformers;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// Judges stands with a <see cref="SentenceEncoder"/>: all-MiniLM-L6-v2 (Wang et al. 2020, "MiniLM"; Reimers and Gurevych 2019), fine-tuned on
/// our labels. Ways and questions are judged as <see cref="RelationNetwork"/> does it, each word by its first piece. Thread-safe.
/// </summary>
public sealed class RelationEncoder
{
    /// <summary>The resource's name.</summary>
    public const string Resource = "encoder.kgm";

    /// <summary>Passages are read together until they have so many pieces, that the numbers of a layer stay near.</summary>
    const int EnoughPieces = 256;

    static readonly Lazy<RelationEncoder> Shared = new(() => new RelationEncoder(EmbeddedModel.Read(Resource)));

    readonly SentenceEncoder _encoder;
    readonly RowLayer _way;
    readonly float[] _positions, _wayRelations;
    readonly DenseLayer _judgement, _answer;
    readonly ConcurrentBag<EncoderScratch> _spare = [];

    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public RelationEncoder(ModelFile file)
    {
        _encoder = new SentenceEncoder(file);
        _way = RowLayer.Read(file, "way");
        (_positions, _wayRelations) = (file.Matrix("way position rows"), file.Matrix("way relation rows"));
        (_judgement, _answer) = (Dense(file, "judgement"), Dense(file, "answer"));
    }

    /// <summary>The encoder inside this assembly, which is read once.</summary>
    /// <exception cref="ModelFormatException">It was not there when the assembly was built.</exception>
    public static RelationEncoder Load() => Shared.Value;

    /// <summary>The probability of each answer to each question of each passage; none of one that is not asked or is not of a stand, or whose parties stand behind what is read of a long sentence.</summary>
    public float[][][] Answers(IReadOnlyList<RelationPassage> passages, Func<RelationQuestion, bool> isAsked)
    {
        float[][][] answers = new float[passages.Count][][];
        if (!_spare.TryTake(out EncoderScratch? scratch)) scratch = new EncoderScratch();
        PassagePieces pieces = new(_encoder.Vocabulary);
        for (int first = 0, passage = 0; passage < passages.Count; passage++)
        {
            pieces.Add(passages[passage]);
            if (pieces.Pieces.Count < EnoughPieces && passage + 1 < passages.Count) continue;
            Span<float> rows = _encoder.Encode(CollectionsMarshal.AsSpan(pieces.Pieces), CollectionsMarshal.AsSpan(pieces.Marks), CollectionsMarshal.AsSpan(pieces.Lengths), scratch);
            Span<float> way = scratch.Looks.AsSpan(0, pieces.Pieces.Count * _way.Width);
            _way.Forward(rows, scratch.Bytes, scratch.Scales, way, pieces.Pieces.Count);
            for (int word = 0; first <= passage; word += passages[first++].Length) answers[first] = Judge(passages[first], isAsked, pieces, word, rows, way, scratch);
            pieces.Clear();
        }

        _spare.Add(scratch);
        return answers;
    }

    float[][] Judge(RelationPassage passage, Func<RelationQuestion, bool> isAsked, PassagePieces pieces, int word, ReadOnlySpan<float> rows, ReadOnlySpan<float> way, EncoderScratch scratch)
    {
        float[][] answers = new float[passage.Questions.Count][];
        Array.Fill(answers, []);
        List<int> asked = [];
        for (int i = 0; i < answers.Length; i++)
            if (passage.Questions[i] is { Kind: RelationKind.Stand } question && isAsked(question) && pieces.Reads(question, word)) asked.Add(i);
        if (asked.Count == 0) return answers;
        int width = _judgement.Inputs;
        Span<float> known = EncoderScratch.Grown(ref scratch.Known, asked.Count * width), judged = EncoderScratch.Grown(ref scratch.Judged, asked.Count * _judgement.Width), scores = EncoderScratch.Grown(ref scratch.Scores, asked.Count * _answer.Width);
        known.Clear();
        for (int i = 0; i < asked.Count; i++) Write(passage, passage.Questions[asked[i]], pieces, word, rows, way, known.Slice(i * width, width));
        _judgement.Forward(known, width, judged, asked.Count);
        Elementwise.Rectify(judged);
        _answer.Forward(judged, _judgement.Width, scores, asked.Count);
        for (int i = 0; i < asked.Count; i++) answers[asked[i]] = RelationNetwork.Probabilities(scores.Slice(i * _answer.Width, RelationAnswers.Count(RelationKind.Stand)));
        return answers;
    }

    /// <summary>Writes what is known of a question: its way, its parties, its features.</summary>
    void Write(RelationPassage passage, RelationQuestion question, PassagePieces pieces, int word, ReadOnlySpan<float> rows, ReadOnlySpan<float> way, Span<float> known)
    {
        int wayWidth = _way.Width, width = _encoder.Width;
        for (int k = 0; k < question.Tokens.Length; k++)
            if (pieces.Starts[word + question.Tokens[k]] is var start && start != PassagePieces.Cut)
                Elementwise.GreatestSum(way.Slice(start * wayWidth, wayWidth), _positions.AsSpan(RelationShape.PositionRow(question, k) * wayWidth, wayWidth), _wayRelations.AsSpan(RelationShape.WayRelationRow(passage, question, k) * wayWidth, wayWidth), known[..wayWidth]);
        if (question.FirstToken >= 0) rows.Slice(pieces.Starts[word + question.FirstToken] * width, width).CopyTo(known[wayWidth..]);
        if (question.SecondToken >= 0) rows.Slice(pieces.Starts[word + question.SecondToken] * width, width).CopyTo(known[(wayWidth + width)..]);
        question.Features.CopyTo(known[(wayWidth + 2 * width)..]);
    }

    static DenseLayer Dense(ModelFile file, string name) => new(new PackedMatrix(file.Rows(name), file.Columns(name), file.Matrix(name)), file.Matrix(name + " bias"));
}
