using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Tagging;

namespace KnowledgeGraph.Language.Entities;

/// <summary>Looks at every word of a document once, and at the document as a whole.</summary>
sealed class NameFeatureReader(WordVectors vectors, NameLexicon lexicon, int affixRows)
{
    const double MostlyCapitals = 0.7;
    const int HeadlineWords = 4;

    /// <param name="conventions">Whose conventions the labels are to follow.</param>
    public void Read(Document document, NameFeatures features, WordEvidence conventions = WordEvidence.Universal)
    {
        int count = document.Tokens.Count;
        features.Reset(count);
        for (int token = 0; token < count; token++)
        {
            int word = features.Words.Find(document.Form(token), out bool isNew);
            if (isNew) ReadWord(document.Form(token), features);
            features.WordOf[token] = word;
            features.Evidence[token] = conventions | features.Letters[word];
        }

        MarkSentences(document, features);
        MarkDocument(document, features);
    }

    void ReadWord(ReadOnlySpan<char> form, NameFeatures features)
    {
        Span<char> buffer = stackalloc char[WordFeatures.MaximumLength];
        Span<int> affixes = stackalloc int[NameFeatures.MaximumAffixes];
        affixes.Clear();
        ReadOnlySpan<char> normal = WordFeatures.Normalize(form, buffer);
        features.AffixCounts.Add((byte)WordFeatures.Affixes(form, normal, affixRows, affixes));
        features.Affixes.AddRange(affixes);
        int vector = vectors.Find(form);
        features.Vectors.Add(vector);
        features.Letters.Add(Letters(form) | Commonness(form, normal, vector));
    }

    static WordEvidence Letters(ReadOnlySpan<char> form)
    {
        int upper = 0, lower = 0;
        WordEvidence evidence = WordEvidence.None;
        for (int i = 0; i < form.Length; i++)
        {
            char c = form[i];
            if (char.IsUpper(c))
            {
                if (lower > 0) evidence |= WordEvidence.MixedCase;
                upper++;
            }
            else if (char.IsLower(c)) lower++;
            else if (char.IsDigit(c)) evidence |= WordEvidence.Digit;
            else if (c == '.' && i > 0) evidence |= WordEvidence.FullStopInside;
            if (c >= 'À' && char.IsLetter(c)) evidence |= WordEvidence.ForeignLetter;
        }

        if (form.Length > 0 && char.IsUpper(form[0])) evidence |= WordEvidence.Capital;
        if (upper > 1 && lower == 0) evidence |= WordEvidence.Capitals;
        return evidence;
    }

    WordEvidence Commonness(ReadOnlySpan<char> form, ReadOnlySpan<char> normal, int vector)
    {
        if (vector < 0) return WordEvidence.UnknownWord;
        if (!char.IsUpper(form[0])) return WordEvidence.None;
        int lower = vectors.Find(normal);
        return lower >= 0 && lower <= vector ? WordEvidence.UsuallyLower : WordEvidence.None;
    }

    void MarkSentences(Document document, NameFeatures features)
    {
        LexiconClasses[] begins = [], inside = [];
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (begins.Length < sentence.Length) (begins, inside) = (new LexiconClasses[sentence.Length * 2], new LexiconClasses[sentence.Length * 2]);
            lexicon.Mark(document, sentence.First, sentence.End, begins.AsSpan(0, sentence.Length), inside.AsSpan(0, sentence.Length));
            Span<WordEvidence> evidence = features.Evidence.AsSpan(sentence.First, sentence.Length);
            int words = 0, capitals = 0, lowers = 0, first = -1;
            for (int i = 0; i < evidence.Length; i++)
            {
                evidence[i] |= (WordEvidence)((ulong)begins[i] | (ulong)inside[i] << NameFeatures.LexiconBits);
                ReadOnlySpan<char> form = document.Form(sentence.First + i);
                if (form is "-" or "–")
                {
                    if (i > 0) evidence[i - 1] |= WordEvidence.BeforeHyphen;
                    if (i + 1 < evidence.Length) evidence[i + 1] |= WordEvidence.AfterHyphen;
                }

                if (form.Length == 0 || !char.IsLetter(form[0])) continue;
                if (first < 0) first = i;
                if ((evidence[i] & WordEvidence.Capitals) == 0 && form.Length > 1) lowers++;
                if (form.Length < HeadlineWords && (evidence[i] & WordEvidence.Capital) == 0) continue;
                words++;
                if ((evidence[i] & WordEvidence.Capital) != 0) capitals++;
            }

            WordEvidence common = WordEvidence.None;
            if (words >= HeadlineWords && capitals >= words * MostlyCapitals) common |= WordEvidence.TitleCase;
            if (words >= 2 && lowers == 0) common |= WordEvidence.AllCapitals;
            if (capitals == 0) common |= WordEvidence.NoCapitals;
            if (common != WordEvidence.None)
                foreach (ref WordEvidence word in evidence) word |= common;
            if (first >= 0) evidence[first] |= WordEvidence.FirstWord;
        }
    }

    /// <summary>Lets every occurrence of a word know how the others are written and what stands beside them.</summary>
    void MarkDocument(Document document, NameFeatures features)
    {
        Dictionary<ulong, WordEvidence> seen = [];
        WordEvidence[] evidence = features.Evidence;
        for (int token = 0; token < features.Count; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form.Length < 2 || !char.IsLetter(form[0])) continue;
            WordEvidence word = evidence[token], told = WordEvidence.None;
            bool isHeadline = (word & (WordEvidence.TitleCase | WordEvidence.AllCapitals)) != 0;
            if ((word & WordEvidence.Capital) == 0) told = WordEvidence.LowerElsewhere;
            else if (!isHeadline)
            {
                if ((word & WordEvidence.FirstWord) == 0) told |= WordEvidence.CapitalElsewhere;
                if (token > 0 && IsGiven(evidence[token - 1]) && (word & WordEvidence.FirstWord) == 0) told |= WordEvidence.SurnameElsewhere;
                if (token > 0 && lexicon.IsTitle(document.Form(token - 1)))
                    told |= token + 1 < features.Count && (evidence[token + 1] & WordEvidence.Capital) != 0 ? WordEvidence.GivenElsewhere : WordEvidence.SurnameElsewhere;
                if (token > 1 && lexicon.IsTitle(document.Form(token - 2)) && (evidence[token - 1] & WordEvidence.Capital) != 0) told |= WordEvidence.SurnameElsewhere;
            }

            if (told == WordEvidence.None) continue;
            ulong key = PhraseTable.Extend(PhraseTable.Empty, form);
            seen.TryGetValue(key, out WordEvidence known);
            seen[key] = known | told;
        }

        for (int token = 0; token < features.Count; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form.Length < 2 || !char.IsLetter(form[0]) || (evidence[token] & (WordEvidence.Capital | WordEvidence.NoCapitals)) == 0) continue;
            if (seen.TryGetValue(PhraseTable.Extend(PhraseTable.Empty, form), out WordEvidence known)) evidence[token] |= known;
        }
    }

    static bool IsGiven(WordEvidence word) =>
        (word & (WordEvidence)LexiconClasses.GivenName) != 0 && (word & (WordEvidence)LexiconClasses.Country) == 0 && (word & WordEvidence.Capital) != 0;
}
