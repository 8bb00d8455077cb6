namespace KnowledgeGraph.Language.Neural;

/// <summary>
/// Sequences side by side, longest first: the rows of step 0 of all of them, then those of step 1 of all that are long enough, and so on.
/// The rows of a step that a recurrence reads and writes thus lie together, and no row is padding.
/// </summary>
public sealed class SequenceBatch
{
    int[] _lengths = [];
    int[] _offsets = [0];

    /// <summary>The number of sequences.</summary>
    public int Count { get; private set; }

    /// <summary>The length of the longest sequence.</summary>
    public int Steps { get; private set; }

    /// <summary>The sum of the lengths.</summary>
    public int Rows => _offsets[Steps];

    /// <param name="lengths">At least 1 each, none greater than the one before it.</param>
    public void Reset(ReadOnlySpan<int> lengths)
    {
        Count = lengths.Length;
        Steps = Count == 0 ? 0 : lengths[0];
        if (_lengths.Length < Count) _lengths = new int[Count];
        if (_offsets.Length < Steps + 1) _offsets = new int[Steps + 1];
        lengths.CopyTo(_lengths);
        int active = Count;
        for (int step = 0; step < Steps; step++)
        {
            while (lengths[active - 1] <= step) active--;
            _offsets[step + 1] = _offsets[step] + active;
        }
    }

    public int Length(int sequence) => _lengths[sequence];

    /// <summary>The first row of a step.</summary>
    public int Offset(int step) => _offsets[step];

    /// <summary>How many sequences have the step; 0 before the first and after the last.</summary>
    public int Active(int step) => (uint)step < (uint)Steps ? _offsets[step + 1] - _offsets[step] : 0;

    public int Row(int sequence, int step) => _offsets[step] + sequence;
}
