using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Drops improbable stands and adds probable ones.</summary>
sealed class StanceJudge(ArticleReading reading, List<JudgedSentence> sentences)
{
    /// <summary>What the rules have not read is added where it is as probable.</summary>
    const float Add = 0.45f;

    static readonly Stance[] Stances = [default, Stance.Supports, Stance.Opposes, Stance.Sanctions, Stance.Cooperates];

    public IReadOnlyList<StanceClaim> Judge(IReadOnlyList<StanceClaim> read)
    {
        List<StanceClaim> claims = [];
        // each is told once a sentence
        HashSet<(string From, string To, Stance Stance, int Sentence)> told = [];
        foreach (StanceClaim claim in read)
        {
            JudgedSentence? sentence = sentences.Find(one => one.Has(claim.Evidence.Span));
            if (sentence is not null && Question(claim, sentence) is { } question && question.Answer[RuleFindings.AnswerOf(claim.Stance)] is var chance && chance < RelationJudge.Improbable)
            {
                reading.Trace?.Reject("network", claim.Evidence.Span, claim.Rule, $"{claim.FromId} {claim.Stance} {claim.ToId}: {Probability.Of(chance)}");
                continue;
            }

            claims.Add(claim);
            if (sentence is not null) told.Add((claim.FromId, claim.ToId, claim.Stance, sentence.Number));
        }

        foreach (JudgedSentence sentence in sentences)
            foreach (RelationQuestion question in sentence.About(RelationKind.Stand))
                if (question.Answer[question.Best] >= Add && !sentence.Touches(question, reading.Rejections.Stands) && Claim(sentence, question) is { } claim && !IsContrary(claim, sentence.Number) && told.Add((claim.FromId, claim.ToId, claim.Stance, sentence.Number)))
                {
                    claims.Add(claim);
                    reading.Trace?.Accept("network", claim.Evidence.Span, "stance", $"{claim.FromId} {claim.Stance} {claim.ToId}: {Probability.Of(question.Answer[question.Best])}");
                }

        return claims;

        // "supports" beside what the rules have read as "opposes", of the same two in the same sentence
        bool IsContrary(StanceClaim claim, int sentence)
        {
            return claim.Stance switch
            {
                Stance.Supports => Tells(Stance.Opposes) || Tells(Stance.Sanctions),
                Stance.Opposes => Tells(Stance.Supports) || Tells(Stance.Cooperates),
                _ => false,
            };

            bool Tells(Stance stance) => told.Contains((claim.FromId, claim.ToId, stance, sentence));
        }
    }

    /// <summary>The stand that a question's best answer tells; null for one of nobody who takes stands.</summary>
    StanceClaim? Claim(JudgedSentence sentence, RelationQuestion question)
    {
        Stance stance = Stances[question.Best];
        (string from, string to) = (question.First.Id, question.Second.Id);
        if (stance == Stance.Cooperates && string.CompareOrdinal(from, to) > 0) (from, to) = (to, from);
        if (reading.Gazetteer.IsMedium(from) || IsUnknownBody(question.Second)) return null;
        return new StanceClaim
        {
            FromId = from,
            ToId = to,
            Stance = stance,
            Rule = RelationJudge.Rule,
            Confidence = Math.Round(question.Answer[question.Best], 2),
            Evidence = Evidence.Of(reading.Document.Article, RelationQuote.Of(reading.Document, sentence.Sentence, question)),
            SaidBy = reading.Speakers.Of(sentence.Sentence.First + question.Top),
        };
    }

    /// <summary>"the Harbour Company": a body that is not known is often a name misread.</summary>
    bool IsUnknownBody(RelationParty party) => ActorGazetteer.KindOf(party.Id) == ActorKind.Organization && !reading.Actors.IsPolitical(party.Id);

    /// <summary>The question whose answer a claim is; null where the claim is of somebody whom its sentence does not tell of.</summary>
    static RelationQuestion? Question(StanceClaim claim, JudgedSentence sentence)
    {
        SentenceParty? from = sentence.Bodies.Find(party => party.Includes(claim.FromId)), to = sentence.Bodies.Find(party => party.Includes(claim.ToId));
        if (from is null || to is null) return null;
        RelationQuestion? question = sentence.Between(RelationKind.Stand, from.Party.Id, to.Party.Id);
        if (claim.Stance != Stance.Cooperates || question is null) return question;
        RelationQuestion? back = sentence.Between(RelationKind.Stand, to.Party.Id, from.Party.Id);
        return back is not null && back.Answer[RelationAnswers.Cooperates] > question.Answer[RelationAnswers.Cooperates] ? back : question;
    }
}
