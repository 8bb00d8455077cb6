using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>
/// The verb groups of a sentence with their tense, read from words and, where there are any, Penn tags: "will be held" is one group of the future,
/// "is scheduled to meet" too, "have met" one of the past.
/// </summary>
sealed class VerbGroups(TenseLexicon lexicon)
{
    /// <summary>An auxiliary reaches over so many words to its participle.</summary>
    const int Reach = 5;

    readonly List<(int First, int End, Tense Tense)> _groups = [];

    public IReadOnlyList<(int First, int End, Tense Tense)> Groups => _groups;

    /// <summary>The index of the first group that ends after a token, by binary search.</summary>
    public int FirstEndingAfter(int token)
    {
        int low = 0, high = _groups.Count;
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            if (_groups[middle].End <= token) low = middle + 1; else high = middle;
        }

        return low;
    }

    public void Read(Document document, Sentence sentence)
    {
        _groups.Clear();
        bool tagged = document.Has(LayerKind.Tags);
        int i = sentence.First;
        while (i < sentence.End)
        {
            string tag = tagged ? document.Tags.Xpos[i] : "";
            ReadOnlySpan<char> form = document.Form(i);
            TenseWord word = lexicon[form];
            bool follows = _groups.Count > 0 && _groups[^1].End == i;
            Tense tense = follows && tag.Length == 0 && (word & TenseWord.Schedule) != 0 ? Tense.Unknown : Begin(document, sentence, i, form, word, tag);
            if (tense == Tense.Unknown)
            {
                i++;
                continue;
            }

            int end = End(document, sentence, i, tense, word, tag, out tense);
            _groups.Add((i, end, tense));
            i = end;
        }
    }

    /// <summary>The tense of a group that begins at a token; unknown when none does.</summary>
    static Tense Begin(Document document, Sentence sentence, int i, ReadOnlySpan<char> form, TenseWord word, string tag)
    {
        if (tag.Length > 0 && tag[0] is not ('V' or 'M') && (word & (TenseWord.Plan | TenseWord.Future)) == 0) return Tense.Unknown;
        // "might have said": of what has been
        if (form is "may" or "might" or "must" && i + 1 < sentence.End && document.Form(i + 1) is "have") return Tense.Past;
        if ((word & TenseWord.Future) != 0 && (tag.Length == 0 ? !IsCapitalisedInside(document, sentence, i) : tag == "MD")) return Tense.Future;
        if ((word & TenseWord.Have) != 0) return Tense.Past;
        if ((word & TenseWord.Be) != 0) return Tense.Present;
        if ((word & TenseWord.Plan) != 0 && !form.SequenceEqual("to") && !form.SequenceEqual("set") && !form.SequenceEqual("going")) return Tense.Future;
        if (tag.Length > 0)
        {
            return tag switch
            {
                "VBD" => Tense.Past,
                "VBN" => Tense.Past,
                "VBZ" or "VBP" => (word & TenseWord.Report) != 0 ? Tense.Unknown : Tense.Present,
                _ => Tense.Unknown,
            };
        }

        if ((word & TenseWord.Past) != 0) return Tense.Past;
        if ((word & TenseWord.Schedule) != 0 && i > sentence.First) return IsNounLike(document, sentence, i) ? Tense.Unknown : Tense.Present;
        return form.Length > 4 && form.EndsWith("ed") && char.IsLower(form[0]) && !form.EndsWith("eed") ? Tense.Past : Tense.Unknown;
    }

    /// <summary>Takes in what belongs to the group: after an auxiliary the adverbs, further auxiliaries, plan words and the participle.</summary>
    int End(Document document, Sentence sentence, int i, Tense begun, TenseWord first, string tag, out Tense tense)
    {
        tense = begun;
        bool auxiliary = (first & (TenseWord.Future | TenseWord.Have | TenseWord.Be)) != 0 || document.Form(i) is "was" or "were" or "had";
        if (!auxiliary && (first & TenseWord.Plan) == 0) return i + 1;
        bool future = begun == Tense.Future;
        int end = i + 1;
        for (int k = i + 1; k < sentence.End && k <= i + Reach; k++)
        {
            ReadOnlySpan<char> form = document.Form(k);
            if (form.Length == 1 && char.IsPunctuation(form[0])) break;
            TenseWord word = lexicon[form];
            bool isTo = form is "to";
            if ((word & TenseWord.Plan) != 0 && (!isTo || (k == i + 1 && (first & TenseWord.Be) != 0) || (k == i + 1 && document.Form(i) is "was" or "were")))
            {
                // "was expected to", "is to", "are due": ahead; but "has agreed" and "had planned" keep their own tense unless something is to follow.
                bool after = k + 1 < sentence.End && document.Form(k + 1) is "to" or "for" or "on" or "in" or "until";
                if ((first & TenseWord.Have) == 0 || after) future = true;
                end = k + 1;
                continue;
            }

            if ((word & (TenseWord.Past | TenseWord.Be | TenseWord.Have)) != 0 || form.EndsWith("ed") || form.EndsWith("en") || (form.EndsWith("ing") && (first & TenseWord.Be) != 0))
            {
                end = k + 1;
                continue;
            }

            bool adverb = form.EndsWith("ly") || form is "not" or "n't" or "n’t" or "also" or "already" or "now" or "then" or "still";
            if (adverb) continue;
            if (begun == Tense.Future || future) end = Math.Max(end, k + 1);
            break;
        }

        if (future) tense = Tense.Future;
        return end;
    }

    /// <summary>"Will Smith", "May": a name, not an auxiliary.</summary>
    static bool IsCapitalisedInside(Document document, Sentence sentence, int i) => i > sentence.First && char.IsUpper(document.Form(i)[0]);

    /// <summary>"the visit", "'s start": what follows a determiner or a possessive is a noun.</summary>
    static bool IsNounLike(Document document, Sentence sentence, int i)
    {
        ReadOnlySpan<char> before = document.Form(i - 1);
        if (before is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "'s" or "’s" or "this" or "that" or "of" or "to" or "for" or "on" or "in" or "official" or "first" or "state") return true;
        return char.IsUpper(document.Form(i)[0]);
    }
}
