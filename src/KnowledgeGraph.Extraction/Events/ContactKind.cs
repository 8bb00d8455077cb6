using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells a meeting from a gathering of many and from a call, by how many take part and by the words around it.</summary>
sealed class ContactKind(DependencyTree tree, ActorReader actors, ContactWords words, OccasionReader occasions)
{
    /// <summary>The kind of a contact of which the rule gives one.</summary>
    /// <param name="kind">As the rule gives it.</param>
    /// <param name="match">What the contact is read from.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="who">Those who meet.</param>
    /// <param name="whom">Those whom they meet.</param>
    /// <param name="all">Those who meet each other.</param>
    public EventKind Of(EventKind kind, RuleMatch match, int sentence, List<ActorReference> who, List<ActorReference> whom, List<ActorReference> all)
    {
        int trigger = match.Trigger;
        bool alone = whom.Count == 0 && all.Count == 0 && match.Rule.Roles.Any(role => role is { Name: "whom", Optional: false });
        if (kind == EventKind.Meeting && Math.Max(all.Count, who.Count) > MeetingSize.Few && !alone) kind = EventKind.Summit;
        // "ministers of many countries, including A and B, met": they are some of more
        if (kind == EventKind.Meeting && whom.Count == 0 && all.Count == 0 && who.Count > 0 && who.TrueForAll(words.IsExample)) kind = EventKind.Summit;
        // who is "called in" comes
        if (kind == EventKind.Meeting && words.IsRemote(trigger) && !match.Rule.Has("receiving")) kind = EventKind.Call;
        if (kind == EventKind.Call && tree.Upos[trigger] == Upos.Verb && IsThere(trigger) && !words.IsRemote(trigger)) kind = EventKind.Meeting;
        if (kind == EventKind.Call && !words.IsRemote(trigger) && (words.IsSpoken(trigger) && words.IsAtGathering(trigger) || occasions.IsAtMargins(trigger, tree.Document.Sentences.Sentences[sentence]))) kind = EventKind.Meeting;
        return kind;
    }

    /// <summary>"called President A one of the worst", "called A irresponsible": not on the telephone.</summary>
    public bool IsCalledSomething(int verb, int person)
    {
        if (tree.Lemma(verb) != "call" || tree.Upos[verb] != Upos.Verb || person < verb) return false;
        int behind = actors.Names.NameAt(person) is >= 0 and int name ? actors.Names.Name(name).End : person + 1;
        int end = tree.SentenceOf(verb).End;
        if (behind >= end) return false;
        if (tree.Document.Form(behind) is "one" or "a" or "an" or "the" or "\"" or "“" or "‘" or "his" or "her" || tree.Upos[behind] == Upos.Adj && tree.Lemma(behind) is not ("last" or "next" or "early" or "late" or "previous" or "same")) return true;
        // "called him Norway's last gentleman", "called them that"
        return behind + 1 < end && tree.Document.Form(behind + 1) is "'s" or "’s" && actors.Names.NameAt(behind) >= 0 || tree.Document.Form(behind) is "that" && tree.Heads[behind] == verb;
    }

    /// <summary>"travelled to Oslo, where she visited troops and spoke with officials": face to face.</summary>
    bool IsThere(int verb)
    {
        if (tree.Relations[verb] == Relation.Conj) verb = tree.Heads[verb];
        return tree.Relations[verb] == Relation.AclRelcl && tree.Child(verb, Relation.Advmod) is >= 0 and int where && tree.Lemma(where) == "where";
    }
}
