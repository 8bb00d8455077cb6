using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Core.Relations;

/// <summary>Somebody of whom a sentence, or a sentence shortly before it, tells.</summary>
/// <param name="Id">The actor, or for stands the country or body that he acts for.</param>
/// <param name="Kind">Of the first of its mentions.</param>
/// <param name="Names">By what the article or the gazetteers call the actors that stand for it; a country also by its code.</param>
/// <param name="Tokens">Where the sentence has it, counted from the sentence's first token; none for who was told of before only.</param>
/// <param name="Distance">Since how many sentences it was last told of; 0 for who is in the sentence.</param>
/// <param name="Count">In how many sentences it has been told of before; 0 for who is in the sentence.</param>
/// <param name="Age">Since how many sentences it has been told of; 0 for who is in the sentence.</param>
public sealed record RelationParty(string Id, ActorKind Kind, IReadOnlyList<string> Names, int[] Tokens, int Distance = 0, int Count = 0, int Age = 0)
{
    public bool IsInSentence => Tokens.Length > 0;
}
