using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Core.Relations;

/// <summary>Somebody of whom a sentence, or a sentence shortly before it, tells.</summary>
/// <param name="id">The actor, or for stands the country or body that he acts for.</param>
/// <param name="kind">Of the first of its mentions.</param>
/// <param name="tokens">Where the sentence has it, counted from the sentence's first token; none for who was told of before only.</param>
/// <param name="names">By what the article or the gazetteers call the actors that stand for it; a country also by its code. Asked for once.</param>
public sealed class RelationParty(string id, ActorKind kind, int[] tokens, Func<IReadOnlyList<string>> names)
{
    IReadOnlyList<string>? _names;

    public string Id { get; } = id;

    public ActorKind Kind { get; } = kind;

    /// <summary>Where the sentence has it, counted from the sentence's first token, in its order.</summary>
    public int[] Tokens { get; } = tokens;

    /// <summary>By what the article or the gazetteers call the actors that stand for it; a country also by its code.</summary>
    public IReadOnlyList<string> Names => _names ??= names();

    /// <summary>Since how many sentences it was last told of; 0 for who is in the sentence.</summary>
    public int Distance { get; init; }

    /// <summary>In how many sentences it has been told of before; 0 for who is in the sentence.</summary>
    public int Count { get; init; }

    /// <summary>Since how many sentences it has been told of; 0 for who is in the sentence.</summary>
    public int Age { get; init; }

    public bool IsInSentence => Tokens.Length > 0;
}
