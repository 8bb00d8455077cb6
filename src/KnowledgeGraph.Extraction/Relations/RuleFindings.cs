using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>What the rules have found in one sentence, as answers about its parties (by their places in the lists), and in the rest of the article.</summary>
sealed class RuleFindings
{
    public Dictionary<(int First, int Second), int> Stands { get; } = [];

    public Dictionary<(int First, int Second), int> Contacts { get; } = [];

    /// <summary>How the contacts of two that other sentences tell of stand.</summary>
    public Dictionary<(int First, int Second), int> Elsewhere { get; } = [];

    public Dictionary<(int First, int Second), int> Memberships { get; } = [];

    public Dictionary<int, int> Attendances { get; } = [];

    public static RuleFindings In(Sentence sentence, TextSpan span, List<SentenceParty> actors, List<SentenceParty> bodies, IReadOnlyList<EventMention> told, IReadOnlyList<StanceClaim> stances, IReadOnlyList<MembershipClaim> memberships)
    {
        RuleFindings findings = new();
        foreach (StanceClaim stance in stances)
        {
            if (!IsIn(stance)) continue;
            int from = bodies.FindIndex(party => party.Includes(stance.FromId)), to = bodies.FindIndex(party => party.Includes(stance.ToId));
            if (from < 0 || to < 0 || from == to) continue;
            findings.Stands[(from, to)] = AnswerOf(stance.Stance);
            if (stance.Stance == Stance.Cooperates) findings.Stands[(to, from)] = RelationAnswers.Cooperates;
        }

        foreach (MembershipClaim membership in memberships)
        {
            if (!IsIn(membership)) continue;
            int member = actors.FindIndex(party => party.Party.Id == membership.MemberId), body = actors.FindIndex(party => party.Party.Id == membership.OrganizationId);
            if (member >= 0 && body >= 0) findings.Memberships[(member, body)] = AnswerOf(membership.Status);
        }

        foreach (EventMention mention in told)
        {
            int[] parties = [.. mention.Participants.Select(one => actors.FindIndex(party => party.Party.Id == one.Id))];
            bool here = mention.Trigger >= sentence.First && mention.Trigger < sentence.End;
            int state = AnswerOf(mention.Outlook);
            if (mention.Kind is EventKind.Meeting or EventKind.Call)
            {
                if (!here && parties.Length > MeetingSize.Few) continue;
                for (int i = 0; i < parties.Length; i++)
                    for (int j = i + 1; j < parties.Length; j++)
                        if (parties[i] >= 0 && parties[j] >= 0 && parties[i] != parties[j])
                        {
                            (int, int) pair = (Math.Min(parties[i], parties[j]), Math.Max(parties[i], parties[j]));
                            if (here) findings.Contacts[pair] = state + (mention.Kind == EventKind.Call ? RelationAnswers.Other : 0);
                            else findings.Elsewhere[pair] = state;
                        }
            }
            else if (here)
                foreach (int party in parties)
                    if (party >= 0) findings.Attendances[party] = state + (mention.Kind == EventKind.Visit ? 0 : RelationAnswers.Other);
        }

        return findings;

        bool IsIn(Claim claim) => claim.Evidence.Span.Start >= span.Start && claim.Evidence.Span.Start < span.End;
    }

    public static int AnswerOf(Stance stance) => stance switch
    {
        Stance.Supports => RelationAnswers.Supports,
        Stance.Opposes => RelationAnswers.Opposes,
        Stance.Sanctions => RelationAnswers.Sanctions,
        _ => RelationAnswers.Cooperates,
    };

    public static int AnswerOf(string membership) => membership switch
    {
        "member" or "founding" => RelationAnswers.Full,
        "former" or "suspended" => RelationAnswers.Ended,
        _ => RelationAnswers.Partial,
    };

    public static int AnswerOf(Outlook outlook) => outlook switch
    {
        Outlook.Planned or Outlook.Proposed or Outlook.Postponed => RelationAnswers.ToCome,
        Outlook.Cancelled or Outlook.Refused or Outlook.Denied => RelationAnswers.Off,
        Outlook.Hypothetical => RelationAnswers.No,
        _ => RelationAnswers.Held,
    };
}
