namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The word that tells a group from others: "Harbour" in "Harbour rebels".</summary>
/// <param name="Key">The same for "Norwegian" and "Norway's".</param>
/// <param name="Name">As it stands in the name of the group: "Norwegian".</param>
/// <param name="Country">Id of the country that it names or lies in; null for a people, a faith or a party.</param>
sealed record FactionQualifier(string Key, string Name, string? Country);
