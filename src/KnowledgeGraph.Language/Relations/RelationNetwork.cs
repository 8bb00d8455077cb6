using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// The network that says which relations a sentence tells. A bidirectional LSTM reads the words with their tags, their relations in the tree and
/// whose words they are. Of the tokens on and beside the way from one party to the other (the shortest path of Bunescu and Mooney 2005, with
/// what hangs on it) the greatest of each number is taken; with the states of the two parties and what else is known of them it is judged by a
/// layer for each kind of relation.
/// </summary>
public sealed class RelationNetwork : IRelationClassifier
{
    /// <summary>Sentences that go through the LSTM together.</summary>
    const int BatchSize = 64;

    /// <summary>Questions that are judged together.</summary>
    const int QuestionBatchSize = 256;

    readonly RelationWords _words;
    readonly RelationInput _input;
    readonly float[] _positions;
    readonly float[] _wayRelations;
    readonly ByteLstm _lstm;
    readonly ByteLayer _way;
    readonly DenseLayer[] _judgements;
    readonly DenseLayer[] _answers;
    readonly ConcurrentBag<RelationScratch> _spare = [];

    readonly bool[] _isAsked = new bool[RelationShape.Kinds];

    /// <param name="file">What was learned.</param>
    /// <param name="vectors">The words.</param>
    /// <param name="kinds">What it is asked of; all where none is given. Other questions are left as they are.</param>
    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public RelationNetwork(ModelFile file, WordVectors vectors, params ReadOnlySpan<RelationKind> kinds)
    {
        if (kinds.IsEmpty) Array.Fill(_isAsked, true);
        foreach (RelationKind kind in kinds) _isAsked[(int)kind] = true;
        _words = new RelationWords(vectors, file.Words("lemmas"), file.Words("tags"));
        _input = new RelationInput(file, _words);
        _positions = file.Matrix("position rows");
        _wayRelations = file.Matrix("way relation rows");
        _lstm = new ByteLstm(Bytes(file, "forward"), Bytes(file, "backward"));
        _way = new ByteLayer(Bytes(file, "way"), file.Matrix("way bias"));
        string[] names = Enum.GetNames<RelationKind>();
        _judgements = [.. names.Select(kind => Dense(file, $"judgement {kind}"))];
        _answers = [.. names.Select(kind => Dense(file, $"answer {kind}"))];
    }

