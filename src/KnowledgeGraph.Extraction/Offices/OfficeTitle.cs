namespace KnowledgeGraph.Extraction.Offices;

/// <summary>A title of office in a text: tokens <c>[First, End)</c>.</summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Title">The office as in the gazetteer.</param>
/// <param name="Level">Its level: "head of state", …</param>
/// <param name="Plural">"presidents".</param>
/// <param name="OfId">Whose office it is where the title alone says so ("Pope"), or null.</param>
public readonly record struct OfficeTitle(int First, int End, string Title, string Level, bool Plural, string? OfId = null);
