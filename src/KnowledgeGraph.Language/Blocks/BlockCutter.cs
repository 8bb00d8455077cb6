using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Blocks;

/// <summary>
/// Cuts a text into paragraphs: at blank lines, and at every line break unless the text is wrapped at a fixed width, where a line that runs to the
/// margin without ending a sentence goes on in the next.
/// </summary>
static class BlockCutter
{
    /// <summary>A text all of whose lines are shorter is taken for wrapped.</summary>
    const int WidestMargin = 120;

    /// <summary>In a wrapped text, a line shorter than this share of the longest ends its paragraph.</summary>
    const double FullLine = 0.6;

    public static List<TextSpan> Cut(string text)
    {
        List<TextSpan> lines = Lines(text);
        int longest = 0;
        foreach (TextSpan line in lines) longest = Math.Max(longest, line.Length);
        List<TextSpan> blocks = new(lines.Count);
        foreach (TextSpan line in lines)
        {
            bool joins = longest <= WidestMargin && blocks.Count > 0 && Joins(text, blocks[^1], line, longest);
            if (joins) blocks[^1] = new TextSpan(blocks[^1].Start, line.End);
            else blocks.Add(line);
        }

        return blocks;
    }

    /// <summary>The lines that hold anything, without the white space around them.</summary>
    static List<TextSpan> Lines(string text)
    {
        List<TextSpan> lines = [];
        int start = 0;
        while (start < text.Length)
        {
            int next = text.AsSpan(start).IndexOfAny('\n', '\r', '\u2029');
            int end = next < 0 ? text.Length : start + next;
            int first = start, last = end;
            while (first < last && IsBlank(text[first])) first++;
            while (last > first && IsBlank(text[last - 1])) last--;
            if (last > first) lines.Add(new TextSpan(first, last));
            start = end + 1;
        }

        return lines;
    }

    static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c) || c is '\uFEFF' or '\u200B' or '\u200E' or '\u200F';

    static bool Joins(string text, TextSpan block, TextSpan line, int longest)
    {
        int breaks = 0;
        for (int i = block.End; i < line.Start; i++)
            if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n'))
                breaks++;
        if (breaks != 1 || LineShape.IsListItem(text.AsSpan(line.Start, line.Length))) return false;
        int lastLine = text.LastIndexOf('\n', block.End - 1, block.End - block.Start) + 1;
        int width = block.End - Math.Max(lastLine, block.Start);
        if (width < FullLine * longest || width < 40) return false;
        char last = text[block.End - 1];
        return char.IsLower(text[line.Start]) || last is not ('.' or '!' or '?' or ':' or '"' or '\u201D') || width > 0.85 * longest;
    }
}
