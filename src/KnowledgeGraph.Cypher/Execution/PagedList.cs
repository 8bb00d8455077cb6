namespace KnowledgeGraph.Cypher.Execution;

/// <summary>A list in pages: what it holds is never copied as it grows (but within the first page), and no page is so large that the collector keeps it for long.</summary>
sealed class PagedList<T>
{
    const int PageBits = 10;
    const int PageSize = 1 << PageBits;

    T[][] _pages = [new T[4]];

    internal int Count { get; private set; }

    internal ref T this[int index] => ref _pages[index >> PageBits][index & (PageSize - 1)];

    internal void Add(in T item)
    {
        int page = Count >> PageBits, place = Count & (PageSize - 1);
        if (page == _pages.Length) Array.Resize(ref _pages, _pages.Length * 2);
        if (_pages[page] is null) _pages[page] = new T[PageSize];
        else if (place == _pages[page].Length) Array.Resize(ref _pages[page], place * 2);
        _pages[page][place] = item;
        Count++;
    }
}
