using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// Lists of people with their titles: "Foreign Minister A of Norland, the Chairman of the Assembly B, and Trade Minister C". Long titles
/// are what parsers lose their way in, so the list is read from the words alone.
/// </summary>
sealed class TitledLists(Document document, IReadOnlySet<string> titles)
{
    /// <summary>No title has more words.</summary>
    const int Longest = 16;

    /// <summary>Is what stands between two names of people the end of one item of a list and the title that begins the next?</summary>
    /// <param name="from">The first token behind the first name.</param>
    /// <param name="to">The second name.</param>
    public bool Continues(int from, int to)
    {
        if (to - from is < 2 or > Longest) return false;
        int token = Owner(from, to);
        int separator = token;
        while (token < to && (document.Form(token) is "," or ";" || IsAnd(token))) token++;
        if (token == separator || token == to) return false;
        if (document.Form(token) is "with" && token - separator > 0 && IsAnd(token - 1)) token++;
        if (document.Form(token) is "a" or "an") return false;
        int first = -1, last = -1;
        bool owned = false;
        for (int at = token; at < to; at++)
        {
            ReadOnlySpan<char> form = document.Form(at);
            Upos upos = document.Tags.Upos[at];
            if (upos is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Part or Upos.Num) && form is not ("of" or "for" or "on" or "to" or "and" or "-" or "'s" or "’s" or "his" or "her" or "its" or "/") && !(form is "Under" && document.Form(at + 1) is "Secretary" or "-")) return false;
            bool title = titles.Contains(document.Tags.Lemmas[at].ToLowerInvariant());
            if (title)
            {
                if (first < 0) first = at;
                last = at;
            }
            else if (first < 0 && form is "of" or "for" or "on" or "to") return false;      // "the brother of President B"
            else if (first >= 0 && form is "of" or "to" or "for") owned = true;
        }

        // "the spokesman of President B", "adviser to President B" are one man, and not B
        return first >= 0 && (last == first || !owned || last < to - 1 || !IsOf(last, first));
    }

    /// <summary>"and Adviser to President B": does what stands before a name make it that of another's superior?</summary>
    /// <param name="from">The first token behind the name before.</param>
    /// <param name="to">The name.</param>
    public bool IsOfAnother(int from, int to)
    {
        if (to - 1 <= from || !titles.Contains(document.Tags.Lemmas[to - 1].ToLowerInvariant()) || !IsOf(to - 1, from)) return false;
        for (int token = from; token < to - 1; token++)
            if (titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant()) && document.Form(token + 1) is "to" or "of") return true;
        return false;
    }

    /// <summary>"the head of the council of the assembly": the office over a body; −1 for none.</summary>
    public int OfficeAbove(int body, int[] heads, Relation[] relations)
    {
        for (int noun = body; relations[noun] == Relation.Nmod && heads[noun] is >= 0 and int above && above < noun; noun = above)
            if (titles.Contains(document.Tags.Lemmas[above].ToLowerInvariant())) return above;
        return -1;
    }

    bool IsAnd(int token) => document.Tags.Upos[token] == Upos.Cconj || document.Form(token) is "&";

    /// <summary>Behind "of Norland", "from the Republic of Norland" and "representing the Union" that follow a name.</summary>
    int Owner(int from, int to)
    {
        // "A representing the Chairmanship, and Minister B"
        bool stands = document.Form(from) is "representing";
        if (!stands && document.Form(from) is not ("of" or "from")) return from;
        int token = from + 1;
        while (stands && token < to && document.Form(token) is not ("," or ";")) token++;
        while (token < to && (document.Tags.Upos[token] is Upos.Propn or Upos.Det || document.Form(token) is "of")) token++;
        return token;
    }

    /// <summary>Does an "of", or a "to" or "for" without an article, stand directly before the words of the last title?</summary>
    bool IsOf(int last, int first)
    {
        for (int token = last - 1; token > first; token--)
        {
            if (document.Form(token) is "of") return true;
            if (document.Form(token) is "to" or "for") return document.Tags.Upos[token + 1] != Upos.Det;
            if (document.Tags.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det)) return false;
        }

        return false;
    }
}
