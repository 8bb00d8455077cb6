using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;

namespace KnowledgeGraph.Extraction.Relations;

/// <summary>Makes of every sentence a passage with all that may be asked of it.</summary>
/// <param name="reading">The article.</param>
/// <param name="principals">For whom those act of whom it tells.</param>
/// <param name="publisher">The country or body that publishes it, where it is an official text.</param>
sealed class PassageReader(ArticleReading reading, Principals principals, string? publisher)
{
    /// <summary>A sentence that names more is a list, which is left to the rules.</summary>
    const int MostParties = 20;

    /// <summary>Of a longer or shorter sentence nothing is asked, in tokens.</summary>
    const int Shortest = 3, Longest = 110;

    public List<JudgedSentence> Read(IReadOnlyList<EventMention> told, IReadOnlyList<StanceClaim> stances, IReadOnlyList<MembershipClaim> memberships)
    {
        Document document = reading.Document;
        PartyFinder finder = new(reading, principals);
        List<JudgedSentence> read = [];
        for (int number = 0; number < document.Sentences.Sentences.Length; number++)
        {
            Sentence sentence = document.Sentences.Sentences[number];
            if (document.Blocks.Blocks[sentence.Block].Kind is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            if (reading.Tree.Heads[sentence.First] == ParseLayer.Unparsed) continue;
            (List<SentenceParty> actors, List<SentenceParty> bodies) = finder.Next(sentence);
            int length = sentence.End - sentence.First;
            if (length is < Shortest or > Longest || !actors.Exists(party => party.Party.IsInSentence)) continue;
            RuleFindings findings = RuleFindings.In(sentence, document.Span(sentence.First, sentence.End), actors, bodies, told, stances, memberships);
            RelationPassage passage = new()
            {
                Document = document,
                First = sentence.First,
                Length = length,
                Lemmas = reading.Tree.Lemmas,
                Relations = reading.Tree.Relations,
                Parties = [.. bodies.Select(party => party.Party)],
                Questions = Questions(sentence, number, actors, bodies, findings),
            };
            read.Add(new JudgedSentence(number, sentence, passage, actors, bodies));
        }

        return read;
    }

    List<RelationQuestion> Questions(Sentence sentence, int number, List<SentenceParty> actors, List<SentenceParty> bodies, RuleFindings findings)
    {
        QuestionWriter writer = new(reading, sentence, number, publisher);
        List<RelationQuestion?> questions = [];
        int named = bodies.Count(party => party.Party.IsInSentence), before = bodies.Count - named;
        if (bodies.Count <= MostParties)
            for (int first = 0; first < bodies.Count; first++)
                for (int second = 0; second < bodies.Count; second++)
                    if (first != second) questions.Add(writer.Pair(RelationKind.Stand, bodies, first, second, findings.Stands, null, named, before));
        if (actors.Count > MostParties) return [.. questions.OfType<RelationQuestion>()];
        for (int first = 0; first < actors.Count; first++)
        {
            for (int second = first + 1; second < actors.Count; second++) questions.Add(writer.Pair(RelationKind.Contact, actors, first, second, findings.Contacts, findings.Elsewhere, named, before));
            if (actors[first].Party.Kind is ActorKind.Country or ActorKind.Organization)
                for (int second = 0; second < actors.Count; second++)
                    if (second != first && actors[second].Party.Kind == ActorKind.Organization) questions.Add(writer.Pair(RelationKind.Membership, actors, first, second, findings.Memberships, null, named, before));
            questions.Add(writer.Single(actors, first, findings, named, before));
        }

        return [.. questions.OfType<RelationQuestion>()];
    }
}
