using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Training.Relations;

/// <summary>Takes what a classifier is asked, and says no to everything.</summary>
sealed class PassageCollector : IRelationClassifier
{
    public List<RelationPassage> Passages { get; } = [];

    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        Passages.AddRange(passages);
        foreach (RelationQuestion question in passages.SelectMany(passage => passage.Questions))
        {
            question.Answer = new float[RelationAnswers.Count(question.Kind)];
            question.Answer[RelationAnswers.No] = 1;
        }
    }
}
