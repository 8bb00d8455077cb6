using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Neo4j.Reading;

/// <summary>
/// The server orders strings by code point, exports are in ordinal order, that of UTF-16 code units. The two part where a surrogate meets a
/// character from U+E000 on; so rows that agree up to their first such character, which stand together in either order, are sorted anew.
/// All others pass through as they come.
/// </summary>
static class OrdinalOrder
{
    const char FirstHigh = '\uD800';

    /// <summary>The rows in ordinal order.</summary>
    /// <param name="rows">In the order of code points.</param>
    /// <param name="keys">What they are ordered by, the most significant first.</param>
    /// <param name="comparison">The ordinal order.</param>
    /// <param name="cancellation">Ends the stream.</param>
    public static async IAsyncEnumerable<T> OfAsync<T>(
        IAsyncEnumerable<T> rows, Func<T, string[]> keys, Comparison<T> comparison, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        var together = new List<T>();
        string[]? prefix = null;
        await foreach (T row in rows.WithCancellation(cancellation))
        {
            string[]? next = Prefix(keys(row));
            if (together.Count > 0 && (next is null || !next.AsSpan().SequenceEqual(prefix)))
            {
                foreach (T sorted in Sorted(together, comparison)) yield return sorted;
                together.Clear();
            }

            prefix = next;
            if (next is null) yield return row;
            else together.Add(row);
        }

        foreach (T sorted in Sorted(together, comparison)) yield return sorted;
    }

    /// <summary>The keys up to the first character that the two orders may rank differently; null when there is none.</summary>
    static string[]? Prefix(string[] keys)
    {
        for (int i = 0; i < keys.Length; i++)
        {
            int high = keys[i].AsSpan().IndexOfAnyInRange(FirstHigh, char.MaxValue);
            if (high >= 0) return [.. keys.AsSpan(0, i), keys[i][..high]];
        }

        return null;
    }

    static List<T> Sorted<T>(List<T> rows, Comparison<T> comparison)
    {
        rows.Sort(comparison);
        return rows;
    }
}
