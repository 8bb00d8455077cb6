using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Relations;

/// <summary>The right answers to the questions about an article, from its labels.</summary>
static class GoldAnswers
{
    /// <summary>A contact of more is a gathering, whose pairs are not labelled.</summary>
    const int MostParticipants = 6;

    public static IEnumerable<RelationExample> Of(LabelledArticle labelled, IReadOnlyList<RelationPassage> passages)
    {
        int[][] gold = [.. passages.Select(passage => new int[passage.Questions.Count])];
        // what may be answered either way first: what is sure counts over it
        foreach (RelationLabel label in labelled.Labels.OrderBy(label => label.IsSure))
        {
            int[] told = [.. Enumerable.Range(0, passages.Count).Where(i => Overlaps(passages[i], label))];
            bool[] sure = new bool[passages.Count];
            if (label.IsSure) foreach (int i in told.Length == 1 || labelled.IsWhole ? told : Best(label, passages, told)) sure[i] = true;
            for (int i = 0; i < passages.Count; i++)
                if (sure[i] || labelled.IsWhole || told.Contains(i)) Write(label, passages[i], gold[i], sure[i]);
        }

        for (int i = 0; i < passages.Count; i++) yield return new RelationExample(passages[i], gold[i]);
    }

    static bool Overlaps(RelationPassage passage, RelationLabel label)
    {
        TextSpan span = passage.Document.Span(passage.First, passage.First + passage.Length);
        return label.Start < span.End && label.End > span.Start;
    }

    /// <summary>Of several sentences that a label is for, the first that names all its parties.</summary>
    static int[] Best(RelationLabel label, IReadOnlyList<RelationPassage> passages, int[] told)
    {
        int best = Array.Find(told, i => Matches(label, passages[i]).Any(match => passages[i].Questions[match.Question] is { First.IsInSentence: true, Second.IsInSentence: true }));
        return told.Length > 0 && Matches(label, passages[best]).Any() ? [best] : [];
    }

    static void Write(RelationLabel label, RelationPassage passage, int[] gold, bool sure)
    {
        foreach ((int question, int answer) in Matches(label, passage))
            if (sure) gold[question] = answer;
            else if (gold[question] == RelationAnswers.No) gold[question] = RelationExample.Open;
    }

    /// <summary>The questions of a passage that a label answers, with the answers.</summary>
    static IEnumerable<(int Question, int Answer)> Matches(RelationLabel label, RelationPassage passage) => label.Kind switch
    {
        'S' => Stands(label, passage),
        'C' => Contacts(label, passage),
        _ => Memberships(label, passage),
    };

    static IEnumerable<(int Question, int Answer)> Stands(RelationLabel label, RelationPassage passage)
    {
        RelationParty? from = Find(Parties(passage, RelationKind.Stand), label.Fields[0]), to = Find(Parties(passage, RelationKind.Stand), label.Fields[2]);
        if (from is null || to is null || from == to) yield break;
        int answer = label.Fields[1] switch
        {
            "supports" => RelationAnswers.Supports,
            "opposes" => RelationAnswers.Opposes,
            "sanctions" => RelationAnswers.Sanctions,
            _ => RelationAnswers.Cooperates,
        };
        for (int i = 0; i < passage.Questions.Count; i++)
        {
            RelationQuestion question = passage.Questions[i];
            if (question.Kind != RelationKind.Stand) continue;
            if (question.First == from && question.Second == to || answer == RelationAnswers.Cooperates && question.First == to && question.Second == from) yield return (i, answer);
        }
    }

    static IEnumerable<(int Question, int Answer)> Contacts(RelationLabel label, RelationPassage passage)
    {
        string[] names = label.Fields[2].Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        List<RelationParty> all = [.. Parties(passage, RelationKind.Contact).Concat(Parties(passage, RelationKind.Attendance)).Distinct()];
        RelationParty?[] parties = [.. names.Select(name => Find(all, name))];
        int state = label.Fields[0] switch
        {
            "held" => RelationAnswers.Held,
            "planned" or "proposed" or "postponed" => RelationAnswers.ToCome,
            "cancelled" or "refused" or "denied" => RelationAnswers.Off,
            _ => RelationAnswers.No,
        };
        if (state == RelationAnswers.No) yield break;
        bool pairs = label.Fields[1] is "meeting" or "call" && names.Length is > 1 and <= MostParticipants;
        if (label.Fields[1] is "call" or "summit" || !pairs && label.Fields[1] == "meeting") state += RelationAnswers.Other;
        for (int i = 0; i < passage.Questions.Count; i++)
        {
            RelationQuestion question = passage.Questions[i];
            if (pairs ? question.Kind == RelationKind.Contact && question.First != question.Second && parties.Contains(question.First) && parties.Contains(question.Second) : question.Kind == RelationKind.Attendance && parties.Contains(question.First)) yield return (i, state);
        }
    }

    static IEnumerable<(int Question, int Answer)> Memberships(RelationLabel label, RelationPassage passage)
    {
        List<RelationParty> all = Parties(passage, RelationKind.Membership);
        RelationParty? member = Find(all, label.Fields[0]), body = Find(all, label.Fields[1]);
        int answer = label.Fields[2].ToLowerInvariant() switch
        {
            "member" or "founding" => RelationAnswers.Full,
            "former" or "suspended" => RelationAnswers.Ended,
            _ => RelationAnswers.Partial,
        };
        for (int i = 0; i < passage.Questions.Count; i++)
            if (passage.Questions[i] is { Kind: RelationKind.Membership } question && question.First == member && question.Second == body) yield return (i, answer);
    }

    static List<RelationParty> Parties(RelationPassage passage, RelationKind kind) =>
        [.. passage.Questions.Where(question => question.Kind == kind).SelectMany(question => new[] { question.First, question.Second }).Distinct().OrderByDescending(party => party.IsInSentence)];

    /// <summary>Whom a label names, or who stands for him; those in the sentence first.</summary>
    static RelationParty? Find(List<RelationParty> parties, string name) =>
        parties.Find(party => NameMatch.IsCode(name) ? party.Id == "country:" + name : party.Names.Any(called => !NameMatch.IsCode(called) && NameMatch.Same(called, name)))
        ?? parties.Find(party => party.Names.Any(called => NameMatch.Same(called, name)));
}
