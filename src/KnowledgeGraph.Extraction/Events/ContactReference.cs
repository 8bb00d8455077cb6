using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What a noun that speaks of a contact told of before ("the talks") says of which contact that is.</summary>
/// <param name="Owners">Whose the words around it say that it is, for each of them: "the Norwegian talks", "the talks that Norway had".</param>
/// <param name="Names">Other names that its modifiers give it: "the Harbour Dialogue".</param>
/// <param name="Subjects">What its modifiers say that it is about: "the fisheries talks".</param>
/// <param name="Rival">What brings in another contact right before; null for nothing.</param>
/// <param name="IsPlural">"the meetings": several, and none of them.</param>
public sealed record ContactReference(IReadOnlyList<IReadOnlyList<ActorReference>> Owners, IReadOnlyList<string> Names, IReadOnlyList<string> Subjects, RivalContact? Rival, bool IsPlural);
