namespace KnowledgeGraph.Extraction.Events;

/// <summary>A word that decides the status of what stands below it: "planned to meet", "called off the talks".</summary>
/// <param name="Name">As in the file.</param>
/// <param name="Words">Lemmas; a verb with its particle has a space ("call off").</param>
/// <param name="Below">Bits of the relations by which the chain comes up into the word.</param>
/// <param name="Cases">The prepositions with which an oblique or a noun's modifier does: "call for talks".</param>
/// <param name="Gives">The outlook.</param>
/// <param name="Negated">The outlook when the word is negated.</param>
/// <param name="Indefinite">Only over a noun with an indefinite article: "discussed a visit", and not "discussed the visit".</param>
sealed record StatusOperator(string Name, IReadOnlySet<string> Words, ulong Below, IReadOnlySet<string> Cases, Outlook Gives, Outlook Negated, bool Indefinite);
