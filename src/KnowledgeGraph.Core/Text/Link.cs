namespace KnowledgeGraph.Core.Text;

/// <summary>A name of the document tied to an entity.</summary>
/// <param name="Name">Index into <see cref="NameLayer.Names"/>.</param>
/// <param name="EntityId">Stable id, e.g. <c>person:vladimir-putin</c>, <c>country:RUS</c>.</param>
/// <param name="Score">Confidence, 0 to 1.</param>
/// <param name="RunnerUp">The next best entity, or null.</param>
/// <param name="RunnerUpScore">Its confidence, 0 without one.</param>
public readonly record struct Link(int Name, string EntityId, float Score, string? RunnerUp = null, float RunnerUpScore = 0);
