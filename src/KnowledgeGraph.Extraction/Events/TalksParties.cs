using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds which states take part in talks of several that an article speaks of, wherever in it that is told.</summary>
sealed class TalksParties(DependencyTree tree, ActorReader actors, PartyNumber parties)
{
    /// <summary>So many of the parties may be told of apart from the others: "A has refused to return to the talks, which also involve B, C and D".</summary>
    public const int MostMissing = 2;

    /// <summary>Talks of two have no list.</summary>
    const int Few = 3;

    /// <summary>What is held in rounds.</summary>
    public static readonly IReadOnlySet<string> Talks = new HashSet<string>(StringComparer.Ordinal) { "talk", "negotiation", "discussion", "meeting", "consultation" };

    /// <summary>How many parties the article says that talks have; null where it gives no number.</summary>
    public int? Number()
    {
        for (int token = 0; token < tree.Document.Tokens.Count; token++)
            if (Talks.Contains(tree.Lemma(token)) && parties.Of(token) is { } number && number >= Few) return number;
        return null;
    }

    /// <summary>"six-party talks", where the article names six states in a row, whatever it says of them; null for any other.</summary>
    public List<ActorReference>? Named(int number, List<EventMention> mentions)
    {
        for (int token = 0; token < tree.Document.Tokens.Count; token++)
        {
            if (tree.Relations[token] == Relation.Conj || tree.Upos[token] is not (Upos.Propn or Upos.Noun) || actors.Conjuncts(token).Count < Few) continue;
            List<ActorReference> row = actors.Read(token);
            if (row.Count < number - MostMissing || row.Count > number || !row.TrueForAll(actor => actor.Kind == ActorKind.Country)) continue;
            if (Complete(row, token, number, mentions) is { } members && members.Count == number) return members;
        }

        return null;
    }

    /// <summary>
    /// Those with whom a state refuses to hold talks: the first row of several others who are said to be parties to talks, or to want it back
    /// there, and who with it make the number that the talks have; null for none.
    /// </summary>
    public List<ActorReference>? Others(ActorReference absent)
    {
        for (int token = 0; token < tree.Document.Tokens.Count; token++)
        {
            if (tree.Relations[token] == Relation.Conj || tree.Upos[token] is not (Upos.Propn or Upos.Noun) || actors.Conjuncts(token).Count < Few || tree.SentenceOf(token) is var sentence && !(SpeaksOfTalks(sentence) && AreParties(sentence, absent))) continue;
            List<ActorReference> row = actors.Read(token);
            row.RemoveAll(actor => actor.Id == absent.Id);
            if (row.Count >= Few && row.Count < MeetingSize.Few && (Number() ?? row.Count + 1) == row.Count + 1 && row.TrueForAll(actor => actor.Kind == ActorKind.Country)) return row;
        }

        return null;
    }

    /// <summary>"the talks also involve A, B and C", "the other parties are", "A, B and C are trying to bring Norland back to the talks".</summary>
    bool AreParties(Sentence sentence, ActorReference absent)
    {
        bool involved = false, wanted = false, back = false, named = false;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            string lemma = tree.Lemma(token);
            involved |= lemma is "involve" or "include" or "party" or "participant" or "comprise" || lemma == "part" && tree.Heads[token] is >= 0 and int verb && tree.Lemma(verb) == "take";
            wanted |= lemma is "want" or "try" or "seek" or "hope" or "agree" or "work";
            back |= lemma is "back" or "return" or "rejoin" or "resume";
            named |= actors.Names.EntityAt(token) == absent.Id;
        }

        return involved || wanted && back && named;
    }

    /// <summary>"the talks also involve B, C and D", "A has hosted five-party talks": with those that make their number, where they are the only other states of which sentences about the talks tell.</summary>
    public List<ActorReference> Complete(List<ActorReference> members, int trigger, int? number, List<EventMention> mentions)
    {
        if (number == members.Count || number is null && !IsOfOthers(trigger)) return members;
        int wanted = number - members.Count ?? 1;
        string[] missing = [.. mentions.Where(mention => mention.Participants.Count == 1 && parties.Of(mention.Trigger) == number).SelectMany(mention => mention.Participants).Select(Body).Distinct(StringComparer.Ordinal).Where(IsMissing)];
        if (missing.Length != wanted) missing = [.. Beside().Distinct(StringComparer.Ordinal).Where(IsMissing)];
        if (missing.Length == wanted) members.AddRange(missing.Select(id => new ActorReference(id, ActorKind.Country, trigger, trigger, trigger + 1)));
        return members;

        bool IsMissing(string id) => ActorGazetteer.KindOf(id) == ActorKind.Country && !members.Exists(member => Body(member) == id);
    }

    /// <summary>"which also include", "the other parties are".</summary>
    bool IsOfOthers(int list)
    {
        Sentence sentence = tree.SentenceOf(list);
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Lemma(token) is "also" or "other" or "besides") return true;
        return false;
    }

    /// <summary>The states that act in the sentences that speak of the talks.</summary>
    IEnumerable<string> Beside()
    {
        foreach (Sentence sentence in tree.Document.Sentences.Sentences)
        {
            bool spoken = false;
            for (int token = sentence.First; token < sentence.End; token++) spoken |= Talks.Contains(tree.Lemma(token));
            for (int token = sentence.First; spoken && token < sentence.End; token++)
                if (tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.OblAgent || tree.Case(token) is "besides" or "by" or "alongside" or "along with" or "in addition to")
                    foreach (ActorReference actor in actors.ReadAlone(token)) yield return Body(actor);
        }
    }

    /// <summary>"talks", "negotiations": what is held in rounds.</summary>
    public bool SpeaksOfTalks(Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Lemma(token) is "talk" or "negotiation" or "consultation" && tree.Upos[token] == Upos.Noun || tree.Document.Form(token) is "negotiating" && token + 1 < sentence.End && tree.Document.Form(token + 1) is "table") return true;
        return false;
    }

    string Body(ActorReference actor) => actors.Representation.BodyOf(actor.Id) ?? actor.Id;
}
