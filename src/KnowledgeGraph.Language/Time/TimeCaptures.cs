using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Language.Time;

/// <summary>The tokens of a match that stand for categories, in order. A value type, so that matching allocates nothing.</summary>
struct TimeCaptures
{
    Items _items;

    public int Count { get; private set; }

    public void Add(TimeCategory category, int token)
    {
        if (Count == TimePattern.Longest) return;
        _items[Count++] = (category, token);
    }

    /// <summary>The token of the <paramref name="nth"/> capture of a category, from 0; -1 without it.</summary>
    public readonly int Token(TimeCategory category, int nth = 0)
    {
        for (int i = 0; i < Count; i++)
            if ((_items[i].Category & category) != 0 && nth-- == 0)
                return _items[i].Token;
        return -1;
    }

    /// <summary>The same captures with every token moved on: from a sentence's count to the document's.</summary>
    public readonly TimeCaptures Shifted(int by)
    {
        TimeCaptures shifted = this;
        for (int i = 0; i < Count; i++) shifted._items[i].Token += by;
        return shifted;
    }

    [InlineArray(TimePattern.Longest)]
    struct Items
    {
        (TimeCategory Category, int Token) _first;
    }
}
