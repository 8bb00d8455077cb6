using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Rows put aside: for each one the values of some slots.</summary>
sealed class RowBuffer(int[] slots)
{
    Value[] _values = [];

    internal int Count { get; private set; }

    internal void Add(Frame frame)
    {
        int width = slots.Length, at = Count * width;
        if (at + width > _values.Length)
        {
            int size = Math.Max(4 * width, _values.Length * 2);
            frame.Charge((size - _values.Length) * 16L);
            Array.Resize(ref _values, size);
        }

        Save(frame, Count++);
    }

    /// <summary>Overwrites a row with what the frame holds.</summary>
    internal void Save(Frame frame, int row)
    {
        int at = row * slots.Length;
        foreach (int slot in slots) _values[at++] = frame.Slots[slot];
    }

    /// <summary>Puts a row back into the frame.</summary>
    internal void Load(Frame frame, int row)
    {
        int at = row * slots.Length;
        foreach (int slot in slots) frame.Slots[slot] = _values[at++];
    }

    /// <summary>Forgets the rows and gives back the memory.</summary>
    internal void Clear(Frame frame)
    {
        frame.Release(_values.Length * 16L);
        _values = [];
        Count = 0;
    }
}
