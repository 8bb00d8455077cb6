using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Tests.Extraction.Relations;

/// <summary>A classifier that is sure of one answer about two parties, and of "no" or of what the rules say about all others.</summary>
sealed class Verdict(RelationKind kind, string first, string second, int answer, bool agrees = true, float sure = 0.999f) : IRelationClassifier
{
    public List<RelationPassage> Asked { get; } = [];

    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        Asked.AddRange(passages);
        foreach (RelationQuestion question in passages.SelectMany(passage => passage.Questions))
        {
            int said = question.Kind == kind && question.First.Id == first && question.Second.Id == second ? answer : agrees ? ByRules(question) : RelationAnswers.No;
            question.Answer = new float[RelationAnswers.Count(question.Kind)];
            Array.Fill(question.Answer, (1 - sure) / (question.Answer.Length - 1));
            question.Answer[said] = sure;
        }
    }

    static int ByRules(RelationQuestion question) => Array.FindIndex(question.Features, 0, RelationAnswers.Count(question.Kind), feature => feature > 0);
}
