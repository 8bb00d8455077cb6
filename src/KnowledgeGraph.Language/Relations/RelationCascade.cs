using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// A small network, or two, answers every question. Where it is in doubt about a relation that the rules have not read, an encoder, which knows English better
/// and takes far longer, is asked too and counts for more (a cascade, Viola and Jones 2001). Of memberships it knows no more than the network.
/// </summary>
public sealed class RelationCascade(IRelationClassifier network, Func<RelationEncoder> stands, Func<RelationEncoder> contacts) : IRelationClassifier
{
    /// <summary>How much the encoder's probability counts; the network's counts for the rest.</summary>
    const float Weight = 0.7f;

    /// <summary>A sentence is read again for its stands where the network holds one that the rules have not read for more probable.</summary>
    const float DoubtfulStand = 0.15f;

    /// <summary>What the network holds for less probable is asked no further, unless the rules have read it.</summary>
    const float ImprobableStand = 0.1f;

    /// <summary>A contact or an attendance that the rules have not read is asked of again where the network holds it for more probable.</summary>
    const float DoubtfulContact = 0.1f;

    /// <summary>One that the rules have read is asked of again where the network holds it for less probable, that it may not be dropped by one opinion alone.</summary>
    const float ImprobableContact = 0.02f;

    /// <summary>Of more sentences of an article, and of more contacts and attendances, those are asked of again that the network holds for the most probable: a long transcript has hundreds.</summary>
    const int MostSentences = 4, MostContacts = 12;

    /// <summary>A contact that is more probable, once both were asked, is found.</summary>
    const float Found = 0.7f;

    /// <summary>Where a contact was found in a sentence others of it are asked of that the network holds for more probable, at most so many: a round of six parties has fifteen pairs.</summary>
    const float SuspectedBeside = 0.005f;

    /// <inheritdoc cref="SuspectedBeside"/>
    const int MostBeside = 12;

    /// <summary>All inside this assembly; an encoder is read when it is first needed.</summary>
    public static RelationCascade Load() => new(RelationNetworks.Load(), RelationEncoder.LoadStands, RelationEncoder.LoadContacts);

    /// <inheritdoc/>
    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        network.Answer(passages);
        AskOfStands(passages);
        AskOfContacts(passages);
    }

    void AskOfStands(IReadOnlyList<RelationPassage> passages)
    {
        RelationPassage[] doubtful = [.. passages.Where(passage => passage.Questions.Any(IsDoubtful)).OrderByDescending(passage => passage.Questions.Where(IsDoubtful).Max(Chance)).Take(MostSentences)];
        if (doubtful.Length == 0) return;
        float[][][] answers = stands().Answers(doubtful, question => question.Kind == RelationKind.Stand && (question.IsTold || Chance(question) > ImprobableStand));
        for (int i = 0; i < doubtful.Length; i++)
            for (int q = 0; q < answers[i].Length; q++) Blend(doubtful[i].Questions[q], answers[i][q]);

        static bool IsDoubtful(RelationQuestion question) => question.Kind == RelationKind.Stand && !question.IsTold && Chance(question) > DoubtfulStand;
    }

    void AskOfContacts(IReadOnlyList<RelationPassage> passages)
    {
        (RelationPassage Passage, RelationQuestion Question)[] doubtful = [.. passages.SelectMany(passage => passage.Questions.Where(IsDoubtful).Select(question => (passage, question))).OrderByDescending(asked => asked.question.IsTold).ThenByDescending(asked => Chance(asked.question)).Take(MostContacts)];
        Ask(doubtful);
        Ask([.. doubtful.GroupBy(asked => asked.Passage, asked => asked.Question).SelectMany(asked => Beside(asked.Key, [.. asked]).Select(question => (asked.Key, question)))]);

        static bool IsDoubtful(RelationQuestion question) =>
            question.Kind is RelationKind.Contact or RelationKind.Attendance && (question.IsTold ? Chance(question) < ImprobableContact : Chance(question) > DoubtfulContact);
    }

    /// <summary>The contacts that may have the same parties as one that was found just now.</summary>
    static IEnumerable<RelationQuestion> Beside(RelationPassage passage, RelationQuestion[] asked)
    {
        if (!Array.Exists(asked, question => question is { Kind: RelationKind.Contact, IsTold: false } && Chance(question) > Found)) return [];
        RelationQuestion[] contacts = [.. passage.Questions.Where(question => question is { Kind: RelationKind.Contact, First.IsInSentence: true, Second.IsInSentence: true })];
        HashSet<string> parties = [.. contacts.Where(question => question.IsTold || Array.IndexOf(asked, question) >= 0 && Chance(question) > Found).SelectMany(question => new[] { question.First.Id, question.Second.Id })];
        return contacts.Where(question => !question.IsTold && Array.IndexOf(asked, question) < 0 && Chance(question) > SuspectedBeside && (parties.Contains(question.First.Id) || parties.Contains(question.Second.Id)))
            .OrderByDescending(Chance).Take(MostBeside);
    }

    void Ask((RelationPassage Passage, RelationQuestion Question)[] asked)
    {
        if (asked.Length == 0) return;
        float[][] answers = contacts().Answers(asked);
        for (int i = 0; i < asked.Length; i++) Blend(asked[i].Question, answers[i]);
    }

    /// <summary>The probability that there is a relation.</summary>
    static float Chance(RelationQuestion question) => 1f - question.Answer[RelationAnswers.No];

    static void Blend(RelationQuestion question, float[] encoded)
    {
        for (int answer = 0; answer < encoded.Length; answer++) question.Answer[answer] += Weight * (encoded[answer] - question.Answer[answer]);
    }
}
