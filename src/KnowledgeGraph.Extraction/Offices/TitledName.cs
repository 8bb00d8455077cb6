namespace KnowledgeGraph.Extraction.Offices;

/// <summary>A person's name with the title before it: "Russian President Vladimir Putin", "President of Finland Sauli Niinistö".</summary>
/// <param name="Name">Index of the name.</param>
/// <param name="Title">The title.</param>
/// <param name="OfId">Whose office it is, as far as the words before the name say; or null.</param>
/// <param name="First">First token of the phrase.</param>
readonly record struct TitledName(int Name, OfficeTitle Title, string? OfId, int First);
