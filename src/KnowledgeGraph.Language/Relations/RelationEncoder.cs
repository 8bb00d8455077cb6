using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;
using KnowledgeGraph.Language.Transformers;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// Judges questions with a <see cref="SentenceEncoder"/>: all-MiniLM-L6-v2 (Wang et al. 2020, "MiniLM"; Reimers and Gurevych 2019), fine-tuned on
/// our labels, once for stands and once for contacts and attendances. Ways and questions are judged as <see cref="RelationNetwork"/> does it, each
/// word by its first piece. Thread-safe.
/// </summary>
public sealed class RelationEncoder
{
    /// <summary>The resources' names.</summary>
    public const string StandsResource = "stands.kgm", ContactsResource = "contacts.kgm";

    /// <summary>Sentences are read together until they have so many pieces, that the numbers of a layer stay near.</summary>
    const int EnoughPieces = 256;

    static readonly Lazy<RelationEncoder> Stands = new(() => new RelationEncoder(EmbeddedModel.Read(StandsResource), PieceTable.Load())), Contacts = new(() => new RelationEncoder(EmbeddedModel.Read(ContactsResource), PieceTable.Load()));

    readonly SentenceEncoder _encoder;
    readonly RowLayer _way;
    readonly float[] _positions, _wayRelations;
    readonly (DenseLayer Judgement, DenseLayer Answer)?[] _heads;
    readonly ConcurrentBag<EncoderScratch> _spare = [];

    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public RelationEncoder(ModelFile file, PieceTable pieces)
    {
        _encoder = new SentenceEncoder(file, pieces);
        _way = RowLayer.Read(file, "way");
        (_positions, _wayRelations) = (file.Matrix("way position rows"), file.Matrix("way relation rows"));
        _heads = [.. Enum.GetNames<RelationKind>().Select(kind => file.Has($"judgement {kind}") ? (Dense(file, $"judgement {kind}"), Dense(file, $"answer {kind}")) : ((DenseLayer, DenseLayer)?)null)];
    }

    /// <summary>The one for stands, which reads a sentence once for all that is asked of it. Read once.</summary>
    /// <exception cref="ModelFormatException">It was not there when the assembly was built.</exception>
    public static RelationEncoder LoadStands() => Stands.Value;

    /// <summary>The one for contacts and attendances, which reads a sentence for each question anew, with the two parties marked in it (Baldini Soares et al. 2019, "Matching the Blanks"). Read once.</summary>
    /// <inheritdoc cref="LoadStands"/>
    public static RelationEncoder LoadContacts() => Contacts.Value;

    /// <summary>The probability of each answer to each question of each passage; none of one that is not asked or of a kind that was not learned, or whose parties stand behind what is read of a long sentence.</summary>
    public float[][][] Answers(IReadOnlyList<RelationPassage> passages, Func<RelationQuestion, bool> isAsked)
    {
        float[][][] answers = new float[passages.Count][][];
        Read(passages.Count, i => passages[i], (i, pieces) => pieces.Add(passages[i]), (i, judge) => answers[i] = [.. passages[i].Questions.Select(question => isAsked(question) ? judge(question) : [])]);
        return answers;
    }

    /// <summary>The probability of each answer to each of some questions; none as above.</summary>
    public float[][] Answers(IReadOnlyList<(RelationPassage Passage, RelationQuestion Question)> asked)
    {
        float[][] answers = new float[asked.Count][];
        Read(asked.Count, i => asked[i].Passage, (i, pieces) => pieces.Add(asked[i].Passage, asked[i].Question), (i, judge) => answers[i] = judge(asked[i].Question));
        return answers;
    }

    /// <summary>Reads some passages, those that have <see cref="EnoughPieces"/> at a time, and lets each be judged.</summary>
    void Read(int count, Func<int, RelationPassage> passage, Action<int, PassagePieces> add, Action<int, Func<RelationQuestion, float[]>> judge)
    {
        if (!_spare.TryTake(out EncoderScratch? scratch)) scratch = new EncoderScratch();
        PassagePieces pieces = new(_encoder.Vocabulary);
        for (int first = 0, i = 0; i < count; i++)
        {
            add(i, pieces);
            if (pieces.Pieces.Count < EnoughPieces && i + 1 < count) continue;
            Span<float> rows = _encoder.Encode(CollectionsMarshal.AsSpan(pieces.Pieces), CollectionsMarshal.AsSpan(pieces.Marks), CollectionsMarshal.AsSpan(pieces.Lengths), scratch);
            _way.Forward(rows, scratch.Bytes, scratch.Scales, scratch.Looks.AsSpan(0, pieces.Pieces.Count * _way.Width), pieces.Pieces.Count);
            for (int word = 0; first <= i; word += passage(first++).Length)
            {
                (RelationPassage read, int start) = (passage(first), word);
                judge(first, question => Judge(read, question, pieces, start, scratch));
            }

            pieces.Clear();
        }

        _spare.Add(scratch);
    }

    float[] Judge(RelationPassage passage, RelationQuestion question, PassagePieces pieces, int word, EncoderScratch scratch)
    {
        if (_heads[(int)question.Kind] is not var (judgement, answer) || !pieces.Reads(question, word)) return [];
        Span<float> known = EncoderScratch.Grown(ref scratch.Known, judgement.Inputs), judged = EncoderScratch.Grown(ref scratch.Judged, judgement.Width), scores = EncoderScratch.Grown(ref scratch.Scores, answer.Width);
        known.Clear();
        Write(passage, question, pieces, word, scratch.Rows, scratch.Looks, known);
        judgement.Forward(known, known.Length, judged, 1);
        Elementwise.Rectify(judged);
        answer.Forward(judged, judged.Length, scores, 1);
        return RelationNetwork.Probabilities(scores[..RelationAnswers.Count(question.Kind)]);
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
