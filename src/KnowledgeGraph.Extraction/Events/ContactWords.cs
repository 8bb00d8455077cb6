using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What the words beside a trigger say of a contact: by telephone, once more, on its own.</summary>
sealed class ContactWords(DependencyTree tree, StatusRules statusRules)
{
    /// <summary>"joined the group for some of the talks", "stopped by the talks": comes on his own, and not with a delegation.</summary>
    public bool IsForPart(int trigger)
    {
        if (tree.Lemma(trigger) is "stop" or "drop") return true;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "part" or "portion" or "group" && !(tree.Lemma(trigger) == "take" && tree.Relations[child] == Relation.Obj)) return true;
        return false;
    }

    /// <summary>"a telephone conversation", "met virtually", "spoke by video": not face to face.</summary>
    public bool IsRemote(int trigger)
    {
        // "called on the president", "paid a call on her": came to see
        bool came = tree.Upos[trigger] == Upos.Verb ? HasCase(trigger, "on") : tree.Relations[trigger] == Relation.Obj && tree.Lemma(tree.Heads[trigger]) == "pay";
        if (statusRules.Remote.Contains(tree.Lemma(trigger)) && !came) return true;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (IsRemoteWord(child) && (tree.Relations[child] is Relation.Compound or Relation.Amod or Relation.Advmod || tree.Case(child) is "by" or "over" or "via" or "through" or "on")) return true;
        // "joined them for a virtual meeting"
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Case(child) is "for" or "in" && statusRules.Contacts.Contains(tree.Lemma(child)) && IsRemoteWord(child)) return true;
        return false;
    }

    /// <summary>"Speaking to A, B said": does it open the sentence, beside what was said?</summary>
    public bool IsAside(int trigger) =>
        tree.Xpos[trigger] == "VBG" && tree.Lemma(trigger) is "speak" or "talk" && tree.SentenceOf(trigger).First == trigger && tree.Relations[trigger] == Relation.Advcl;

    /// <summary>"a prisoner exchange", "an exchange of fire", "people-to-people contacts": no exchange of words between those who govern.</summary>
    public bool IsBarter(int trigger)
    {
        if (tree.Lemma(trigger) is not ("exchange" or "contact")) return false;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (statusRules.Exchanges.Contains(tree.Lemma(child)) && (tree.Relations[child] is Relation.Compound or Relation.Amod || tree.Case(child) == "of")) return true;
        return false;
    }

    bool HasCase(int verb, string preposition)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.NameType(child) is NameType.Person && tree.Case(child) == preposition) return true;
        return false;
    }

    /// <summary>"a conversation", of which it is not said that it was by telephone.</summary>
    public bool IsSpoken(int trigger) => tree.Lemma(trigger) == "conversation" && !IsRemote(trigger);

    /// <summary>"had a conversation with A at the summit": face to face.</summary>
    public bool IsAtGathering(int noun)
    {
        foreach (int place in (int[])[noun, tree.Heads[noun]])
            for (int child = place < 0 ? -1 : tree.FirstChild(place); child >= 0; child = tree.NextSibling(child))
                if (child > noun && tree.Case(child) == "at" && tree.Lemma(child) is "summit" or "conference" or "forum" or "assembly" or "funeral") return true;
        return false;
    }

    /// <summary>"telephone", and "link" in "by video link".</summary>
    bool IsRemoteWord(int token)
    {
        if (statusRules.Remote.Contains(tree.Lemma(token))) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && statusRules.Remote.Contains(tree.Lemma(child))) return true;
        return false;
    }

    /// <summary>"leaders, including A and B", "such as A": more are there than are named.</summary>
    public bool IsExample(ActorReference actor)
    {
        const int deep = 4;
        for (int token = actor.Head, steps = 0; token >= 0 && steps < deep; token = tree.Heads[token], steps++)
        {
            if (IsAmongThem(token)) return true;
            if (tree.Case(token) is "including" or "include" or "such as" or "among") return true;
            if (tree.Relations[token] is not (Relation.Conj or Relation.Appos or Relation.Flat or Relation.NmodDesc) && !(tree.Relations[token] == Relation.Nmod && tree.Case(token).Length == 0)) return false;
        }

        return false;
    }

    /// <summary>"A and B were among those attending", "guests include A and B", "A, B and two other allies": more are there than are named.</summary>
    public bool IsOfMore(int trigger, IReadOnlyList<ActorReference> participants)
    {
        const int deep = 2;
        for (int token = trigger, steps = 0; token >= 0 && steps <= deep; token = tree.Heads[token], steps++)
            if (tree.Case(token) == "among" || tree.Lemma(token) == "include") return true;
        return participants.Any(actor => IsBesideOthers(actor.Head));
    }

    /// <summary>"A and two other allies", "delegations of A and others".</summary>
    bool IsBesideOthers(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj && (tree.Lemma(child) == "other" || tree.Has(child, Relation.Amod, "other")) || tree.Relations[child] == Relation.Nmod && IsBesideOthers(child)) return true;
        return false;
    }

    /// <summary>"their first meeting since", "met again", "a second meeting".</summary>
    public bool IsAnother(int trigger)
    {
        // "this is her second trip": the one told of
        if (tree.Child(trigger, Relation.Cop) >= 0 && tree.Child(trigger, Relation.Nsubj) is >= 0 and int told && tree.Lemma(told) is "this" or "it") return false;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "previous" or "earlier" or "last" or "another" or "again" or "next" or "second" or "separate" or "separately" or "recent" || tree.Lemma(child) == "future" && tree.Relations[child] == Relation.Amod) return true;
        // "the last time the two sides met"
        if (tree.Relations[trigger] == Relation.AclRelcl && tree.Heads[trigger] is >= 0 and int time && tree.Lemma(time) is "time" or "occasion" && tree.HasAny(time, Relation.Amod, Former)) return true;
        return tree.Child(trigger, Relation.NmodPoss) >= 0 && IsOfMonth(trigger);
    }

    static readonly HashSet<string> Former = new(StringComparer.Ordinal) { "last", "first", "previous", "earlier" };

    /// <summary>"their September meeting", "their 2019 talks": not those of which the news is.</summary>
    bool IsOfMonth(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.NmodUnmarked or Relation.Nummod or Relation.NmodDesc && (Months.Contains(tree.Document.Form(child).ToString()) || tree.Document.Form(child) is { Length: 4 } year && year.IndexOfAnyExceptInRange('0', '9') < 0)) return true;
        return false;
    }

    static readonly HashSet<string> Months = new(System.Globalization.CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, StringComparer.Ordinal);

    /// <summary>"met again", of which nothing was told before: the news itself, and no other contact than that which the article tells of.</summary>
    public bool IsOnceMore(int trigger)
    {
        bool again = false;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Lemma(child) is "previous" or "earlier" or "last" or "another" or "next" or "second" or "separate" or "separately" or "recent") return false;
            again |= tree.Lemma(child) == "again";
        }

        return again;
    }

    /// <summary>"refused to meet him, but his office later said that he would": tells of what has changed since.</summary>
    public bool IsTurn(int trigger)
    {
        bool ahead = false, since = false;
        int first = tree.SentenceOf(trigger).First;
        for (int verb = trigger; verb >= first; verb = tree.Heads[verb])
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            {
                ahead |= tree.Relations[child] == Relation.Aux && tree.Lemma(child) is "will" or "would" or "'ll";
                since |= tree.Relations[child] == Relation.Cc && tree.Lemma(child) == "but" || tree.Relations[child] == Relation.Advmod && tree.Lemma(child) is "later" or "subsequently" or "afterward" or "afterwards";
            }

        return ahead && since;
    }

    /// <summary>"dozens of leaders, among them President A": does "among them" stand right before the title?</summary>
    bool IsAmongThem(int name)
    {
        const int title = 5;
        for (int token = name - 1; token > Math.Max(0, name - title); token--)
        {
            if (tree.Document.Form(token) is "them" or "whom") return tree.Document.Form(token - 1) is "among" or "Among";
            if (tree.Upos[token] is Upos.Verb or Upos.Punct) return false;
        }

        return false;
    }

    /// <summary>"bilateral meetings with A and B", "met one-on-one".</summary>
    public bool IsApart(int trigger)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "bilateral" or "one-on-one" or "tete-a-tete" or "individual" or "separate" or "separately" or "individually" or "privately") return true;
        return false;
    }

    public bool IsQuestion(int sentence)
    {
        Sentence tokens = tree.Document.Sentences.Sentences[sentence];
        for (int token = tokens.End - 1; token >= tokens.First && tree.Upos[token] == Upos.Punct; token--)
            if (tree.Document.Form(token).StartsWith("?")) return true;
        return false;
    }

    /// <summary>"It is a pleasure to see you", "I welcome you to Oslo", "to welcome Minister A here"; not "I met you in Oslo".</summary>
    public bool IsFaceToFace(int trigger, IReadOnlyList<ActorReference> participants)
    {
        if (IsJoy(trigger)) return true;
        if (!participants.Any(actor => tree.Lemma(actor.Head) == "you") && !(tree.Lemma(trigger) == "welcome" && tree.Has(trigger, Relation.Advmod, "here")) || tree.Upos[trigger] != Upos.Verb || tree.Lemma(trigger) == "join" || tree.Xpos[trigger] is not ("VB" or "VBP" or "VBG")) return false;
        for (int word = trigger; word >= 0; word = tree.Heads[word])
        {
            if (tree.Xpos[word] == "VBD") return false;
            for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
                if (tree.Xpos[child] == "VBD" && tree.Relations[child] is Relation.Cop or Relation.Aux || tree.Lemma(child) is "again" or "next" or "last" || tree.Lemma(word) == "look" && tree.Lemma(child) == "forward") return false;
        }

        return true;
    }

    /// <summary>"It is a pleasure to welcome Minister B", "I am delighted to meet President A again": said when one does so.</summary>
    bool IsJoy(int trigger)
    {
        if (tree.Xpos[trigger] != "VB" || !tree.Has(trigger, Relation.Mark, "to") || tree.Lemma(trigger) is not ("welcome" or "meet" or "see" or "receive" or "host") || tree.Heads[trigger] is not (>= 0 and int head)) return false;
        if (tree.Lemma(head) == "able" && tree.Heads[head] >= 0) head = tree.Heads[head];
        return (statusRules.Feelings.Contains(tree.Lemma(head)) || statusRules.Joys.Contains(tree.Lemma(head))) && tree.Child(head, Relation.Aux) < 0 && tree.Child(head, Relation.Cop) is >= 0 and int be && tree.Xpos[be] is "VBZ" or "VBP";
    }

    /// <summary>"whom I met a moment ago".</summary>
    public bool IsJustOver(int trigger)
    {
        const int reach = 8;
        for (int token = trigger + 1; token < Math.Min(trigger + reach, tree.Heads.Length); token++)
            if (tree.Lemma(token) == "ago") return tree.Lemma(token - 1) is "moment" or "minute";
        return false;
    }

    /// <summary>"After A's meeting with B, will she …?", "how was the meeting between A and B yesterday?": what is asked takes for granted that they met.</summary>
    public bool IsPresupposed(int trigger)
    {
        if (tree.Upos[trigger] != Upos.Noun) return false;
        if (tree.Case(trigger) is "after" or "following" or "follow") return tree.Child(trigger, Relation.NmodPoss) >= 0 || tree.Has(trigger, Relation.Det, "the");
        if (!tree.Has(trigger, Relation.Det, "the")) return false;
        for (int token = trigger + 1; token < tree.SentenceOf(trigger).End; token++)
            if (tree.Relations[token] is Relation.NmodUnmarked or Relation.Advmod or Relation.Amod && tree.IsBelow(token, trigger) && statusRules.Past.Contains(tree.Lemma(token))) return true;
        return false;
    }

    /// <summary>"other senior Norwegian officials".</summary>
    public bool IsOthers(ActorReference actor)
    {
        if (actor.IsPerson && actor.Kind != ActorKind.OfficeHolder || tree.Xpos[actor.Head] != "NNS") return false;
        for (int child = tree.FirstChild(actor.Head); child >= 0 && child < actor.Head; child = tree.NextSibling(child))
            if (tree.Lemma(child) == "other") return true;
        return false;
    }
}
