using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells one contact with several from several contacts with one each.</summary>
sealed class JointContact(DependencyTree tree, ActorReader actors, StatusRules rules, PartyNumber parties)
{
    bool? _headlineOfMany;

    /// <summary>"a meeting with A and B" is one meeting; "met A and B" is two.</summary>
    public bool IsJoint(ContactPassage passage, List<ActorReference> whom, int all)
    {
        RuleMatch match = passage.Match;
        if (match.Rule.Has("joint")) return true;
        // "sat down with A and B to talk": at one table
        if (tree.Lemma(match.Trigger) == "sit" && whom.TrueForAll(actor => actor.IsPerson) && !IsSeparate(match.Trigger)) return true;
        int trigger = match.Trigger;
        if (IsSeparate(trigger)) return false;
        if (whom.Count > 1 && (IsOneGroup(passage, whom) || IsOfParticipants(trigger) || AreCountedTogether(trigger, all))) return true;
        if (tree.Upos[trigger] is Upos.Noun or Upos.Propn)
        {
            if (parties.Of(trigger) is not null || tree.Has(trigger, Relation.Amod, "joint")) return true;
            // "will host a meeting with Norwegian, Danish and Icelandic officials"
            if (tree.Xpos[trigger] == "NN" && tree.Relations[trigger] == Relation.Obj && tree.Heads[trigger] is >= 0 and int verb && tree.Lemma(verb) is "host" or "convene" or "organize" or "organise") return true;
            return tree.Xpos[trigger] is "NN" or "NNP" && whom.TrueForAll(actor => actor.IsPerson) && (!rules.Processes.Contains(tree.Lemma(trigger)) || tree.Lemma(trigger) == "dialogue" && char.IsUpper(tree.Document.Form(trigger)[0]));
        }

        Sentence sentence = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(trigger)];
        for (int token = sentence.First; token < sentence.End; token++)
            if ((tree.Lemma(token) is "trilateral" or "three-way" or "tripartite" or "quadrilateral" or "four-way" || tree.Lemma(token) == "way" && tree.Child(token, Relation.Nummod) >= 0 || tree.Lemma(token) == "joint" && tree.Heads[token] is >= 0 and int noun && tree.Case(noun) == "in" && rules.Contacts.Contains(tree.Lemma(noun))) && tree.IsBelow(token, trigger) && !IsOfNextClause(token, trigger)) return true;
        // "welcomed A and B for a dialogue"
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "for" && tree.Xpos[child] is "NN" or "NNP" && tree.Lemma(child) is "dialogue" or "meeting" or "summit" or "lunch" or "dinner" or "ministerial") return true;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Advmod && tree.Lemma(child) is "jointly" or "together" or "trilaterally") return true;
        return (_headlineOfMany ??= IsHeadlineOfMany()) && whom.TrueForAll(actor => actor.IsPerson);
    }

    /// <summary>"talks with A, B and C", "a meeting with leaders from A and B": of one country with several, which are one side of it; a traveller sees one after the other.</summary>
    public bool IsOfCountries(int trigger, List<ActorReference> who, List<ActorReference> whom)
    {
        if (tree.Upos[trigger] != Upos.Noun || IsSeparate(trigger) || !who.TrueForAll(actor => actor.Kind == ActorKind.Country) || !whom.TrueForAll(actor => actor.Kind == ActorKind.Country)) return false;
        return whom.Count > 2 && (tree.Xpos[trigger] == "NN" || tree.Lemma(trigger) is "talk" or "negotiation") || tree.Xpos[trigger] == "NN" && whom.TrueForAll(actor => actor.Head == whom[0].Head);
    }

    /// <summary>"met with the foreign ministers of A, B and C", "met with A, B and C in the C5+1 format": one group.</summary>
    bool IsOneGroup(ContactPassage passage, List<ActorReference> whom)
    {
        RuleMatch match = passage.Match;
        int trigger = match.Trigger;
        Sentence sentence = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(trigger)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Lemma(token) == "format" && tree.Case(token) == "in" && tree.IsBelow(token, trigger)) return true;
        if (match["whom"] is [var group] && actors.IsGroup(group)) return true;
        // who telephones three ministers calls one after the other
        return passage.Kind != EventKind.Call && tree.Upos[trigger] == Upos.Verb && whom.Count > 2 && whom.TrueForAll(actor => actor.IsPerson && actor.Head == whom[0].Head) && tree.Lemma(whom[0].Head) != "counterpart" && !IsSpread(whom[0].Head);
    }

    /// <summary>"leaders in A, B and C", "officials in both countries": each is in another country, his own.</summary>
    public bool IsSpread(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "in" && (actors.Conjuncts(child).Count > 1 || tree.Xpos[child] == "NNS" && tree.Lemma(child) is "country" or "nation")) return true;
        return false;
    }

    /// <summary>"spoke with A, B and C. Participants discussed": who are told of as participants were together.</summary>
    bool IsOfParticipants(int trigger)
    {
        int next = tree.Document.Sentences.IndexOf(trigger) + 1;
        if (next >= tree.Document.Sentences.Sentences.Length) return false;
        int first = tree.Document.Sentences.Sentences[next].First;
        if (tree.Lemma(first) == "the") first++;
        return first < tree.Heads.Length && tree.Document.Form(first) is "Participants" or "participants";
    }

    /// <summary>"met with her counterparts from A, B, C and D. The five ministers agreed": who are counted as one were together.</summary>
    bool AreCountedTogether(int trigger, int all)
    {
        const int few = 3, reach = 2;
        int sentence = tree.Document.Sentences.IndexOf(trigger);
        if (all < few) return false;
        for (int next = sentence + 1; next <= Math.Min(sentence + reach, tree.Document.Sentences.Sentences.Length - 1); next++)
        {
            Sentence tokens = tree.Document.Sentences.Sentences[next];
            for (int token = tokens.First; token < tokens.End; token++)
                if (tree.Relations[token] == Relation.Nsubj && tree.Xpos[token] == "NNS" && tree.Has(token, Relation.Det, "the") && tree.Child(token, Relation.Nummod) is >= 0 and int number && SmallNumber.Of(tree.Lemma(number)) == all && (actors.IsOffice(tree.Lemma(token)) || tree.Lemma(token) is "side" or "country" or "nation" or "state" or "man" or "woman" or "official")) return true;
        }

        return false;
    }

    /// <summary>"in separate meetings", "met separately with".</summary>
    public bool IsSeparate(int trigger)
    {
        Sentence sentence = tree.Document.Sentences.Sentences[tree.Document.Sentences.IndexOf(trigger)];
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Lemma(token) is "separate" or "separately" or "respectively" or "individually" or "each" && tree.IsBelow(token, trigger)) return true;
        // "met one by one with", "received in turn"
        for (int token = Math.Max(sentence.First, trigger - 3); token + 1 < Math.Min(sentence.End, trigger + 6); token++)
            if (tree.Document.Form(token) is "in" && tree.Document.Form(token + 1) is "turn" || tree.Document.Form(token) is "one" && token + 2 < sentence.End && (tree.Document.Form(token + 1) is "by" && tree.Document.Form(token + 2) is "one" || tree.Document.Form(token + 1) is "after" && tree.Document.Form(token + 2) is "another")) return true;
        return false;
    }

    /// <summary>"met A and B, and took part in a trilateral meeting": told of that other one.</summary>
    bool IsOfNextClause(int token, int trigger)
    {
        for (int up = token; up >= 0 && up != trigger; up = tree.Heads[up])
            if (tree.Relations[up] == Relation.Conj && tree.Upos[up] == Upos.Verb) return true;
        return false;
    }

    /// <summary>"Readout of the President's Call with European Leaders", as a line of the text or as its title: one contact, with several.</summary>
    bool IsHeadlineOfMany()
    {
        foreach (Sentence sentence in tree.Document.Sentences.Sentences)
        {
            if (tree.Document.Blocks.Blocks[sentence.Block].Kind != BlockKind.Headline) continue;
            for (int token = sentence.First; token + 2 < sentence.End; token++)
            {
                if (IsOfMany(tree.Lemma(token))) return true;
                if (IsOneWith(tree.Document.Form(token), tree.Lemma(token), tree.Document.Form(token + 1)) is { } one) return one && NamesSeveral(token + 2, sentence.End);
            }
        }

        return IsTitleOfMany((tree.Document.Article.Title ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>"Secretary A's Meeting with Foreign Minister B and Defense Minister C".</summary>
    bool IsTitleOfMany(string[] title)
    {
        for (int i = 0; i + 2 < title.Length; i++)
        {
            string word = title[i].ToLowerInvariant();
            if (IsOfMany(word)) return true;
            if (IsOneWith(title[i], word.EndsWith('s') ? word[..^1] : word, title[i + 1]) is not { } one) continue;
            return one && NamesSeveral(title[(i + 2)..]);
        }

        return false;
    }

    /// <summary>"President A and Chancellor B", "President A, Chancellor B", "Baltic Leaders".</summary>
    bool NamesSeveral(string[] title)
    {
        for (int i = 0; i < title.Length; i++)
            if (title[i] is "and" or "And" or "&" || title[i].EndsWith('s') && actors.IsOffice(title[i][..^1].ToLowerInvariant()) || i + 1 < title.Length && title[i].EndsWith(',') && actors.IsOffice(title[i + 1].ToLowerInvariant())) return true;
        return false;
    }

    static bool IsOfMany(string lemma) => lemma is "trilateral" or "quadrilateral" or "tripartite";

    /// <summary>Is it one contact, "Call with", or are there several, "Calls with"? Null where it is none.</summary>
    bool? IsOneWith(ReadOnlySpan<char> word, string lemma, ReadOnlySpan<char> next) =>
        !next.Equals("with", StringComparison.OrdinalIgnoreCase) || rules.Processes.Contains(lemma) || lemma is not ("meeting" or "call" or "conversation" or "videoconference" or "session" or "lunch" or "dinner" or "summit")
            ? null : !word.EndsWith("s", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Japanese and Korean Foreign Ministers", "President A and Chancellor B".</summary>
    bool NamesSeveral(int first, int end)
    {
        for (int token = first; token < end; token++)
            if (tree.Upos[token] == Upos.Cconj || tree.Document.Form(token) is "&" || tree.Document.Form(token).EndsWith("s", StringComparison.OrdinalIgnoreCase) && actors.IsOffice(tree.Lemma(token)) && tree.Lemma(token).Length < tree.Document.Form(token).Length) return true;
        return false;
    }
}
