using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Training.Relations;

/// <summary>A passage with the right answers to its questions.</summary>
/// <param name="Gold">For each question; <see cref="Open"/> where more than one answer may be right.</param>
/// <param name="IsOwn">Of a sentence of our own, which the rules read right because they were written with it.</param>
sealed record RelationExample(RelationPassage Passage, int[] Gold, bool IsOwn = false)
{
    public const int Open = -1;
}
