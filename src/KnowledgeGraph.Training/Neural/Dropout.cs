namespace KnowledgeGraph.Training.Neural;

/// <summary>A mask that drops each number with a probability and scales up the others (Srivastava et al. 2014).</summary>
public sealed class Dropout(float probability, SplitMix random)
{
    float[] _mask = [];

    /// <summary>Draws a mask for <paramref name="values"/> and applies it.</summary>
    public void Draw(Span<float> values)
    {
        if (_mask.Length < values.Length) _mask = new float[values.Length];
        uint threshold = (uint)(probability * 65536f);
        float kept = 1f / (1f - probability);
        for (int i = 0; i < values.Length; i += 4)
        {
            ulong bits = random.Next();
            for (int k = i; k < Math.Min(i + 4, values.Length); k++, bits >>= 16) _mask[k] = (bits & 0xFFFF) < threshold ? 0f : kept;
        }

        Apply(values);
    }

    /// <summary>Applies the mask drawn last, to the gradient.</summary>
    public void Apply(Span<float> values) => Rows.Multiply(_mask.AsSpan(0, values.Length), values);
}
