using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Whose an office is, told behind the name of who holds it: "Foreign Minister A of Norland", "A (Norland)", "Director A, Norwegian Ministry of Trade".</summary>
sealed class TrailingOwners(Document document, OfficeNames names)
{
    const string ChiefOfOrganization = "chief of organization";

    readonly OfficeWords _words = OfficeWords.Shared;

    /// <summary>The owner behind a person's name, or null, and where the words for it end.</summary>
    public (string? Owner, int End) Behind(int name, OfficePhrase phrase, int limit)
    {
        int end = document.Names.Names[name].End;
        string? of = end + 1 < limit && document.Form(end) is "of" ? OwnerAfter(phrase.Title, end + 1, limit, ref end) : null;
        if (names.Bracketed(end, limit) is { } bracketed) (of, end) = bracketed;
        if (of is null && phrase is { OfId: null, Title.Plural: false }) of = DepartmentsState(end, limit);
        if (phrase.Title.Level == ChiefOfOrganization && of?.StartsWith("country:", StringComparison.Ordinal) == true) of = null;        // where he comes from
        return (of, end);
    }

    /// <summary>
    /// "Director A, Norwegian Ministry of Trade, and", "Director A, Bureau of Trade, Norwegian Ministry of the Sea": the state whose department stands between
    /// commas behind a name; null for anything else.
    /// </summary>
    string? DepartmentsState(int comma, int limit)
    {
        const int longest = 16;
        if (comma + 2 >= limit || document.Form(comma) is not ",") return null;
        string? state = null;
        bool department = false;
        for (int token = comma + 1; token < limit && token - comma <= longest; token++)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is "," && department && state is null) continue;       // a part, and then the whole
            if (form is "," or "." or ";" or ")") return department ? state : null;
            if (!char.IsUpper(form[0]) && form is not ("the" or "of" or "for" or "and" or "'s" or "’s") || names.IsPersonAt(token)) return null;
            department |= _words.Departments.Contains(form.ToString());
            if (state is null && names.Owner(token) is { } owner && owner.StartsWith("country:", StringComparison.Ordinal)) state = owner;
        }

        return null;
    }

    string? OwnerAfter(OfficeTitle title, int token, int limit, ref int end)
    {
        if (token < limit && document.Form(token) is "the") token++;
        if (token >= limit || names.NameAt(token) is not (>= 0 and int name)) return null;
        // also one that nobody knows is what stands between two of a list
        if (document.Names.Names[name].Type != NameType.Person) end = document.Names.Names[name].End;
        return names.Owner(token, title);
    }
}
