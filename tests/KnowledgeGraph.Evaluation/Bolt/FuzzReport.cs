namespace KnowledgeGraph.Evaluation.Bolt;

/// <summary>What became of mutated inputs.</summary>
/// <param name="Inputs">Tried.</param>
/// <param name="Accepted">Read without complaint.</param>
/// <param name="Refused">With the wire layer's own exception.</param>
/// <param name="MostAllocated">Bytes for one input.</param>
/// <param name="Slowest">Milliseconds for one input.</param>
/// <param name="Surprise">Any other exception, and the input that raised it; null is the only good answer.</param>
sealed record FuzzReport(int Inputs, int Accepted, int Refused, long MostAllocated, double Slowest, string? Surprise);
