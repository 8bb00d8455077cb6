namespace KnowledgeGraph.Language.Neural;

/// <summary>What the gates of a recurrent layer start from: its input, applied.</summary>
public interface IGateInput
{
    /// <summary>Writes the gates of a direction for the rows <c>[first, first + count)</c> of a batch, one after the other.</summary>
    /// <param name="first">The first row.</param>
    /// <param name="count">How many.</param>
    /// <param name="direction">0 for the gates of the way forward, 1 for those of the way back.</param>
    /// <param name="gates">Receives half a row of gates for each.</param>
    void Write(int first, int count, int direction, Span<float> gates);
}
