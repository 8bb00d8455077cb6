using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>"Edvard Grieg Room": called after a person, and nobody.</summary>
static class Facilities
{
    static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "Room", "Auditorium", "Building", "Center", "Centre", "School", "University", "Institute", "Foundation", "Library", "Museum", "Theater", "Theatre", "Stadium", "Hospital", "Airport",
    };

    /// <summary>A person's name that ends in, or goes on in, what is called after him, with that and no longer a person's; any other as it is.</summary>
    public static Name Whole(Document document, Name name)
    {
        if (name.Type != NameType.Person) return name;
        if (IsKind(document, name.End - 1)) return name with { Type = NameType.Miscellaneous };
        return name.End - name.First > 1 && name.End < document.Tokens.Count && IsKind(document, name.End) && document.Sentences.IndexOf(name.First) == document.Sentences.IndexOf(name.End) ? new Name(name.First, name.End + 1, NameType.Miscellaneous) : name;
    }

    static bool IsKind(Document document, int token) => Kinds.GetAlternateLookup<ReadOnlySpan<char>>().Contains(document.Form(token));
}
