using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Whom a speaker presents, greets or stands beside: he has met him only where he is of another country.</summary>
sealed class Introduction(DependencyTree tree, ActorReader actors)
{
    /// <summary>"we are joined today by A", "thanks to A for joining us", "to speak alongside A", "good to see you": no contact among those of one house.</summary>
    public bool Is(RuleMatch match, List<ActorReference> who, List<ActorReference> whom)
    {
        string verb = tree.Lemma(match.Trigger);
        bool spoken = actors.House(match.Trigger) is not null;
        bool byUs = IsOfSpeaker(match["who"]), withUs = IsOfSpeaker(match["whom"]);
        // at a lectern one stands with those of his own house; elsewhere that too is told of a meeting
        bool presents = verb switch
        {
            "join" => byUs || withUs,
            "see" => spoken && byUs && match["whom"] is [var seen, ..] && IsAudience(seen),
            "speak" or "stand" or "sit" or "appear" or "standing" or "sitting" => spoken && byUs && match.Rule.Name == "beside-person",
            _ => false,
        };
        if (!presents) return false;
        string?[] hosts = [.. (withUs ? whom : who).Select(actor => actors.Representation.CountryOf(actor.Id))];
        if (hosts.Length == 0 || !spoken && hosts.Contains(null)) return false;
        return hosts.Contains(null) || !(withUs ? who : whom).Exists(guest => actors.Representation.CountryOf(guest.Id) is { } country && !hosts.Contains(country));
    }

    bool IsOfSpeaker(ReadOnlySpan<int> tokens) => tokens is [var token, ..] && tree.Lemma(token) is "we" or "i" or "us";

    /// <summary>"all of you", "so many of you", "you".</summary>
    bool IsAudience(int token) => tree.Lemma(token) == "you" || tree.Child(token, Relation.Nmod) is >= 0 and int of && tree.Lemma(of) == "you";
}
