namespace KnowledgeGraph.Language.Neural;

/// <summary>Gates from the states of the layer below. Not thread-safe.</summary>
sealed class LayerGates(ByteLayer layer, int inputs) : IGateInput
{
    /// <summary>Rows of the layer below.</summary>
    public byte[] States { get; set; } = [];

    public void Write(int first, int count, int direction, Span<float> gates)
    {
        int half = layer.Columns / 2;
        layer.Forward(States.AsSpan(first * inputs, count * inputs), gates, count, direction * half, half);
    }
}
