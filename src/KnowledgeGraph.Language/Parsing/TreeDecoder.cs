using System.Runtime.CompilerServices;
using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Parsing;

/// <summary>
/// The tree of the highest total score among those with one word under the root: each word's best head where these make a tree, else the
/// maximum spanning tree of Chu and Liu (1965) and Edmonds (1967). Trees may be non-projective. Not thread-safe.
/// </summary>
public sealed class TreeDecoder
{
    /// <summary>Greater than any sum of scores, so that a second root never pays.</summary>
    const double RootPenalty = 1e6;

    int[] _marks = [];

    /// <param name="scores">For each word a row of <paramref name="stride"/> scores, the root's and then each word's as head.</param>
    /// <param name="heads">Receives 0 for the root, else 1 + the index of the head.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int length = heads.Length, roots = 0;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, length + 1);
            // no word is its own head
            int best = Extremes.Greatest(row[..(i + 1)]);
            if (i + 2 <= length && i + 2 + Extremes.Greatest(row[(i + 2)..]) is var later && row[later] > row[best]) best = later;
            heads[i] = best;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        int count = length + 1;
        double[] weights = new double[count * count];
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, count);
            Span<double> target = weights.AsSpan((i + 1) * count, count);
            for (int j = 0; j < count; j++) target[j] = row[j];
            target[0] -= RootPenalty;
        }

        int[] tree = SpanningTree(weights, count);
        for (int i = 0; i < length; i++) heads[i] = tree[i + 1];
    }

    bool HasCycle(ReadOnlySpan<int> heads)
    {
        if (_marks.Length < heads.Length + 1) _marks = new int[heads.Length + 1];
        Array.Clear(_marks, 0, heads.Length + 1);
        for (int i = 1; i <= heads.Length; i++)
        {
            int node = i;
            for (; node != 0 && _marks[node] == 0; node = heads[node - 1]) _marks[node] = i;
            if (node != 0 && _marks[node] == i) return true;
        }

        return false;
    }

    /// <summary>The head of each node but node 0, for weights by dependent and head.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int[] SpanningTree(double[] weights, int count)
    {
        int[] heads = new int[count];
        for (int node = 1; node < count; node++)
        {
            ReadOnlySpan<double> row = weights.AsSpan(node * count, count);
            int best = 0;
            for (int head = 1; head < row.Length; head++)
                if (row[head] > row[best] && head != node) best = head;
            heads[node] = best;
        }

        int[] cycle = FindCycle(heads);
        return cycle.Length == 0 ? heads : Expand(weights, heads, cycle);
    }

    static int[] FindCycle(int[] heads)
    {
        int[] marks = new int[heads.Length];
        for (int start = 1; start < heads.Length; start++)
        {
            int node = start;
            for (; node != 0 && marks[node] == 0; node = heads[node]) marks[node] = start;
            if (node == 0 || marks[node] != start) continue;
            List<int> cycle = [node];
            for (int next = heads[node]; next != node; next = heads[next]) cycle.Add(next);
            return [.. cycle];
        }

        return [];
    }

    /// <summary>Solves the graph in which the cycle is one node, then opens the cycle where the arc into that node enters it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static int[] Expand(double[] weights, int[] heads, int[] cycle)
    {
        int count = heads.Length, merged = count - cycle.Length, size = merged + 1;
        bool[] isInside = new bool[count];
        foreach (int node in cycle) isInside[node] = true;
        int[] outside = new int[merged];
        for (int node = 0, at = 0; node < count; node++)
            if (!isInside[node]) outside[at++] = node;
        double[] smaller = new double[size * size];
        int[] entry = new int[merged], exit = new int[merged];
        for (int i = 0; i < merged; i++)
        {
            ReadOnlySpan<double> row = weights.AsSpan(outside[i] * count, count);
            Span<double> target = smaller.AsSpan(i * size, size);
            for (int j = 0; j < merged; j++) target[j] = row[outside[j]];
            (entry[i], exit[i]) = (cycle[0], cycle[0]);
            double into = double.NegativeInfinity;
            foreach (int node in cycle)
            {
                double change = weights[node * count + outside[i]] - weights[node * count + heads[node]];
                if (change > into) (into, entry[i]) = (change, node);
                if (row[node] > row[exit[i]]) exit[i] = node;
            }

            smaller[merged * size + i] = into;
            target[merged] = row[exit[i]];
        }

        int[] tree = SpanningTree(smaller, size);
        int[] result = [.. heads];
        for (int i = 1; i < merged; i++) result[outside[i]] = tree[i] == merged ? exit[i] : outside[tree[i]];
        int from = tree[merged];
        result[entry[from]] = outside[from];
        return result;
    }
}
