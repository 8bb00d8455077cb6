using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// For whom the first person of a transcript stands in a contact: "we met the minister" tells of the secretary who speaks, but "we have talked
/// to the Russians" of the governments.
/// </summary>
sealed class FirstPerson(DependencyTree tree, ActorReader actors)
{
    /// <summary>To these one comes in person, whoever is met there.</summary>
    static readonly HashSet<string> Sittings = new(StringComparer.Ordinal) { "meet", "meeting", "summit", "ministerial", "conference", "session", "lunch", "dinner", "breakfast" };

    /// <summary>Who met, at the level of whom they met.</summary>
    public List<ActorReference> Read(int trigger, List<ActorReference> who, List<ActorReference> whom) =>
        whom.Count > 0 && who.Exists(IsSpeaker) ? ActorList.Union([], [.. who.Select(actor => Level(trigger, actor, whom)).OfType<ActorReference>()]) : who;

    /// <summary>"our call in April", "a week after we met", "we had a good meeting", said by one of two to the other: the other; null where somebody else may be meant.</summary>
    public ActorReference? Other(RuleMatch match, List<ActorReference> who)
    {
        if (!match.Rule.Has("anaphoric") && !match.Rule.Has("paired") || who.Count != 1 || match["who"] is not [var we] || tree.Lemma(we) is not ("our" or "we")) return null;
        // "we had long discussions of this in our parliament"
        if (match.Rule.Has("paired") && tree.Lemma(match.Trigger) is "discussion" or "dialogue" or "consultation" or "audience") return null;
        return IsWithOthers(match.Trigger) || match.Rule.Has("paired") && tree.Relations[match.Trigger] == Relation.Obj && IsWithOthers(tree.Heads[match.Trigger]) ? null : actors.Addressee(we);
    }

    bool IsWithOthers(int word)
    {
        for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Nmod or Relation.Obl && tree.Case(child) is "with" or "between" or "among") return true;
        return false;
    }

    /// <summary>"Minister, we follow up on the meeting with the President yesterday": his president's, of whom a speaker tells, is with the guest to whom he says so; of nobody where there is none.</summary>
    public List<ActorReference> Guest(int trigger, List<ActorReference> who, List<ActorReference> whom)
    {
        if (tree.Upos[trigger] != Upos.Noun || who is not [var speaker] || whom.Count == 0 || !IsSpeaker(speaker) || tree.Child(trigger, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) != "the") return who;
        if (actors.Representation.CountryOf(speaker.Id) is not { } country || !whom.TrueForAll(one => one.Kind is ActorKind.Person or ActorKind.OfficeHolder && actors.Representation.CountryOf(one.Id) == country)) return who;
        return actors.Addressee(speaker.Head) is { } guest ? [guest] : [];
    }

    /// <summary>Whom a speaker calls by nothing but his given name is a reporter or a colleague in the room: "as I was discussing with Jonas".</summary>
    public bool IsInTheRoom(int trigger, List<ActorReference> who, ActorReference whom) =>
        tree.Upos[trigger] == Upos.Verb && tree.Lemma(trigger) is "talk" or "discuss" or "speak" && whom.Kind == ActorKind.Person && tree.Child(whom.Head, Relation.Case) == whom.Head - 1 && !actors.IsKnown(whom) && actors.Representation.BodyOf(whom.Id) is null && !actors.NameOf(whom).Contains(' ', StringComparison.Ordinal) && who.Exists(IsSpeaker);

    ActorReference? Level(int trigger, ActorReference actor, List<ActorReference> whom)
    {
        if (!IsSpeaker(actor)) return actor;
        bool bodies = whom.TrueForAll(one => one.Kind is ActorKind.Country or ActorKind.Organization);
        if (IsHearsay(actor.Head)) return bodies ? Government(actor) : null;
        return bodies && tree.Lemma(actor.Head) != "i" && !Sittings.Contains(tree.Lemma(trigger)) ? Government(actor) ?? actor : actor;
    }

    /// <summary>"I know of no talks", "I am not aware of any meeting": who says so was not to be there.</summary>
    bool IsHearsay(int token)
    {
        if (tree.Relations[token] != Relation.Nsubj || tree.Heads[token] is not (>= 0 and int verb) || tree.Lemma(verb) is not ("know" or "aware")) return false;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "of") return true;
        return false;
    }

    bool IsSpeaker(ActorReference actor) =>
        actor.Kind == ActorKind.Person && tree.Upos[actor.Head] == Upos.Pron && tree.Lemma(actor.Head) is "we" or "i" or "our" or "us" && actors.House(actor.Head) is not null;

    ActorReference? Government(ActorReference actor)
    {
        string? house = actors.House(actor.Head)?.Id;
        // an envoy speaks for who sent him, not for whom he deals with
        string? own = actors.Representation.IsSpecialEnvoy(actor.Id) ? null : actors.Representation.CountryOf(actor.Id) ?? actors.Representation.BodyOf(actor.Id);
        return (own ?? house) is { } body ? actor with { Id = body, Kind = ActorGazetteer.KindOf(body) } : null;
    }
}