    /// <inheritdoc/>
    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        RelationPassage[] asked = [.. passages.Where(passage => passage.Questions.Any(question => _isAsked[(int)question.Kind])).OrderByDescending(passage => passage.Length)];
        if (!_spare.TryTake(out RelationScratch? scratch)) scratch = new RelationScratch(new RelationGates(_words, _input));
        for (int first = 0; first < asked.Length; first += BatchSize) Answer(asked.AsSpan(first, Math.Min(BatchSize, asked.Length - first)), scratch);
        _spare.Add(scratch);
    }

    void Answer(ReadOnlySpan<RelationPassage> passages, RelationScratch scratch)
    {
        Span<int> lengths = stackalloc int[passages.Length];
        for (int i = 0; i < passages.Length; i++) lengths[i] = passages[i].Length;
        SequenceBatch batch = scratch.Batch;
        batch.Reset(lengths);
        int rows = batch.Rows;
        scratch.Input.Begin(rows);
        for (int i = 0; i < passages.Length; i++)
        {
            byte[] marks = RelationShape.Marks(passages[i]);
            for (int token = 0; token < passages[i].Length; token++) scratch.Input.Set(batch.Row(i, token), passages[i], token, marks[token]);
        }

        byte[] states = RelationScratch.Grown(ref scratch.States, rows * _lstm.Width);
        _lstm.Recur(batch, scratch.Input, RelationScratch.Grown(ref scratch.Gates, passages.Length * _lstm.GateWidth / 2), RelationScratch.Grown(ref scratch.Cells, passages.Length * _lstm.Hidden), states);
        _way.Forward(states, RelationScratch.Grown(ref scratch.Way, rows * _way.Width), rows);
        for (int kind = 0; kind < RelationShape.Kinds; kind++)
        {
            if (!_isAsked[kind]) continue;
            List<(int Passage, RelationQuestion Question)> asked = [];
            for (int i = 0; i < passages.Length; i++)
                foreach (RelationQuestion question in passages[i].Questions)
                    if ((int)question.Kind == kind) asked.Add((i, question));
            for (int first = 0; first < asked.Count; first += QuestionBatchSize) Judge(kind, passages, CollectionsMarshal.AsSpan(asked).Slice(first, Math.Min(QuestionBatchSize, asked.Count - first)), scratch);
        }
    }

    void Judge(int kind, ReadOnlySpan<RelationPassage> passages, ReadOnlySpan<(int Passage, RelationQuestion Question)> questions, RelationScratch scratch)
    {
        int width = RelationShape.QuestionWidth;
        DenseLayer judgement = _judgements[kind], answer = _answers[kind];
        Span<float> known = RelationScratch.Grown(ref scratch.Known, questions.Length * width).AsSpan(0, questions.Length * width), judged = RelationScratch.Grown(ref scratch.Judged, questions.Length * judgement.Width).AsSpan(0, questions.Length * judgement.Width), scores = RelationScratch.Grown(ref scratch.Scores, questions.Length * answer.Width);
        known.Clear();
        for (int i = 0; i < questions.Length; i++)
        {
            (int sequence, RelationQuestion question) = questions[i];
            RelationPassage passage = passages[sequence];
            Span<float> row = known.Slice(i * width, width), greatest = row[..RelationShape.WayWidth];
            for (int k = 0; k < question.Tokens.Length; k++)
                Elementwise.GreatestSum(scratch.Way.AsSpan(scratch.Batch.Row(sequence, question.Tokens[k]) * _way.Width, RelationShape.WayWidth), Row(_positions, RelationShape.PositionRow(question, k)), Row(_wayRelations, RelationShape.WayRelationRow(passage, question, k)), greatest);

            State(sequence, question.FirstToken, row[RelationShape.WayWidth..]);
            State(sequence, question.SecondToken, row[(RelationShape.WayWidth + RelationShape.StateWidth)..]);
            question.Features.CopyTo(row[(RelationShape.WayWidth + 2 * RelationShape.StateWidth)..]);
        }

        judgement.Forward(known, width, judged, questions.Length);
        Elementwise.Rectify(judged);
        answer.Forward(judged, judgement.Width, scores, questions.Length);
        for (int i = 0; i < questions.Length; i++) questions[i].Question.Answer = Probabilities(scores.Slice(i * answer.Width, RelationAnswers.Count((RelationKind)kind)));

        void State(int sequence, int at, Span<float> target)
        {
            if (at < 0) return;
            ReadOnlySpan<byte> state = scratch.States.AsSpan(scratch.Batch.Row(sequence, at) * _lstm.Width, _lstm.Width);
            for (int k = 0; k < state.Length; k++) target[k] = (state[k] - ByteMatrix.StateZero) * (1f / ByteMatrix.StateSteps);
        }
    }

    /// <summary>Scores as probabilities (softmax).</summary>
    public static float[] Probabilities(ReadOnlySpan<float> scores)
    {
        float highest = float.NegativeInfinity, sum = 0f;
        foreach (float score in scores) highest = Math.Max(highest, score);
        float[] result = new float[scores.Length];
        for (int i = 0; i < result.Length; i++) sum += result[i] = Activation.Exp(scores[i] - highest);
        for (int i = 0; i < result.Length; i++) result[i] /= sum;
        return result;
    }

    static ReadOnlySpan<float> Row(float[] table, int row) => table.AsSpan(row * RelationShape.WayWidth, RelationShape.WayWidth);

    static ByteMatrix Bytes(ModelFile file, string name) => new(file.Rows(name), file.Columns(name), file.Matrix(name));

    static DenseLayer Dense(ModelFile file, string name) => new(new PackedMatrix(file.Rows(name), file.Columns(name), file.Matrix(name)), file.Matrix(name + " bias"));
}
