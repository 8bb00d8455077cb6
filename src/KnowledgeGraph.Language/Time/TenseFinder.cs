using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>
/// The tense that governs a phrase of time: along the parse where there is one, else the verb group that stands nearest, with a price for commas and for
/// looking to the right. One a thread.
/// </summary>
sealed class TenseFinder(TenseLexicon lexicon)
{
    const int CommaPrice = 4;
    const int RightPrice = 6;
    const int Steps = 12;

    /// <summary>Verbs further away do not govern; it keeps the search linear in any sentence.</summary>
    const int Window = 80;

    readonly VerbGroups _groups = new(lexicon);
    int _sentence = -1;

    public Tense Find(Document document, int sentenceIndex, int first, int end)
    {
        Sentence sentence = document.Sentences.Sentences[sentenceIndex];
        if (_sentence != sentenceIndex)
        {
            _groups.Read(document, sentence);
            _sentence = sentenceIndex;
        }

        if (first == sentence.First) return Governing(document, sentence, first, end);
        ReadOnlySpan<char> before = document.Form(first - 1);
        if (before.Equals("since", StringComparison.OrdinalIgnoreCase)) return Tense.Past;
        if (first - 2 >= sentence.First && before is "of" && document.Form(first - 2).Equals("ahead", StringComparison.OrdinalIgnoreCase)) return Tense.Future;
        bool possessive = end < sentence.End && document.Form(end) is "'s" or "’s";
        if (possessive && before.Equals("after", StringComparison.OrdinalIgnoreCase)) return Tense.Past;
        Tense tense = Governing(document, sentence, first, end);

        // "until Friday", "by Friday" point ahead even under a past; "before Friday" only under another tense.
        if ((lexicon[before] & TenseWord.Ahead) != 0 && (tense != Tense.Past || !before.Equals("before", StringComparison.OrdinalIgnoreCase))) return Tense.Future;
        return tense;
    }

    Tense Governing(Document document, Sentence sentence, int first, int end)
    {
        if (document.Has(LayerKind.Parses) && FromParse(document, sentence, first, end) is var parsed and not Tense.Unknown) return parsed;
        return Nearest(document, sentence, first, end);
    }

    /// <summary>Up the tree to the first verb with a group of its own.</summary>
    Tense FromParse(Document document, Sentence sentence, int first, int end)
    {
        int[] heads = document.Parses.Heads;
        int node = -1;
        for (int i = first; i < end && node < 0; i++)
            if (heads[i] < first || heads[i] >= end)
                node = heads[i];
        for (int step = 0; node >= sentence.First && node < sentence.End && step < Steps; step++)
        {
            int group = _groups.FirstEndingAfter(node);
            if (group < _groups.Groups.Count && _groups.Groups[group].First <= node) return _groups.Groups[group].Tense;
            node = heads[node];
        }

        return Tense.Unknown;
    }

    Tense Nearest(Document document, Sentence sentence, int first, int end)
    {
        IReadOnlyList<(int First, int End, Tense Tense)> groups = _groups.Groups;
        if (groups.Count == 0) return Tense.Unknown;
        int next = end;
        if (next < sentence.End && document.Form(next) is "'s" or "’s") next += 2;
        bool initial = IsInitial(document, sentence, first);
        Tense best = Tense.Unknown;
        int bestPrice = int.MaxValue;
        for (int g = _groups.FirstEndingAfter(first - Window); g < groups.Count && groups[g].First < end + Window; g++)
        {
            (int groupFirst, int groupEnd, Tense tense) = groups[g];
            int price;
            if (groupEnd <= first)
            {
                // "planned for Monday": nothing stands between but a preposition.
                price = initial ? 1000 : first - groupEnd <= 1 ? -RightPrice : first - groupEnd + Price(document, groupEnd, first);
            }
            else
            {
                if (groupFirst < end) continue;
                price = groupFirst - end + (groupFirst <= next ? -3 : initial ? 0 : RightPrice) + Price(document, end, groupFirst);
            }

            if (price >= bestPrice) continue;
            best = tense;
            bestPrice = price;
        }

        return best;
    }

    static int Price(Document document, int first, int end)
    {
        int price = 0;
        for (int i = first; i < end; i++)
        {
            ReadOnlySpan<char> form = document.Form(i);
            if (form.Length == 1 && form[0] is ',' or ';' or ':' or '\u2014' or '\u2013' or '"' or '\u201D' or '\u201C') price += CommaPrice;
        }

        return price;
    }

    /// <summary>Nothing before the phrase but marks, prepositions and small words: it belongs to what follows.</summary>
    bool IsInitial(Document document, Sentence sentence, int first)
    {
        int i = first - 1;
        while (i >= sentence.First && i > first - Steps)
        {
            ReadOnlySpan<char> form = document.Form(i);
            if (form is "on" or "On" or "in" or "In" or "at" or "At" or "late" or "Late" or "early" or "Early" or "Earlier" or "earlier" or "the" or "The" or "and" or "And" or "but" or "But" or "by" or "By" or "also" or "Also" or "Only") i--;
            else if ((lexicon[form] & TenseWord.Conjunction) != 0) return true;
            else if (form.Length == 1 && char.IsPunctuation(form[0]) && form[0] is not (',' or ';' or ')')) i--;
            else if (form is ";") return true;
            else break;
        }

        if (i < sentence.First) return true;
        return i == sentence.First - 1 || (document.Blocks.Dateline is { } line && document.Tokens.Ends[i] <= line.End);
    }
}
