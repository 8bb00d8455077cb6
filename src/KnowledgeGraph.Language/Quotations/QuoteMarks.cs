using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>
/// Finds what stands between quotation marks, block by block: typographic and straight, double and single. A mark without its fellow runs to the end of
/// the block, as where a quotation goes on over several paragraphs; a closing mark alone is none.
/// </summary>
static class QuoteMarks
{
    enum Mark : byte
    {
        None,
        Open,
        Close,
        Straight,
        SingleOpen,
        SingleClose,
    }

    public static List<QuotedSpan> Find(Document document, int first, int end)
    {
        List<QuotedSpan> spans = [];
        int open = -1, singleOpen = -1;
        bool straight = false;
        for (int i = first; i < end; i++)
        {
            Mark mark = Read(document, i, end);
            if (mark == Mark.Straight) mark = open >= 0 && straight ? Mark.Close : OpensHere(document, i, first) || open < 0 ? Mark.Open : Mark.Close;
            switch (mark)
            {
                case Mark.Open when open < 0:
                    open = i + 1;
                    straight = document.Form(i) is "\"" or "''" or "``";
                    break;
                case Mark.Close when open >= 0:
                    if (i > open) spans.Add(new QuotedSpan(open, i, false));
                    open = -1;
                    break;
                case Mark.SingleOpen when singleOpen < 0:
                    singleOpen = i + 1;
                    break;
                case Mark.SingleClose when singleOpen >= 0:
                    if (i > singleOpen) spans.Add(new QuotedSpan(singleOpen, i, false));
                    singleOpen = -1;
                    break;
            }
        }

        // A mark that nothing follows is a slip of the pen.
        if (open >= 0 && open < end && HasWord(document, open, end)) spans.Add(new QuotedSpan(open, end, true));
        spans.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : b.End.CompareTo(a.End));
        return spans;
    }

    static Mark Read(Document document, int i, int end)
    {
        ReadOnlySpan<char> form = document.Form(i);
        if (form.Length > 2) return Mark.None;
        switch (form)
        {
            case "\u201C" or "\u00AB" or "\u201E": return Mark.Open;
            case "\u201D" or "\u00BB": return Mark.Close;
            case "\"": return Mark.Straight;
            case "``": return Mark.Open;
            case "''": return Mark.Close;
            case "\u2018": return Mark.SingleOpen;
            case "\u2019" or "'":
                bool spaceBefore = i == 0 || document.Tokens.Ends[i - 1] < document.Tokens.Starts[i];
                bool spaceAfter = i + 1 >= end || document.Tokens.Ends[i] < document.Tokens.Starts[i + 1];
                if (spaceBefore && !spaceAfter && form is "'") return Mark.SingleOpen;
                if (spaceBefore) return Mark.None;

                // After a plural an apostrophe is a possessive, not the end of a quotation, unless a mark stands before it or behind.
                char last = document.Text[document.Tokens.Starts[i] - 1];
                return last == 's' && i + 1 < end && char.IsLetter(document.Form(i + 1)[0]) ? Mark.None : Mark.SingleClose;
            default: return Mark.None;
        }
    }

    static bool OpensHere(Document document, int i, int first) =>
        i == first || document.Tokens.Ends[i - 1] < document.Tokens.Starts[i] || document.Form(i - 1) is "(" or "[" or "\u2014" or "\u2013";

    static bool HasWord(Document document, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (char.IsLetterOrDigit(document.Form(i)[0]))
                return true;
        return false;
    }
}
