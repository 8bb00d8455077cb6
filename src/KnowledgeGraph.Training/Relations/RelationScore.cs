using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Relations;

namespace KnowledgeGraph.Training.Relations;

/// <summary>How well questions are answered: by the rules alone, and by the network at some thresholds.</summary>
static class RelationScore
{
    static readonly float[] Thresholds = [0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.7f, 0.8f];

    public static void Write(RelationNetwork network, RelationExample[] examples, TextWriter output)
    {
        network.Answer([.. examples.Select(example => example.Passage)]);
        foreach (RelationKind kind in Enum.GetValues<RelationKind>())
        {
            (RelationQuestion Question, int Gold)[] asked = [.. examples.SelectMany(example => example.Passage.Questions.Zip(example.Gold)).Where(pair => pair.First.Kind == kind && pair.Second != RelationExample.Open)];
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}: {asked.Length} questions, {asked.Count(pair => pair.Gold > 0)} relations"));
            Line("rules", question => Array.FindIndex(question.Features, 0, RelationAnswers.Count(kind), feature => feature > 0));
            foreach (float threshold in Thresholds) Line(threshold.ToString("F1", CultureInfo.InvariantCulture), question => question.Answer[question.Best] >= threshold ? question.Best : RelationAnswers.No);

            void Line(string name, Func<RelationQuestion, int> answer)
            {
                int right = 0, wrong = 0, missed = 0;
                foreach ((RelationQuestion question, int gold) in asked)
                {
                    int given = answer(question);
                    if (given > 0 && given == gold) right++;
                    else
                    {
                        if (given > 0) wrong++;
                        if (gold > 0) missed++;
                    }
                }

                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-6} P {right / Math.Max(1.0, right + wrong):F3}  R {right / Math.Max(1.0, right + missed):F3}  F1 {2.0 * right / Math.Max(1.0, 2 * right + wrong + missed):F3}  ({right} right, {wrong} wrong, {missed} missed)"));
            }
        }
    }
}
