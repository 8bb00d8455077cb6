using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Looks pronouns up by their form.</summary>
static class PronounWords
{
    public static PronounKind Kind(ReadOnlySpan<char> form)
    {
        if (form.Length is 0 or > 10) return PronounKind.None;
        Span<char> lower = stackalloc char[form.Length];
        form.ToLowerInvariant(lower);
        return lower switch
        {
            "he" or "him" or "his" or "himself" => PronounKind.He,
            "she" or "her" or "hers" or "herself" => PronounKind.She,
            "it" or "its" or "itself" => PronounKind.It,
            "they" or "them" or "their" or "theirs" or "themselves" => PronounKind.They,
            "i" or "me" or "my" or "mine" or "myself" => PronounKind.Speaker,
            _ => PronounKind.None,
        };
    }

    public static bool IsReflexive(ReadOnlySpan<char> form) => form.EndsWith("self", StringComparison.OrdinalIgnoreCase) || form.EndsWith("selves", StringComparison.OrdinalIgnoreCase);

    public static Gender Gender(PronounKind kind) => kind switch
    {
        PronounKind.He => Core.Text.Gender.Masculine,
        PronounKind.She => Core.Text.Gender.Feminine,
        _ => Core.Text.Gender.Unknown,
    };
}
