using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// Squashing functions over vectors, built of additions, multiplications and one division in a fixed order: no mathematics library, hence
/// the same bits on every machine.
/// </summary>
public static class Activation
{
    /// <summary>Hyperbolic tangent by the rational approximation of degree 13 over 6 that Eigen uses; error below 4e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Tanh(Vector256<float> x)
    {
        x = Vector256.Min(Vector256.Max(x, Vector256.Create(-7.90531110763549805f)), Vector256.Create(7.90531110763549805f));
        Vector256<float> square = x * x;
        Vector256<float> p = Vector256.Create(-2.76076847742355e-16f);
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(2.00018790482477e-13f));
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(-8.60467152213735e-11f));
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(5.12229709037114e-08f));
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(1.48572235717979e-05f));
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(6.37261928875436e-04f));
        p = Vector256.FusedMultiplyAdd(square, p, Vector256.Create(4.89352455891786e-03f));
        Vector256<float> q = Vector256.Create(1.19825839466702e-06f);
        q = Vector256.FusedMultiplyAdd(square, q, Vector256.Create(1.18534705686654e-04f));
        q = Vector256.FusedMultiplyAdd(square, q, Vector256.Create(2.26843463243900e-03f));
        q = Vector256.FusedMultiplyAdd(square, q, Vector256.Create(4.89352518554385e-03f));
        return x * p / q;
    }

    /// <summary><see cref="Tanh(Vector256{float})"/> as a fraction, so that products of several are divided once. The denominator lies between 0.004 and 1.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Tanh(Vector512<float> x, out Vector512<float> numerator, out Vector512<float> denominator)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-7.90531110763549805f)), Vector512.Create(7.90531110763549805f));
        Vector512<float> square = x * x;
        Vector512<float> p = Vector512.Create(-2.76076847742355e-16f);
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(2.00018790482477e-13f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(-8.60467152213735e-11f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(5.12229709037114e-08f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(1.48572235717979e-05f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(6.37261928875436e-04f));
        p = Vector512.FusedMultiplyAdd(square, p, Vector512.Create(4.89352455891786e-03f));
        Vector512<float> q = Vector512.Create(1.19825839466702e-06f);
        q = Vector512.FusedMultiplyAdd(square, q, Vector512.Create(1.18534705686654e-04f));
        q = Vector512.FusedMultiplyAdd(square, q, Vector512.Create(2.26843463243900e-03f));
        denominator = Vector512.FusedMultiplyAdd(square, q, Vector512.Create(4.89352518554385e-03f));
        numerator = x * p;
    }

    /// <summary>1 / (1 + e^-x), by way of <see cref="Tanh(Vector256{float})"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) =>
        Vector256.FusedMultiplyAdd(Tanh(x * 0.5f), Vector256.Create(0.5f), Vector256.Create(0.5f));

    /// <summary>e^x for x at most 88, relative error below 3e-7 (range reduction by powers of two, then the polynomial of Cephes); below -87 zero.</summary>
    public static float Exp(float x)
    {
        if (x < -87f) return 0f;
        float power = MathF.Round(x * 1.44269504088896341f);
        float r = MathF.FusedMultiplyAdd(power, -0.693359375f, x);
        r = MathF.FusedMultiplyAdd(power, 2.12194440e-4f, r);
        float p = 1.9875691500e-4f;
        p = MathF.FusedMultiplyAdd(p, r, 1.3981999507e-3f);
        p = MathF.FusedMultiplyAdd(p, r, 8.3334519073e-3f);
        p = MathF.FusedMultiplyAdd(p, r, 4.1665795894e-2f);
        p = MathF.FusedMultiplyAdd(p, r, 1.6666665459e-1f);
        p = MathF.FusedMultiplyAdd(p, r, 5.0000001201e-1f);
        float e = MathF.FusedMultiplyAdd(p, r * r, r + 1f);
        return e * BitConverter.Int32BitsToSingle(((int)power + 127) << 23);
    }

    /// <summary><see cref="Exp(float)"/> of each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Exp(Vector512<float> x)
    {
        Vector512<float> least = Vector512.Create(-87f), isLess = Vector512.LessThan(x, least);
        x = Vector512.Max(x, least);
        Vector512<float> power = Vector512.Round(x * 1.44269504088896341f);
        Vector512<float> r = Vector512.FusedMultiplyAdd(power, Vector512.Create(-0.693359375f), x);
        r = Vector512.FusedMultiplyAdd(power, Vector512.Create(2.12194440e-4f), r);
        Vector512<float> p = Vector512.Create(1.9875691500e-4f);
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.3981999507e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(8.3334519073e-3f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(4.1665795894e-2f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(1.6666665459e-1f));
        p = Vector512.FusedMultiplyAdd(p, r, Vector512.Create(5.0000001201e-1f));
        Vector512<float> e = Vector512.FusedMultiplyAdd(p, r * r, r + Vector512<float>.One);
        Vector512<int> exponent = Vector512.ShiftLeft(Vector512.ConvertToInt32(power) + Vector512.Create(127), 23);
        return Vector512.ConditionalSelect(isLess, Vector512<float>.Zero, e * exponent.AsSingle());
    }
}
