using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>A list of states that the words beside it make members of an organization.</summary>
/// <param name="Trigger">The token behind which, or before which, the list stands: the organization's.</param>
public sealed record MemberList(string Status, int Trigger, ActorReference Body, IReadOnlyList<ActorReference> Members);
