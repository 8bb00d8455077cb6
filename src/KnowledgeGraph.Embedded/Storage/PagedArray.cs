using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// An array in pages, of which versions share all that they have in common: a <see cref="Fork"/> costs nothing, and copies a page
/// when it first writes to it. Once forked, the older version is read only. Pages never written to cost nothing.
/// </summary>
sealed class PagedArray<T>
{
    const int Bits = 10;
    const int Size = 1 << Bits;
    const int Mask = Size - 1;

    static readonly T[] Blank = new T[Size];

    T[][] _pages;

    // Which pages this version may write to, a bit each; null while the table of pages itself is shared.
    ulong[]? _owned;

    public PagedArray() : this([])
    {
    }

    PagedArray(T[][] pages) => _pages = pages;

    /// <summary>How many elements have a place; those beyond it are blank too, but only <see cref="At"/> may touch them.</summary>
    public int Capacity => _pages.Length << Bits;

    /// <summary>An element below <see cref="Capacity"/>.</summary>
    public T this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _pages[index >> Bits][index & Mask];
    }

    public PagedArray<T> Fork() => new(_pages);

    /// <summary>An element to write; the array grows as needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T At(int index)
    {
        int page = index >> Bits;
        ulong[]? owned = _owned;
        if (owned is null || page >= _pages.Length || (owned[page >> 6] & 1ul << page) == 0) Own(page);
        return ref _pages[page][index & Mask];
    }

    /// <summary>Is the page of the element there at all, so that something else than blanks may be on it?</summary>
    public bool IsBlank(int index) => ReferenceEquals(_pages[index >> Bits], Blank);

    /// <summary>The first element of the page after that of <paramref name="index"/>.</summary>
    public static int NextPage(int index) => (index | Mask) + 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    void Own(int page)
    {
        if (_owned is null || page >= _pages.Length)
        {
            int length = page < _pages.Length ? _pages.Length : Math.Max(page + 1, _pages.Length + _pages.Length / 2);
            T[][] pages = new T[length][];
            _pages.CopyTo(pages, 0);
            pages.AsSpan(_pages.Length).Fill(Blank);
            _pages = pages;
            ulong[] owned = new ulong[(length + 63) / 64];
            _owned?.CopyTo(owned, 0);
            _owned = owned;
        }

        if ((_owned[page >> 6] & 1ul << page) != 0) return;
        _owned[page >> 6] |= 1ul << page;
        _pages[page] = ReferenceEquals(_pages[page], Blank) ? new T[Size] : (T[])_pages[page].Clone();
    }
}
