namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// For the most frequent words, what the first layer makes of them before it looks at their neighbours: computed once, since most words of
/// a text are among them. Only words written as they are looked up, in lower case.
/// </summary>
sealed class FrequentWords
{
    const int Most = 1024;

    readonly ParserNetwork _network;
    readonly float[] _gates;
    readonly int _count;

    public FrequentWords(ParserNetwork network)
    {
        _network = network;
        _count = Math.Min(Most, network.Words.Words.Count);
        float[] input = new float[_count * network.InputSize];
        for (int i = 0; i < _count; i++) network.Embed(network.Words.Words[i], input.AsSpan(i * network.InputSize, network.InputSize));
        _gates = new float[_count * network.Input.Width];
        network.Input.Forward(input, network.InputSize, _gates, _count);
    }

    /// <summary>Writes the row of gates of a frequent word.</summary>
    public bool TryCopy(ReadOnlySpan<char> form, Span<float> gates)
    {
        int number = _network.Words.NumberOf(form);
        if (number < 1 || number > _count) return false;
        _gates.AsSpan((number - 1) * gates.Length, gates.Length).CopyTo(gates);
        return true;
    }
}
