using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Training.Neural;

/// <summary>
/// The optimizer of Kingma and Ba (2015). Rows of a sparse matrix that a batch did not touch keep their moments. The gradient's norm is
/// first cut to <see cref="LargestNorm"/>.
/// </summary>
public sealed class Adam(IReadOnlyList<Parameter> parameters)
{
    const float LargestNorm = 5f, MeanDecay = 0.9f, SquareDecay = 0.98f, Epsilon = 1e-8f;

    int _steps;

    /// <summary>Moves every parameter against its gradient and clears the gradient.</summary>
    public void Step(float rate)
    {
        _steps++;
        double norm = Math.Sqrt(parameters.Sum(Square));
        float scale = norm > LargestNorm ? (float)(LargestNorm / norm) : 1f;
        float corrected = (float)(rate * Math.Sqrt(1.0 - Power(SquareDecay, _steps)) / (1.0 - Power(MeanDecay, _steps)));
        foreach (Parameter parameter in parameters)
        {
            if (!parameter.IsSparse) Move(parameter, 0, parameter.Value.Length, scale, corrected);
            foreach (int row in parameter.Touched) Move(parameter, row * parameter.Stride, parameter.Stride, scale, corrected);
            parameter.Clear();
        }
    }

    /// <summary>By multiplication, whose bits no mathematics library decides.</summary>
    static double Power(double value, int exponent)
    {
        double result = 1.0;
        for (double factor = value; exponent > 0; exponent >>= 1, factor *= factor)
            if ((exponent & 1) != 0) result *= factor;
        return result;
    }

    static double Square(Parameter parameter)
    {
        double sum = 0.0;
        if (!parameter.IsSparse) sum = Square(parameter.Gradient);
        foreach (int row in parameter.Touched) sum += Square(parameter.Gradient.AsSpan(row * parameter.Stride, parameter.Stride));
        return sum;
    }

    static double Square(ReadOnlySpan<float> values)
    {
        Vector256<float> sums = Vector256<float>.Zero;
        ReadOnlySpan<Vector256<float>> vectors = MemoryMarshal.Cast<float, Vector256<float>>(values);
        foreach (Vector256<float> vector in vectors) sums = Vector256.FusedMultiplyAdd(vector, vector, sums);
        double sum = 0.0;
        for (int i = 0; i < 8; i++) sum += sums[i];
        return sum;
    }

    static void Move(Parameter parameter, int start, int length, float scale, float rate)
    {
        Span<Vector256<float>> values = Vectors(parameter.Value, start, length), gradients = Vectors(parameter.Gradient, start, length);
        Span<Vector256<float>> means = Vectors(parameter.Mean, start, length), squares = Vectors(parameter.Square, start, length);
        for (int i = 0; i < values.Length; i++)
        {
            Vector256<float> gradient = gradients[i] * scale;
            Vector256<float> mean = Vector256.FusedMultiplyAdd(means[i], Vector256.Create(MeanDecay), gradient * (1f - MeanDecay));
            Vector256<float> square = Vector256.FusedMultiplyAdd(squares[i], Vector256.Create(SquareDecay), gradient * gradient * (1f - SquareDecay));
            (means[i], squares[i]) = (mean, square);
            values[i] -= mean * rate / (Vector256.Sqrt(square) + Vector256.Create(Epsilon));
        }
    }

    static Span<Vector256<float>> Vectors(float[] values, int start, int length) => MemoryMarshal.Cast<float, Vector256<float>>(values.AsSpan(start, length));
}
