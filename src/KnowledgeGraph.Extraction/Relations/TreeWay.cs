using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>The shortest way through a sentence's tree from a word of one party to a word of another, or from one party's to the root, with what hangs on it.</summary>
sealed class TreeWay
{
    /// <summary>In text order, counted from the sentence's first token.</summary>
    public required int[] Tokens { get; init; }

    public required PathPosition[] Positions { get; init; }

    /// <summary>The word it leads from, counted likewise; −1 for none.</summary>
    public required int First { get; init; }

    /// <summary>The word it leads to, counted likewise; −1 for none.</summary>
    public required int Second { get; init; }

    public required int Top { get; init; }

    /// <summary>The steps of the way.</summary>
    public required int Length { get; init; }

    /// <summary>Null where no way leads from the one to the other.</summary>
    public static TreeWay? Between(SentenceTree tree, RelationParty first, RelationParty second)
    {
        if (!first.IsInSentence) return Up(tree, second, isFirst: false);
        if (!second.IsInSentence) return Up(tree, first, isFirst: true);
        int top = -1, length = int.MaxValue, from = -1, to = -1;
        foreach (int one in first.Tokens)
            foreach (int another in second.Tokens)
            {
                int[] above = tree.Above(one), beyond = tree.Above(another);
                int steps = Array.FindIndex(above, token => Array.IndexOf(beyond, token) >= 0);
                if (steps < 0) continue;
                int common = above[steps];
                steps += Array.IndexOf(beyond, common);
                if (steps < length || steps == length && Math.Abs(one - another) < Math.Abs(from - to)) (top, length, from, to) = (common, steps, one, another);
            }

        if (top < 0) return null;
        PathPosition?[] way = new PathPosition?[tree.Length];
        if (tree.Heads[top] is >= 0 and int head) way[head] = PathPosition.Above;
        way[top] = PathPosition.Top;
        for (int token = from; token != top; token = tree.Heads[token]) way[token] = PathPosition.FirstSide;
        for (int token = to; token != top; token = tree.Heads[token]) way[token] = PathPosition.SecondSide;
        way[from] = from == top ? PathPosition.FirstOnTop : PathPosition.First;
        way[to] = to == top ? PathPosition.SecondOnTop : PathPosition.Second;
        return Finish(tree, way, from, to, top, length);
    }

    /// <summary>From a party's word nearest to the root up to it.</summary>
    public static TreeWay? Up(SentenceTree tree, RelationParty party, bool isFirst)
    {
        if (!party.IsInSentence) return null;
        int from = party.Tokens.MinBy(token => tree.Above(token).Length);
        int[] up = tree.Above(from);
        int top = up[^1];
        PathPosition?[] way = new PathPosition?[tree.Length];
        foreach (int token in up) way[token] = PathPosition.FirstSide;
        way[top] = PathPosition.Top;
        way[from] = from == top ? PathPosition.FirstOnTop : PathPosition.First;
        return Finish(tree, way, isFirst ? from : -1, isFirst ? -1 : from, top, up.Length - 1);
    }

    static TreeWay Finish(SentenceTree tree, PathPosition?[] way, int first, int second, int top, int length)
    {
        List<int> tokens = [];
        List<PathPosition> positions = [];
        for (int token = 0; token < way.Length; token++)
        {
            PathPosition? position = way[token];
            if (position is null && !tree.IsMark[token] && tree.Heads[token] is >= 0 and int head && way[head] is { } above)
                position = above switch
                {
                    PathPosition.First or PathPosition.FirstSide or PathPosition.FirstOnTop => PathPosition.BesideFirst,
                    PathPosition.Second or PathPosition.SecondSide or PathPosition.SecondOnTop => PathPosition.BesideSecond,
                    PathPosition.Above => PathPosition.BesideAbove,
                    _ => PathPosition.BesideTop,
                };
            if (position is null) continue;
            tokens.Add(token);
            positions.Add(position.Value);
        }

        return new TreeWay { Tokens = [.. tokens], Positions = [.. positions], First = first, Second = second, Top = top, Length = length };
    }
}
