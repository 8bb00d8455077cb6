using System.Numerics;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>A set of small integers and its size, in versions as <see cref="PagedArray{T}"/>.</summary>
sealed class Bitset
{
    readonly PagedArray<ulong> _words;

    public Bitset() : this(new PagedArray<ulong>(), 0)
    {
    }

    Bitset(PagedArray<ulong> words, int count)
    {
        _words = words;
        Count = count;
    }

    public int Count { get; private set; }

    public Bitset Fork() => new(_words.Fork(), Count);

    public bool Contains(int item) => item >> 6 < _words.Capacity && (_words[item >> 6] & 1ul << item) != 0;

    public void Add(int item)
    {
        ref ulong word = ref _words.At(item >> 6);
        if ((word & 1ul << item) == 0) Count++;
        word |= 1ul << item;
    }

    public void Remove(int item)
    {
        if (!Contains(item)) return;
        _words.At(item >> 6) &= ~(1ul << item);
        Count--;
    }

    /// <summary>Fills <paramref name="batch"/> with the next members from <paramref name="cursor"/> on, ascending, and moves the cursor past them.</summary>
    public int Scan(ref int cursor, Span<int> batch)
    {
        int filled = 0, word = cursor >> 6;
        ulong mask = ulong.MaxValue << cursor;
        while (filled < batch.Length && word < _words.Capacity)
        {
            if (_words.IsBlank(word))
            {
                word = PagedArray<ulong>.NextPage(word);
                mask = ulong.MaxValue;
                continue;
            }

            ulong bits = _words[word] & mask;
            while (bits != 0 && filled < batch.Length)
            {
                int item = (word << 6) + BitOperations.TrailingZeroCount(bits);
                bits &= bits - 1;
                batch[filled++] = item;
                cursor = item + 1;
            }

            mask = ulong.MaxValue;
            word++;
        }

        if (filled < batch.Length) cursor = _words.Capacity << 6;
        return filled;
    }

    /// <summary>The members, ascending.</summary>
    public IEnumerable<int> Items()
    {
        int[] batch = new int[64];
        for (int cursor = 0, filled; (filled = Scan(ref cursor, batch)) > 0;)
            for (int i = 0; i < filled; i++) yield return batch[i];
    }
}
