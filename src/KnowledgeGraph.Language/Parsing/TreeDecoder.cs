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
    public void Decode(ReadOnlySpan<float> scores, int stride, Span<int> heads)
    {
        int length = heads.Length, roots = 0;
        for (int i = 0; i < length; i++)
        {
            ReadOnlySpan<float> row = scores.Slice(i * stride, length + 1);
            int best = 0;
            for (int j = 1; j <= length; j++)
                if (j != i + 1 && row[j] > row[best]) best = j;
            heads[i] = best;
            if (best == 0) roots++;
        }

        if (roots == 1 && !HasCycle(heads)) return;
        double[,] weights = new double[length + 1, length + 1];
        for (int i = 0; i < length; i++)
            for (int j = 0; j <= length; j++)
                weights[i + 1, j] = scores[i * stride + j] - (j == 0 ? RootPenalty : 0.0);
        int[] tree = SpanningTree(weights);
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
    static int[] SpanningTree(double[,] weights)
    {
        int count = weights.GetLength(0);
        int[] heads = new int[count];
        for (int node = 1; node < count; node++)
        {
            for (int head = 1; head < count; head++)
                if (head != node && weights[node, head] > weights[node, heads[node]]) heads[node] = head;
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
    static int[] Expand(double[,] weights, int[] heads, int[] cycle)
    {
        int[] outside = [.. Enumerable.Range(0, heads.Length).Except(cycle)];
        int merged = outside.Length;
        double[,] smaller = new double[merged + 1, merged + 1];
        int[] entry = new int[merged], exit = new int[merged];
        for (int i = 0; i < merged; i++)
        {
            for (int j = 0; j < merged; j++) smaller[i, j] = weights[outside[i], outside[j]];
            (entry[i], exit[i]) = (cycle[0], cycle[0]);
            double into = double.NegativeInfinity;
            foreach (int node in cycle)
            {
                double change = weights[node, outside[i]] - weights[node, heads[node]];
                if (change > into) (into, entry[i]) = (change, node);
                if (weights[outside[i], node] > weights[outside[i], exit[i]]) exit[i] = node;
            }

            smaller[merged, i] = into;
            smaller[i, merged] = weights[outside[i], exit[i]];
        }

        int[] tree = SpanningTree(smaller);
        int[] result = [.. heads];
        for (int i = 1; i < merged; i++) result[outside[i]] = tree[i] == merged ? exit[i] : outside[tree[i]];
        int from = tree[merged];
        result[entry[from]] = outside[from];
        return result;
    }
}
