using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads groups by those of them who are named, and tells some of a body from the body.</summary>
sealed class GroupReader(DependencyTree tree, NameIndex names, ActorWords words, OfficePhrase offices, AnaphoricPhrase phrases, ActorReader reader)
{
    /// <summary>Prepositions that name some of a body: "officials, including the minister".</summary>
    static readonly HashSet<string> Exemplifying = new(StringComparer.Ordinal) { "including", "include", "such as", "like" };

    /// <summary>"the Quartet - A, B, C and D -", "the group, made up of A, B and C": a body whose members are named stands for them.</summary>
    public bool ReadMembers(int token, List<ActorReference> actors)
    {
        int several = phrases.Number(token) is 2 ? 2 : 3;
        // "President of X A, President of Y B and": no group
        if (words.Offices.Contains(tree.Lemma(token)) && tree.Xpos[token] is "NN" or "NNP" && offices.TitledName(token) >= 0) return false;
        if (tree.Upos[token] is not (Upos.Noun or Upos.Propn) || names.NameAt(token) >= 0 && !names.Is(token, NameType.Organization)) return false;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (child < token) continue;
            int list = tree.Relations[child] switch
            {
                Relation.Appos => child,
                // "the Quartet of A, B, C and D": a number of parties, and they
                Relation.Nmod when tree.Case(child) == "of" && tree.Lemma(token).ToLowerInvariant() is "quartet" or "trio" or "troika" && tree.Child(child, Relation.Conj) >= 0 => child,
                Relation.Nmod when tree.Case(child) is "of" or "from" => tree.Child(child, Relation.Appos) is >= 0 and int apposed ? apposed : Listed(tree.Child(child, Relation.Acl)),
                Relation.Acl => Listed(child),
                // "the countries, which include A, B and C", "the group, which brings together A, B and C"
                Relation.AclRelcl when tree.Child(child, Relation.Nsubj) is >= 0 and int which && tree.Lemma(which) is "which" or "that" && (tree.Lemma(child) == "include" && tree.Xpos[token] is "NNS" || IsMade(child)) => tree.Child(child, Relation.Obj),
                _ => -1,
            };
            if (list < 0 || tree.Relations[list] == Relation.Appos && list == token) continue;
            List<ActorReference> members = reader.Read(list);
            bool whole = members.Count == 2 && tree.Lemma(tree.Heads[list]) is "comprise" or "compose" or "consist";        // nobody else is of it
            if (members.Count < several && !whole && !IsEachNamed(token, list, members)) continue;
            foreach (ActorReference member in members) actors.AddOnce(member.Id, member.First, member.End, member.Head);
            return true;
        }

        return false;
    }

    /// <summary>"made up of A, B and C", "comprising A and B": of whom it tells; −1 for another clause.</summary>
    int Listed(int clause)
    {
        if (clause < 0 || tree.Lemma(clause) is not ("make" or "comprise" or "compose" or "consist" or "include" or "group")) return -1;
        return tree.Child(clause, Relation.Obj) is >= 0 and int direct ? direct : tree.Child(clause, Relation.Obl);
    }

    /// <summary>"brings together", "unites", "groups": says whom a body is made of, and all of them; a body "includes" some.</summary>
    bool IsMade(int verb) => tree.Lemma(verb) is "comprise" or "unite" or "group" || tree.Lemma(verb) is "bring" or "gather" && TogetherBehind(verb);

    bool TogetherBehind(int verb) => verb + 1 < tree.Document.Tokens.Count && tree.Document.Form(verb + 1) is "together";

    /// <summary>"Prime Ministers A and B", "the ministers of A and B, P and Q": as many office-holders as names.</summary>
    bool IsEachNamed(int token, int list, List<ActorReference> members)
    {
        if (members.Count < 2 || tree.Xpos[token] is not ("NNS" or "NNPS")) return false;
        // "the rival factions A and B"
        if (members.TrueForAll(member => member.Kind is ActorKind.Organization or ActorKind.Country) && names.NameAt(list) is >= 0 and int beside && names.Name(beside).First == token + 1) return true;
        if (!words.Offices.Contains(tree.Lemma(token)) || !members.TrueForAll(member => member.Kind == ActorKind.Person)) return false;
        return names.NameAt(list) is >= 0 and int name && names.Name(name).First == token + 1 || reader.Owners(token).Count == members.Count;
    }

    /// <summary>"including A": one of those spoken of.</summary>
    public bool IsExample(int token) => Exemplifying.Contains(tree.Case(token));

    /// <summary>"officials, including Foreign Minister X": the leads of a delegation that are named stand for it; "countries such as X".</summary>
    public bool ReadExamples(int token, List<ActorReference> actors)
    {
        bool any = false, countries = tree.Lemma(token) is "country" or "nation" or "state" or "government";
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            // "dozens of leaders, including A"
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && words.Transparent.Contains(tree.Lemma(token)) && names.NameAt(child) < 0) any |= ReadExamples(child, actors);
            if (!IsExample(child)) continue;
            foreach (ActorReference actor in reader.Read(child))
            {
                if (!actor.IsPerson && !(actor.Kind == ActorKind.Country && (countries || words.Transparent.Contains(tree.Lemma(token)) && reader.Owners(token).Count == 0))) continue;
                if (!actors.Exists(one => one.Id == actor.Id)) actors.Add(actor);
                any = true;
            }
        }

        return any;
    }

    /// <summary>"Western members of the Council", "some members", "the five states of the Union that have not done so": not the body itself.</summary>
    public bool IsPart(int members)
    {
        bool states = tree.Lemma(members) is "country" or "state" or "nation" or "capital" or "government" or "member-state";
        if (!states && tree.Lemma(members) != "member" || tree.Xpos[members] is not ("NNS" or "NNPS")) return false;
        // "the six states of the Council" may be all of them
        bool counted = !states || tree.Child(members, Relation.AclRelcl) >= 0 || tree.Child(members, Relation.Det) < 0;
        for (int child = tree.FirstChild(members); child >= 0; child = tree.NextSibling(child))
            if (child < members && (!states && tree.Relations[child] == Relation.Amod && names.NameAt(child) < 0 || counted && tree.Relations[child] == Relation.Nummod || tree.Lemma(child) is "some" or "many" or "most" or "several" or "other" or "certain")) return !states || IsOfOrganization(members);
        return false;
    }

    bool IsOfOrganization(int states)
    {
        for (int child = tree.FirstChild(states); child >= 0; child = tree.NextSibling(child))
            if (child < states && names.Is(child, NameType.Organization)) return true;
        return false;
    }

    /// <summary>"A is one of several countries, including B and C, that": the subject that is told to be one of those, or -1.</summary>
    public int OneOf(int antecedent)
    {
        int group = antecedent;
        if (tree.Relations[group] == Relation.Nmod && IsExample(group)) group = tree.Heads[group];
        if (tree.Xpos[group] is not ("NNS" or "NNPS") || tree.Relations[group] != Relation.Nmod || tree.Case(group) is not ("of" or "among") || tree.Heads[group] is not (>= 0 and int one)) return -1;
        if (tree.Lemma(one) is not ("one" or "some" or "two" or "three")) return -1;
        // ... and "A, one of the five states that"
        return tree.Child(one, Relation.Cop) >= 0 ? tree.Child(one, Relation.Nsubj) : tree.Relations[one] == Relation.Appos && tree.Lemma(one) == "one" ? tree.Heads[one] : -1;
    }
}
