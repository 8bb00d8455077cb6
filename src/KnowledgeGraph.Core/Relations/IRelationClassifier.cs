namespace KnowledgeGraph.Core.Relations;

/// <summary>Answers questions about sentences. Thread-safe.</summary>
public interface IRelationClassifier
{
    /// <summary>Gives each question its <see cref="RelationQuestion.Answer"/>.</summary>
    void Answer(IReadOnlyList<RelationPassage> passages);
}
