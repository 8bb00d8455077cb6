using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Claims;

/// <summary>When something happens: EDTF level 1, the words it rests on, and how.</summary>
/// <param name="Value">"2022-09-15", "2022-09", "2022-09-15/2022-09-16"; null when it cannot be known.</param>
/// <param name="Phrase">The article's words ("Thursday"); null without any.</param>
/// <param name="Basis">What the value rests on.</param>
public sealed record EventDate(string? Value, string? Phrase, DateBasis Basis)
{
    public static EventDate Unknown { get; } = new(null, null, DateBasis.Unknown);
}
