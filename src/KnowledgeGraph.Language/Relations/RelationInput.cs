using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Relations;

/// <summary>From what goes in to the gates of the LSTM. All of it is looked up and added: only what a word alone gives is ever multiplied.</summary>
sealed class RelationInput
{
    readonly DenseLayer _word;
    readonly float[] _lemmas;
    readonly float[] _relations;
    readonly float[] _tags;
    readonly float[] _marks;
    readonly int _vectorWidth;

    public RelationInput(ModelFile file, RelationWords words)
    {
        GateWidth = file.Columns("input");
        _vectorWidth = words.LemmaOffset;
        WordWidth = words.RelationOffset;
        float[] weights = file.Matrix("input");
        _word = new DenseLayer(new PackedMatrix(WordWidth, GateWidth, weights.AsSpan(0, WordWidth * GateWidth)), file.Matrix("gates"));
        _lemmas = file.Matrix("lemma rows");
        _relations = Gates(file.Matrix("relation rows"), RelationShape.RelationWidth, words.RelationOffset);
        _tags = Gates(file.Matrix("tag rows"), RelationShape.TagWidth, words.TagOffset);
        float[] marks = new float[RelationShape.MarkCount * RelationShape.PartyWidth];
        for (int mark = 0; mark < RelationShape.MarkCount; mark++) RelationShape.WriteMark((byte)mark, marks.AsSpan(mark * RelationShape.PartyWidth, RelationShape.PartyWidth));
        _marks = Gates(marks, RelationShape.PartyWidth, words.PartyOffset);

        float[] Gates(float[] rows, int width, int offset)
        {
            int count = rows.Length / width;
            PackedMatrix part = new(width, GateWidth, weights.AsSpan(offset * GateWidth, width * GateWidth));
            float[] gates = new float[count * GateWidth];
            MatrixProduct.Multiply(rows, width, part, gates, GateWidth, count);
            return gates;
        }
    }

    /// <summary>The elements of a row of gates.</summary>
    public int GateWidth { get; }

    /// <summary>The numbers of a word alone: its vector, and what is learned of its lemma.</summary>
    public int WordWidth { get; }

    /// <summary>Writes the gates from a word alone.</summary>
    /// <param name="row">Starts with its vector; the numbers of its lemma are put behind.</param>
    public void Words(int lemma, float[] row, Span<float> gates)
    {
        _lemmas.AsSpan(lemma * RelationShape.LemmaWidth, RelationShape.LemmaWidth).CopyTo(row.AsSpan(_vectorWidth));
        _word.Forward(row, WordWidth, gates, 1);
    }

    public ReadOnlySpan<float> Relation(int relation) => _relations.AsSpan(relation * GateWidth, GateWidth);

    public ReadOnlySpan<float> Tag(int tag) => _tags.AsSpan(tag * GateWidth, GateWidth);

    public ReadOnlySpan<float> Mark(int mark) => _marks.AsSpan(mark * GateWidth, GateWidth);
}
