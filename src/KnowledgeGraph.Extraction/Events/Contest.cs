using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells a match from a meeting: "A met B in the semi-final", "striker A was to meet B's defender C".</summary>
sealed class Contest(StatusRules rules, DependencyTree tree, ActorReader actors)
{
    /// <summary>So many words that sport shares with other things make it sport: "the team reached the final".</summary>
    const int Enough = 2;

    /// <summary>Do those who meet do so on a field? Nobody who holds an office does.</summary>
    public bool Is(int trigger, IReadOnlyList<ActorReference> parties)
    {
        if (tree.Lemma(trigger) is not ("meet" or "face" or "encounter" or "meeting" or "join")) return false;
        if (parties.Any(party => party.Kind == ActorKind.OfficeHolder || party.IsPerson && actors.Representation.BodyOf(party.Id) is not null)) return false;
        Sentence sentence = tree.SentenceOf(trigger);
        HashSet<string>? weak = null;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            string lemma = tree.Lemma(token);
            if (rules.Matches.Contains(lemma)) return true;
            if (rules.Teams.Contains(lemma)) (weak ??= new(StringComparer.Ordinal)).Add(lemma);
        }

        return weak?.Count >= Enough;
    }
}
