namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Looking into lists that stand in text order, so that a long document takes no longer for each of its names.</summary>
static class Ordered
{
    /// <summary>The index of the first element whose value is at least the bound; the length when there is none.</summary>
    /// <param name="elements">In the order of their values.</param>
    /// <param name="bound">A token.</param>
    /// <param name="value">A token of an element.</param>
    public static int IndexAtLeast<T>(IReadOnlyList<T> elements, int bound, Func<T, int> value)
    {
        int low = 0, high = elements.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (value(elements[middle]) < bound) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Those of a list without overlap that reach into tokens <c>[first, end]</c> or end right before them.</summary>
    public static IEnumerable<T> Around<T>(IReadOnlyList<T> elements, int first, int end, Func<T, int> firstOf, Func<T, int> endOf)
    {
        for (int i = IndexAtLeast(elements, first, endOf); i < elements.Count && firstOf(elements[i]) <= end; i++) yield return elements[i];
    }
}
