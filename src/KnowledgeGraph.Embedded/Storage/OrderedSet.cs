namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// A sorted set of 64-bit numbers in pages under one table (a B+ tree of two levels), in versions that share pages: the version
/// that writes copies a page when it first does. Finding costs two binary searches, adding and removing the move of half a page.
/// </summary>
sealed class OrderedSet
{
    // 2 KB a page: what a transaction copies for each value it changes.
    const int PageSize = 256;

    readonly int _version;
    Entry[] _table;
    int _count;
    bool _ownsTable;

    public OrderedSet() : this([], 0, 0)
    {
    }

    OrderedSet(Entry[] table, int count, int version)
    {
        _table = table;
        _count = count;
        _version = version;
    }

    public OrderedSet Fork() => new(_table, _count, _version + 1);

    /// <summary>A set of numbers in ascending order, each once.</summary>
    public static OrderedSet Of(ReadOnlySpan<ulong> sorted)
    {
        const int fill = PageSize * 7 / 8;
        Entry[] table = new Entry[(sorted.Length + fill - 1) / fill];
        for (int i = 0; i < table.Length; i++)
        {
            ReadOnlySpan<ulong> items = sorted.Slice(i * fill, Math.Min(fill, sorted.Length - i * fill));
            Page page = new(0) { Count = items.Length };
            items.CopyTo(page.Items);
            table[i] = new Entry(items[0], page);
        }

        return new OrderedSet(table, table.Length, 0) { _ownsTable = true };
    }

    /// <returns>Whether it was new.</returns>
    public bool Add(ulong item)
    {
        if (_count == 0) Insert(0, new Page(_version));
        int at = Math.Max(PageOf(item), 0);
        int slot = _table[at].Page.Find(item);
        if (slot >= 0) return false;
        slot = ~slot;
        Page page = Own(at);
        if (page.Count == PageSize)
        {
            // What arrives in ascending order fills pages whole; what does not splits them in two.
            int keep = slot == PageSize && at == _count - 1 ? PageSize : PageSize / 2;
            Page right = new(_version) { Count = PageSize - keep };
            page.Items.AsSpan(keep).CopyTo(right.Items);
            page.Count = keep;
            Insert(at + 1, right);
            if (slot > keep || keep == PageSize)
            {
                slot -= keep;
                page = right;
                at++;
            }
        }

        page.Items.AsSpan(slot, page.Count - slot).CopyTo(page.Items.AsSpan(slot + 1));
        page.Items[slot] = item;
        page.Count++;
        if (slot == 0) _table[at] = new Entry(item, page);
        return true;
    }

    /// <returns>Whether it was there.</returns>
    public bool Remove(ulong item)
    {
        int at = PageOf(item);
        int slot = at < 0 ? -1 : _table[at].Page.Find(item);
        if (slot < 0) return false;
        Page page = Own(at);
        page.Items.AsSpan(slot + 1, page.Count - slot - 1).CopyTo(page.Items.AsSpan(slot));
        page.Count--;
        if (page.Count > 0)
        {
            if (slot == 0) _table[at] = new Entry(page.Items[0], page);
            return true;
        }

        _table.AsSpan(at + 1, _count - at - 1).CopyTo(_table.AsSpan(at));
        _table[--_count] = default;
        return true;
    }

    /// <summary>Fills <paramref name="batch"/> with the members from <paramref name="from"/> up to <paramref name="last"/>, ascending.</summary>
    /// <returns>How many were filled in: fewer than there is room for at the end.</returns>
    public int Range(ulong from, ulong last, Span<ulong> batch)
    {
        int filled = 0;
        for (int at = Math.Max(PageOf(from), 0); at < _count; at++)
        {
            Page page = _table[at].Page;
            int slot = page.Find(from);
            for (slot = slot < 0 ? ~slot : slot; slot < page.Count; slot++)
            {
                if (filled == batch.Length || page.Items[slot] > last) return filled;
                batch[filled++] = page.Items[slot];
            }
        }

        return filled;
    }

    /// <summary>How many members lie from <paramref name="from"/> up to <paramref name="last"/>.</summary>
    public int CountRange(ulong from, ulong last)
    {
        int count = 0;
        for (int at = Math.Max(PageOf(from), 0); at < _count; at++)
        {
            Page page = _table[at].Page;
            int low = page.Find(from), high = page.Find(last);
            low = low < 0 ? ~low : low;
            high = high < 0 ? ~high : high + 1;
            count += high - low;
            if (high < page.Count) break;
        }

        return count;
    }

    /// <summary>The last page whose first member is not greater, or −1.</summary>
    int PageOf(ulong item)
    {
        Entry[] table = _table;
        int low = 0, high = _count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (table[middle].First <= item) low = middle + 1; else high = middle - 1;
        }

        return high;
    }

    Page Own(int at)
    {
        Page page = _table[at].Page;
        OwnTable(_count);
        if (page.Version == _version) return page;
        page = page.Copy(_version);
        _table[at] = new Entry(page.Items[0], page);
        return page;
    }

    void Insert(int at, Page page)
    {
        OwnTable(_count + 1);
        _table.AsSpan(at, _count - at).CopyTo(_table.AsSpan(at + 1));
        _table[at] = new Entry(page.Items[0], page);
        _count++;
    }

    void OwnTable(int length)
    {
        if (_ownsTable && length <= _table.Length) return;
        Entry[] copy = new Entry[length <= _table.Length ? _table.Length : Math.Max(4, length + length / 2)];
        _table.AsSpan(0, _count).CopyTo(copy);
        _table = copy;
        _ownsTable = true;
    }

    /// <summary>A page, and its first member beside it so that the search touches the table alone.</summary>
    readonly record struct Entry(ulong First, Page Page);

    sealed class Page(int version)
    {
        public readonly ulong[] Items = new ulong[PageSize];

        public readonly int Version = version;

        public int Count;

        public int Find(ulong item) => Items.AsSpan(0, Count).BinarySearch(item);

        public Page Copy(int version)
        {
            Page copy = new(version) { Count = Count };
            Items.AsSpan(0, Count).CopyTo(copy.Items);
            return copy;
        }
    }
}
