using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Drops improbable memberships and adds probable ones.</summary>
sealed class MembershipJudge(ArticleReading reading, List<JudgedSentence> sentences)
{
    /// <summary>What the rules have not read is added where it is as probable.</summary>
    const float Add = 0.7f;

    /// <summary>"merges the bloc of A and B with the community of C and D": of whom its sentence tells by the rules that he belongs elsewhere, where it is as probable.</summary>
    const float Sure = 0.97f;

    public IReadOnlyList<MembershipClaim> Judge(IReadOnlyList<MembershipClaim> read)
    {
        List<MembershipClaim> claims = [];
        foreach (MembershipClaim claim in read)
        {
            if (Question(claim) is { } question && 1 - question.Answer[RelationAnswers.No] is var chance && chance < RelationJudge.Improbable)
                reading.Trace?.Reject("network", claim.Evidence.Span, claim.Rule, $"{claim.MemberId} {claim.Status} {claim.OrganizationId}: {Probability.Of(chance)}");
            else claims.Add(claim);
        }

        foreach (JudgedSentence sentence in sentences)
            foreach (RelationQuestion question in sentence.About(RelationKind.Membership))
            {
                float chance = question.Answer[question.Best];
                (string member, string body) = (question.First.Id, question.Second.Id);
                if (chance < Add || sentence.Touches(question, reading.Rejections.Memberships) || !reading.Gazetteer.Knows(body) || !reading.Gazetteer.Knows(member) || read.Any(IsOfThem) || claims.Exists(IsOfThem) || chance < Sure && read.Any(IsOfAnother)) continue;
                TextSpan quote = RelationQuote.Of(reading.Document, sentence.Sentence, question);
                string status = Status(sentence, question);
                claims.Add(new MembershipClaim
                {
                    MemberId = member,
                    OrganizationId = body,
                    Status = status,
                    Rule = RelationJudge.Rule,
                    Confidence = Math.Round(chance, 2),
                    Evidence = Evidence.Of(reading.Document.Article, quote),
                    SaidBy = reading.Speakers.Of(sentence.Sentence.First + question.Top),
                });
                reading.Trace?.Accept("network", quote, "membership", $"{member} {status} {body}: {Probability.Of(chance)}");

                bool IsOfThem(MembershipClaim claim) => claim.MemberId == member && claim.OrganizationId == body;

                bool IsOfAnother(MembershipClaim claim) => claim.MemberId == member && claim.OrganizationId != body && sentence.Has(claim.Evidence.Span);
            }

        return claims;
    }

    /// <summary>The status as the words on the way have it.</summary>
    string Status(JudgedSentence sentence, RelationQuestion question)
    {
        HashSet<string> lemmas = [.. question.Tokens.Select(token => reading.Tree.Lemma(sentence.Sentence.First + token))];
        return question.Best switch
        {
            RelationAnswers.Full => "member",
            RelationAnswers.Ended => lemmas.Contains("suspend") || lemmas.Contains("suspension") ? "suspended" : "former",
            _ => lemmas.Contains("observer") ? "observer" : lemmas.Contains("partner") ? "dialogue partner" : lemmas.Contains("candidate") || lemmas.Contains("candidacy") ? "candidate"
                : lemmas.Overlaps(["apply", "application", "bid", "seek", "want", "hope", "aspiration", "applicant"]) ? "applicant" : "joining",
        };
    }

    RelationQuestion? Question(MembershipClaim claim) =>
        sentences.Find(sentence => sentence.Has(claim.Evidence.Span))?.Between(RelationKind.Membership, claim.MemberId, claim.OrganizationId);
}
