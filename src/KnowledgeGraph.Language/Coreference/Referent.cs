using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>One thing a document speaks of: its phrases so far and all they say of it.</summary>
sealed class Referent
{
    public ReferentKind Type { get; set; }

    public Gender Gender { get; set; }

    public bool IsPlural { get; set; }

    public bool HasNumber { get; set; }

    /// <summary>ISO codes of the countries a person or organization belongs to, or of the country itself.</summary>
    public HashSet<string> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Offices as words in lower case: "prime minister".</summary>
    public List<string[]> Roles { get; } = [];

    public string? EntityId { get; set; }

    /// <summary>Whether it is a country itself.</summary>
    public bool IsCountry { get; set; }

    /// <summary>In the order in which they were added, which is that of the text from the third pass on.</summary>
    public List<Phrase> Phrases { get; } = [];

    /// <summary>Names as lower-case words.</summary>
    public List<string[]> Names { get; } = [];

    /// <summary>How many of its phrases have been read so far.</summary>
    public int Mentioned { get; set; }

    public void Add(Phrase phrase)
    {
        Phrases.Add(phrase);
        phrase.Referents.Add(this);
        if (Type == ReferentKind.Unknown) Type = phrase.Type;
        if (Gender == Gender.Unknown) Gender = phrase.Gender;
        if (!HasNumber && phrase.HasNumber) (IsPlural, HasNumber) = (phrase.IsPlural, true);
        if (phrase.Country is { } country && Type is not ReferentKind.Place) Countries.Add(country);
    }

    public void AddRole(string[] role)
    {
        if (role.Length > 0 && !Roles.Any(known => known.AsSpan().SequenceEqual(role))) Roles.Add(role);
    }
}
