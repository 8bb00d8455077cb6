using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// The relationships of a node in one direction: an array whose first element is the head (how many follow, and which
/// transaction may write to it), then the hops, sorted by type and within a type in no order. Nothing is allocated for none.
/// </summary>
static class HopBlock
{
    public static ReadOnlySpan<Hop> All(Hop[]? block) => block is null ? default : block.AsSpan(1, block[0].Relationship);

    public static ReadOnlySpan<Hop> OfType(Hop[]? block, int type)
    {
        if (block is null) return default;
        ReadOnlySpan<Hop> hops = block.AsSpan(1, block[0].Relationship);
        int start = Lower(hops, type);
        int end = start < hops.Length && hops[^1].Type == type ? hops.Length : start + Lower(hops[start..], type + 1);
        return hops[start..end];
    }

    /// <summary>Reads its first and its last element.</summary>
    public static int Touch(Hop[]? block) => block is null ? 0 : block[0].Relationship + block[^1].Node;

    /// <summary>Adds a hop; a block of an earlier transaction (or a full one) is copied.</summary>
    public static void Add(ref Hop[]? block, Hop hop, int transaction)
    {
        Own(ref block, transaction, room: 1);
        Span<Hop> hops = block.AsSpan(1, block![0].Relationship + 1);
        // Every later group gives its first place to the one before and takes the place after its end.
        int free = hops.Length - 1;
        while (free > 0 && hops[free - 1].Type > hop.Type)
        {
            int first = Lower(hops[..free], hops[free - 1].Type);
            hops[free] = hops[first];
            free = first;
        }

        hops[free] = hop;
        block[0] = new Hop(hops.Length, transaction, 0);
    }

    /// <summary>Removes a relationship that is there.</summary>
    public static void Remove(ref Hop[]? block, int relationship, int type, int transaction)
    {
        Own(ref block, transaction, room: 0);
        Span<Hop> hops = block.AsSpan(1, block![0].Relationship);
        int hole = Lower(hops, type);
        while (hops[hole].Relationship != relationship) hole++;
        // The last of the group fills the hole; every later group moves its last before its first.
        int end = hole + Lower(hops[hole..], type + 1);
        hops[hole] = hops[end - 1];
        while (end < hops.Length)
        {
            int next = end + Lower(hops[end..], hops[end].Type + 1);
            hops[end - 1] = hops[next - 1];
            end = next;
        }

        block[0] = new Hop(hops.Length - 1, transaction, 0);
        if (hops.Length == 1) block = null;
    }

    /// <summary>A block of these hops and no more.</summary>
    public static Hop[] Of(ReadOnlySpan<Hop> sortedByType, int transaction)
    {
        Hop[] block = new Hop[sortedByType.Length + 1];
        block[0] = new Hop(sortedByType.Length, transaction, 0);
        sortedByType.CopyTo(block.AsSpan(1));
        return block;
    }

    static void Own(ref Hop[]? block, int transaction, int room)
    {
        int used = block is null ? 1 : block[0].Relationship + 1;
        bool full = block is null || used + room > block.Length;
        if (!full && block![0].Node == transaction) return;
        // A quarter more than needed: memory counts more than the copies.
        Hop[] copy = new Hop[full ? used + Math.Max(room, used / 4) : block!.Length];
        block.AsSpan(0, block is null ? 0 : used).CopyTo(copy);
        copy[0] = new Hop(used - 1, transaction, 0);
        block = copy;
    }

    /// <summary>The first place whose type is not less.</summary>
    static int Lower(ReadOnlySpan<Hop> hops, int type)
    {
        int low = 0, high = hops.Length;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (hops[middle].Type < type) low = middle + 1; else high = middle;
        }

        return low;
    }
}
