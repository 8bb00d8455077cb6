using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"at the "Fish for the World" Conference": what the preposition and the article stand before is the conference, and not the first word of its title.</summary>
static class QuotedTitleRepair
{
    /// <summary>No title has more words.</summary>
    const int Longest = 14;

    static readonly HashSet<string> Titled = new(StringComparer.Ordinal)
    {
        "conference", "summit", "forum", "meeting", "dialogue", "ministerial", "roundtable", "symposium", "workshop", "congress", "assembly", "session", "seminar", "event", "gathering",
    };

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int open = sentence.First; open + 2 < sentence.End; open++)
            {
                if (heads[open] == ParseLayer.Unparsed || document.Form(open) is not ("\"" or "“" or "``")) continue;
                int close = open + 1;
                while (close < sentence.End && close - open <= Longest && document.Form(close) is not ("\"" or "”" or "''")) close++;
                if (close + 1 >= sentence.End || close - open is < 2 or > Longest) continue;
                int noun = close + 1;
                while (noun + 1 < sentence.End && document.Tags.Upos[noun] is Upos.Noun or Upos.Propn or Upos.Adj && document.Tags.Upos[noun + 1] is Upos.Noun or Upos.Propn && !Titled.Contains(Lemma(document, noun))) noun++;
                if (Titled.Contains(Lemma(document, noun))) MendTitle(document, sentence, open, close, noun, heads, relations);
                open = close;
            }
    }

    static string Lemma(Document document, int token) => document.Tags.Lemmas[token].ToLowerInvariant();

    static void MendTitle(Document document, Sentence sentence, int open, int close, int noun, int[] heads, Relation[] relations)
    {
        int top = open + 1;
        while (top < close && heads[top] >= open && heads[top] <= noun) top++;
        if (top == close) return;
        int last = close - 1;
        (heads[noun], relations[noun]) = (heads[top], relations[top]);
        (heads[top], relations[top]) = (noun, Relation.Compound);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            bool inside = token > open && token < close;
            if (token == top || token == noun) continue;
            // "for the World", read as what stands before the conference
            if (inside && heads[token] == noun && last != top) (heads[token], relations[token]) = token == last ? (top, Relation.Nmod) : (last, relations[token]);
            else if (!inside && (token < open || token > noun) && heads[token] > open && heads[token] < close) heads[token] = noun;
        }
    }
}
