namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who is told to speak for a side of talks.</summary>
/// <param name="Verb">Where it is told.</param>
/// <param name="BodyId">The side.</param>
/// <param name="Person">Who speaks for it.</param>
/// <param name="Before">It holds for talks told of in so many sentences behind that,</param>
/// <param name="Behind">and in so many before it.</param>
readonly record struct DelegationSpeaker(int Verb, string BodyId, ActorReference Person, int Before, int Behind);
