namespace KnowledgeGraph.Extraction.Offices;

/// <summary>A title with the words that say whose office it is: tokens <c>[First, End)</c>, "the Turkish foreign minister", "head of the IAEA".</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Title">The title.</param>
/// <param name="OfId">The country or organization, as far as the phrase names it; or null.</param>
/// <param name="Status">current, former or elect.</param>
readonly record struct OfficePhrase(int First, int End, OfficeTitle Title, string? OfId, string Status);
