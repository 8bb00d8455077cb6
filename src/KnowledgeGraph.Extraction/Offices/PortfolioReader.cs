using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Reads what an official deals with: "commissioner for peace and security".</summary>
sealed class PortfolioReader(Document document, OfficeNames names)
{
    /// <summary>How many tokens it may have.</summary>
    const int Reach = 7;

    readonly OfficeWords _words = OfficeWords.Shared;

    /// <summary>"The Union's commissioner for peace and security, A": where what an official deals with ends, before a comma and a person; null for none.</summary>
    public int? End(int from, int limit)
    {
        if (from >= limit || document.Form(from) is not ("for" or "on" or "in" or "to")) return null;
        for (int token = from + 1; token + 1 < limit && token - from <= Reach; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is ",") return names.IsPersonAt(token + 1) ? token : null;
            if (names.IsPersonAt(token) || !char.IsLetter(form[0]) || form is not ("and" or "of" or "the" or "for" or "in") && _words.Barriers.Contains(form.ToString())) return null;
        }

        return null;
    }
}
