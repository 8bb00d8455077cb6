using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>
/// Offsets as the outputs give them: Unicode code points, as the Web Annotation model's TextPositionSelector counts and as Python slices.
/// </summary>
public static class CodePoints
{
    /// <summary>The span's start and end in code points of <paramref name="text"/>.</summary>
    public static (int Start, int End) Of(string text, TextSpan span)
    {
        int start = Count(text.AsSpan(0, span.Start));
        return (start, start + Count(text.AsSpan(span.Start, span.Length)));
    }

    static int Count(ReadOnlySpan<char> text)
    {
        int pairs = 0;
        for (int i = 1; i < text.Length; i++)
            if (char.IsSurrogatePair(text[i - 1], text[i])) pairs++;
        return text.Length - pairs;
    }
}
