using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Somebody of whom a sentence tells, with all the places that stand for him; for who was told of before only, the last place.</summary>
sealed class SentenceParty(RelationParty party, List<ActorReference> mentions)
{
    public RelationParty Party { get; } = party;

    public List<ActorReference> Mentions { get; } = mentions;

    /// <summary>The mention whose word the token is.</summary>
    public ActorReference At(int token) => Mentions.Find(mention => mention.Head == token) is { Id: not null } found ? found : Mentions[0];

    /// <summary>Does it stand for the actor?</summary>
    public bool Includes(string id) => Party.Id == id || Mentions.Exists(mention => mention.Id == id);
}
