using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Training.Neural;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.FineTuning;

/// <summary>Chooses what is shown in a round: all that is told, what the rules or the small network have taken for it, and some of the rest.</summary>
sealed class EncoderSelection(IReadOnlyList<RelationExample> examples, Func<RelationKind, bool> isLearned, SplitMix chance)
{
    /// <summary>A relation that the small network holds for less probable is not suspected.</summary>
    const float Possible = 0.03f;

    /// <summary>One that it holds for more probable is a mistake that it makes.</summary>
    const float Likely = 0.1f;

    /// <summary>Of the sentences that tell nothing and of which nobody suspects it, this share is shown in a round.</summary>
    const float PlainSentences = 0.3f;

    /// <summary>Of a longer sentence no single question is shown, in words.</summary>
    const int Longest = 100;

    /// <summary>Stands are asked of far more often than all else: this share of their questions is shown in a round.</summary>
    const float Stands = 0.2f;

    /// <summary>Sentences with all that is asked of them.</summary>
    public IEnumerable<EncoderItem> Sentences() =>
        examples.Where(example => example.Gold.Any(gold => gold != RelationExample.Open) && (example.IsOwn || example.Gold.Any(gold => gold > 0) || example.Passage.Questions.Any(IsSuspected) || chance.NextSingle() < PlainSentences))
            .Select(example => new EncoderItem(example, EncoderItem.All));

    /// <summary>Single questions.</summary>
    public IEnumerable<EncoderItem> Questions()
    {
        foreach (RelationExample example in examples)
        {
            if (example.Passage.Length > Longest) continue;
            bool[] told = new bool[Enum.GetValues<RelationKind>().Length];
            for (int i = 0; i < example.Gold.Length; i++)
                if (example.Gold[i] > 0) told[(int)example.Passage.Questions[i].Kind] = true;
            for (int i = 0; i < example.Gold.Length; i++)
                if (example.Gold[i] != RelationExample.Open && isLearned(example.Passage.Questions[i].Kind) && chance.NextSingle() < Share(example, i, told)) yield return new EncoderItem(example, i);
        }
    }

    static bool IsSuspected(RelationQuestion question) => question.IsTold || Chance(question) > Possible;

    static float Chance(RelationQuestion question) => 1 - question.Answer[RelationAnswers.No];

    /// <summary>How often a question is shown: always where the answer is yes or is taken for it, seldom where there is nothing to learn.</summary>
    static float Share(RelationExample example, int index, bool[] told)
    {
        RelationQuestion question = example.Passage.Questions[index];
        bool isStand = question.Kind == RelationKind.Stand, areBothHere = question is { First.IsInSentence: true, Second.IsInSentence: true };
        float share = example.Gold[index] > 0 ? isStand && !areBothHere ? 0.5f : 1
            : question.IsTold || Chance(question) > Likely ? 1
            : example.IsOwn ? question.Kind is RelationKind.Contact or RelationKind.Attendance && areBothHere ? 0.5f : 0.1f
            : !isStand && Chance(question) > Possible ? 0.7f
            : told[(int)question.Kind] && areBothHere ? 0.25f
            : 0.01f;
        return isStand ? Stands * share : share;
    }
}
