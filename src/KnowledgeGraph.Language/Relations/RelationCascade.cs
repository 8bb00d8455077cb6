using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// The small network reads every sentence. Where it is in doubt whether there is a stand that the rules have not read, the encoder, which knows English
/// better and takes twenty times as long, reads the sentence too and counts for more (a cascade, Viola and Jones 2001). Of contacts, attendances and
/// memberships it knows no more than the network.
/// </summary>
public sealed class RelationCascade(RelationNetwork network, Func<RelationEncoder> encoder) : IRelationClassifier
{
    /// <summary>A sentence is read again where the network holds a stand that the rules have not read for more probable.</summary>
    const float Doubtful = 0.15f;

    /// <summary>Of more sentences of an article those are read again where the network holds a stand for the most probable: a long transcript has hundreds.</summary>
    const int MostSentences = 4;

    /// <summary>What the network holds for less probable is asked no further, unless the rules have read it.</summary>
    const float Improbable = 0.1f;

    /// <summary>How much the encoder's probability counts; the network's counts for the rest.</summary>
    const float Weight = 0.7f;

    /// <summary>Both inside this assembly; the encoder is read when it is first needed.</summary>
    public static RelationCascade Load() => new(RelationNetwork.Load(), RelationEncoder.Load);

    /// <inheritdoc/>
    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        network.Answer(passages);
        RelationPassage[] doubtful = [.. passages.Where(passage => passage.Questions.Any(IsDoubtful)).OrderByDescending(passage => passage.Questions.Where(IsDoubtful).Max(Chance)).Take(MostSentences)];
        if (doubtful.Length == 0) return;
        float[][][] answers = encoder().Answers(doubtful, IsAsked);
        for (int i = 0; i < doubtful.Length; i++)
            for (int q = 0; q < answers[i].Length; q++) Blend(doubtful[i].Questions[q], answers[i][q]);
    }

    static bool IsDoubtful(RelationQuestion question) => question.Kind == RelationKind.Stand && !question.IsTold && Chance(question) > Doubtful;

    static bool IsAsked(RelationQuestion question) => question.Kind == RelationKind.Stand && (question.IsTold || Chance(question) > Improbable);

    /// <summary>The probability that there is a stand.</summary>
    static float Chance(RelationQuestion question) => 1f - question.Answer[RelationAnswers.No];

    static void Blend(RelationQuestion question, float[] encoded)
    {
        for (int answer = 0; answer < encoded.Length; answer++) question.Answer[answer] += Weight * (encoded[answer] - question.Answer[answer]);
    }
}
