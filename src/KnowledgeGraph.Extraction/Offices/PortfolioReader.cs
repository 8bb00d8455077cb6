using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads what an official deals with: "commissioner for peace and security", "Under Secretary for Trade, Energy, and the Environment".</summary>
sealed class PortfolioReader(Document document, TitleReader titles, OfficeHolders holders)
{
    /// <summary>How many tokens it may have.</summary>
    const int Reach = 7;

    readonly OfficeWords _words = OfficeWords.Shared;
    readonly OfficeNames _names = titles.Names;

    /// <summary>"The Union's commissioner for peace and security, A": where what an official deals with ends, before a comma and a person; null for none.</summary>
    public int? End(int from, int limit)
    {
        if (from >= limit || document.Form(from) is not ("for" or "on" or "in" or "to" or "at" or "with")) return null;
        for (int token = from + 1; token + 1 < limit && token - from <= Reach; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is ",") return _names.IsPersonAt(token + 1) ? token : null;
            if (_names.IsPersonAt(token) || !char.IsLetter(form[0]) || form is not ("and" or "of" or "the" or "for" or "in" or "talks") && _words.Barriers.Contains(form.ToString())) return null;
        }

        return null;
    }

    /// <summary>
    /// "Under Secretary for Trade, Energy, and the Environment A": the person behind what an official deals with, all in capitals; null where
    /// something else follows.
    /// </summary>
    public int? PersonBehind(OfficePhrase phrase, int limit)
    {
        const int longest = 14;
        int token = phrase.Title.End;
        if (phrase.Title.Plural || token >= limit || document.Form(token) is not ("for" or "of" or "to" or "FOR" or "OF") || !char.IsUpper(document.Form(token - 1)[0])) return null;
        bool capital = false;
        for (int next = token + 1; next < limit && next - token <= longest; next++)
        {
            if (_names.IsPersonAt(next)) return capital || IsBehindPortfolio(next - 1) && holders.Apposed(phrase) < 0 ? next : null;
            // "In her talks with the King of Norland, Prime Minister A": another's office
            if (document.Form(next - 1) is "," && titles.StartingAt(next) is { Title.Level: "head of state" or "head of government" or "foreign minister" }) return null;
            ReadOnlySpan<char> form = document.Form(next);
            capital = char.IsUpper(form[0]);
            if (document.Form(next - 1) is "the" && _words.Honorifics.Contains(form.ToString())) return null;       // "of Norland and the Honourable A"
            if (!capital && form is not ("," or "and" or "of" or "the" or "for" or "&" or "-")) return null;
        }

        return null;
    }

    /// <summary>"for Coastal Affairs, A": the comma behind the last word, in capitals, of what an official deals with.</summary>
    bool IsBehindPortfolio(int comma) => document.Form(comma) is "," && char.IsUpper(document.Form(comma - 1)[0])
        && (_names.NameAt(comma - 1) is not (>= 0 and int name) || document.Names.Names[name].Type is NameType.Organization or NameType.Miscellaneous);
}
