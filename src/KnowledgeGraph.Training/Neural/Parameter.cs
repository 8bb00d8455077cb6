using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Training.Neural;

/// <summary>A matrix that is learned, with its gradient and the moments of <see cref="Adam"/>. Rows are padded to whole panels.</summary>
public sealed class Parameter
{
    readonly List<int> _touched = [];
    readonly bool[] _isTouched;

    /// <param name="sparse">Only the rows that a batch looked up have a gradient: a table of embeddings.</param>
    public Parameter(string name, int rows, int columns, bool sparse = false)
    {
        Name = name;
        Rows = rows;
        Columns = columns;
        Stride = sparse ? columns : PackedMatrix.Padded(columns);
        IsSparse = sparse;
        Value = new float[rows * Stride];
        Gradient = new float[rows * Stride];
        Mean = new float[rows * Stride];
        Square = new float[rows * Stride];
        _isTouched = new bool[sparse ? rows : 0];
    }

    public string Name { get; }

    public int Rows { get; }

    public int Columns { get; }

    public int Stride { get; }

    public bool IsSparse { get; }

    public float[] Value { get; }

    public float[] Gradient { get; }

    public float[] Mean { get; }

    public float[] Square { get; }

    /// <summary>The rows of a sparse matrix with a gradient, in the order in which they got it.</summary>
    public IReadOnlyList<int> Touched => _touched;

    /// <summary>Uniform in [-<paramref name="limit"/>, <paramref name="limit"/>].</summary>
    public Parameter Scatter(SplitMix random, float limit)
    {
        for (int row = 0; row < Rows; row++)
            for (int column = 0; column < Columns; column++)
                Value[row * Stride + column] = (2f * random.NextSingle() - 1f) * limit;
        return this;
    }

    /// <summary>The limit of Glorot and Bengio (2010), for <paramref name="fanOut"/> outputs (the columns, where a matrix is one of several side by side).</summary>
    public Parameter Scatter(SplitMix random, int fanOut) => Scatter(random, MathF.Sqrt(6f / (Rows + fanOut)));

    public void Touch(int row)
    {
        if (_isTouched[row]) return;
        _isTouched[row] = true;
        _touched.Add(row);
    }

    /// <summary>Back to a gradient of zeros.</summary>
    public void Clear()
    {
        if (!IsSparse) Array.Clear(Gradient);
        foreach (int row in _touched)
        {
            Gradient.AsSpan(row * Stride, Stride).Clear();
            _isTouched[row] = false;
        }

        _touched.Clear();
    }

    /// <summary>The values without padding.</summary>
    public float[] Compact()
    {
        float[] values = new float[Rows * Columns];
        for (int row = 0; row < Rows; row++) Value.AsSpan(row * Stride, Columns).CopyTo(values.AsSpan(row * Columns));
        return values;
    }

    public void Write(ModelWriter writer)
    {
        if (IsSparse) writer.AddBytes(Name, Rows, Columns, Compact());
        else writer.AddHalves(Name, Rows, Columns, Compact());
    }
}
