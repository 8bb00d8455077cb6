using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Finds the longest phrases of the gazetteers in a document.</summary>
sealed class GazetteerMatcher(EntityCatalog catalog)
{
    const int MaximumLength = 14;

    static readonly HashSet<string> Royal = ReadRoyal();

    public List<GazetteerMatch> Find(Document document)
    {
        List<GazetteerMatch> matches = [];
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int first = sentence.First; first < sentence.End; first++)
                if (Longest(document, first, sentence.End) is { Reading: > 0 } match)
                {
                    matches.Add(match);
                    first = match.End - 1;
                }

        return matches;
    }

    /// <summary>The longest phrase that begins at a token; a default match when there is none.</summary>
    public GazetteerMatch Longest(Document document, int first, int limit)
    {
        GazetteerMatch longest = default;
        ReadOnlySpan<char> begin = document.Form(first);
        if (!char.IsUpper(begin[0]) && !char.IsDigit(begin[0]) && begin is not ("al" or "el") && !begin.StartsWith("al-") && !begin.StartsWith("el-")) return longest;
        ulong key = NameKey.Empty;
        for (int token = first; token < limit && token - first < MaximumLength; token++)
        {
            key = NameKey.Extend(key, document.Form(token));
            if (!catalog.Phrases.TryGet(key, out int reading, out bool continues)) break;
            if (reading > 0 && !IsStop(document.Form(token)) && Fits(document, first, token + 1, ref reading))
            {
                PhraseIndex.Reading read = catalog.Phrases[reading];
                bool isSure = (read.Use & NameUse.Common) == 0;
                NameType type = TypeOf(read);
                int start = type == NameType.Person && token > first && Royal.Contains(document.Form(first).ToString()) ? first + 1 : first;
                longest = new GazetteerMatch(start, token + 1, reading, type, isSure);
            }

            if (!continues) break;
        }

        return longest;
    }

    public NameType TypeOf(PhraseIndex.Reading reading) => (reading.Use & NameUse.Demonym) != 0
        ? NameType.Demonym
        : catalog.Entities[reading.Entity].Kind switch
        {
            EntityKind.Person => NameType.Person,
            EntityKind.Organization => NameType.Organization,
            _ => NameType.Place,
        };

    static HashSet<string> ReadRoyal()
    {
        using StreamReader reader = new(typeof(GazetteerMatcher).Assembly.GetManifestResourceStream("KnowledgeGraph.Extraction.Linking.royal-titles.tsv")!);
        return [.. TsvFile.Read("Linking/royal-titles.tsv", reader).Rows.Select(row => row["title"])];
    }

    // A stop or bracket adds nothing to a key, so it must not lengthen a match: "Kiev." is the sentence's stop.
    static bool IsStop(ReadOnlySpan<char> form) => NameKey.Letters(form).Length == 0;

    /// <summary>The first reading whose letters the text may stand for: an acronym only in capitals.</summary>
    bool Fits(Document document, int first, int end, ref int reading)
    {
        for (; reading > 0; reading = catalog.Phrases[reading].Next)
        {
            if ((catalog.Phrases[reading].Use & NameUse.Acronym) == 0) return HasCapitals(document, first, end);
            bool capitals = true;
            foreach (char c in document.Text.AsSpan(document.Tokens.Starts[first], document.Tokens.Ends[end - 1] - document.Tokens.Starts[first]))
                capitals &= !char.IsLower(c);
            if (capitals) return true;
        }

        return false;
    }

    /// <summary>Longer words of a name begin with a capital: "New York", "Bank of Japan", not "Iron man".</summary>
    static bool HasCapitals(Document document, int first, int end)
    {
        for (int token = first; token < end; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (char.IsLower(form[0]) && form.Length > 4) return end - first > 3;
        }

        return true;
    }
}
