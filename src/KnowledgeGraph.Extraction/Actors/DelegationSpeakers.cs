using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Who speaks for each side of talks: "led by A for Norland and B for Sudland", "A and B represented Norland, while C spoke for Sudland", "the
/// participants included A of Norland".
/// </summary>
sealed class DelegationSpeakers(DependencyTree tree, ActorReader actors)
{
    /// <summary>Who leads a delegation does so for the whole of the talks.</summary>
    const int LedReach = 20;

    /// <summary>No more than these are named for one side.</summary>
    public const int Most = 4;

    /// <summary>At these one represents a country without meeting another's delegation.</summary>
    static readonly HashSet<string> Talks = new(StringComparer.Ordinal) { "talk", "negotiation", "meeting", "session", "round", "table", "discussion", "consultation", "dialogue" };

    /// <summary>Those who take part in talks, by a word of their own.</summary>
    static readonly HashSet<string> Participants = new(StringComparer.Ordinal) { "participant", "attendee", "delegate", "negotiator" };

    List<DelegationSpeaker>? _speakers;

    /// <summary>Those who are told to represent a body near a token; none where too many are, or none.</summary>
    public IReadOnlyList<ActorReference> Of(string bodyId, int token)
    {
        int sentence = tree.Document.Sentences.IndexOf(token);
        ActorReference[] near = [.. (_speakers ??= Read()).Where(speaker => speaker.BodyId == bodyId && tree.Document.Sentences.IndexOf(speaker.Verb) - sentence is var behind && behind <= speaker.Behind && -behind <= speaker.Before).Select(speaker => speaker.Person).DistinctBy(person => person.Id)];
        return near.Length <= Most ? near : [];
    }

    /// <summary>"the delegations, led by A for Norland and B for Sudland", "A led the Norwegian delegation and B that of Sudland": a lead for each body; false where there is one alone.</summary>
    public bool ReadEach(int verb, int group, int lead, List<(int Verb, string? BodyId, ActorReference Lead)> leads)
    {
        List<(int, string?, ActorReference)> found = [];
        if (tree.Xpos[group] == "NNS")
        {
            List<int> people = actors.Conjuncts(lead);
            for (int i = 0; i < people.Count; i++)
                if (actors.ReadAlone(people[i]) is [{ Kind: ActorKind.Person } person] && For(people[i], i + 1 < people.Count ? people[i + 1] : tree.SentenceOf(verb).End) is { } body) found.Add((verb, body, person));
        }
        else if (tree.Child(group, Relation.Conj) is >= 0 and int second && actors.Names.Is(second, NameType.Person) && tree.Child(second, Relation.Appos) is >= 0 and int that && tree.Lemma(that) == "that")
        {
            if (actors.ReadAlone(lead) is [{ Kind: ActorKind.Person } first] && actors.Owners(group) is [var own]) found.Add((verb, own.Id, first));
            if (actors.ReadAlone(second) is [{ Kind: ActorKind.Person } other] && actors.Owners(that) is [var its]) found.Add((verb, its.Id, other));
        }

        leads.AddRange(found);
        return found.Count > 1;
    }

    /// <summary>The body for which somebody leads a delegation, told before the next one is named; null for none.</summary>
    string? For(int person, int next)
    {
        for (int token = person + 1; token < next; token++)
            if (tree.Case(token) == "for" && actors.ReadAlone(token) is [{ IsPerson: false } body]) return body.Id;
        return null;
    }

    List<DelegationSpeaker> Read()
    {
        List<DelegationSpeaker> speakers = [];
        for (int verb = 0; verb < tree.Heads.Length; verb++)
        {
            if (tree.Heads[verb] == ParseLayer.Unparsed || tree.Upos[verb] != Upos.Verb || tree.Child(verb, Relation.Nsubj) is not (>= 0 and int subject) || Represented(verb) is not (>= 0 and int side) || IsElsewhere(verb)) continue;
            if ((IsLed(verb) ? actors.Owners(side) : actors.ReadAlone(side)) is not [{ IsPerson: false } body]) continue;
            foreach (ActorReference person in actors.Read(subject))
                if (person.Kind == ActorKind.Person) speakers.Add(IsLed(verb) ? new(verb, body.Id, person, LedReach, LedReach) : new(verb, body.Id, person, Delegations.Reach, Delegations.Reach));
        }

        for (int verb = 0; verb < tree.Heads.Length; verb++)
        {
            if (tree.Heads[verb] == ParseLayer.Unparsed || tree.Upos[verb] != Upos.Verb) continue;
            if (tree.Relations[verb] == Relation.Acl && tree.Lemma(verb) == "represent" && tree.Xpos[verb] == "VBN") ReadRepresented(verb, speakers);
            else ReadPresent(verb, speakers);
        }

        return speakers;
    }

    /// <summary>
    /// "The participants included A and B", "A and B led the discussions", "the talks were chaired by A and B", "Norland was represented by A and
    /// Sudland by B": each speaks for whom he acts for anywhere. "Norland's delegation includes A": for Norland.
    /// </summary>
    void ReadPresent(int verb, List<DelegationSpeaker> speakers)
    {
        string lemma = tree.Lemma(verb);
        int subject = tree.Child(verb, Relation.Nsubj), passive = tree.Child(verb, Relation.NsubjPass), theme = tree.Child(verb, Relation.Obj);
        if (passive >= 0 && (lemma == "represent" || lemma is "lead" or "head" && (actors.Delegations.Is(passive) || tree.Lemma(passive) == "side")))
        {
            ReadSides(verb, speakers);
            return;
        }

        int people = lemma switch
        {
            "include" or "comprise" when subject >= 0 && (Participants.Contains(tree.Lemma(subject)) || actors.Delegations.Is(subject)) => theme,
            "chair" or "co-chair" or "cochair" or "moderate" or "lead" or "co-lead" or "head" => passive >= 0 && Talks.Contains(tree.Lemma(passive)) ? By(verb) : theme >= 0 && Talks.Contains(tree.Lemma(theme)) ? subject : -1,
            "attend" when theme >= 0 && Talks.Contains(tree.Lemma(theme)) => subject,
            "participate" when In(verb) is >= 0 and int talks && Talks.Contains(tree.Lemma(talks)) => subject,
            _ => -1,
        };
        if (people < 0) return;
        string? own = lemma is "include" or "comprise" && actors.Delegations.Is(subject) && (actors.Owners(subject) is { Count: > 0 } owners ? owners : actors.Delegations.OwnersBefore(subject)) is [{ IsPerson: false } owner] ? owner.Id : null;
        foreach (ActorReference person in actors.Read(people))
            if (person.Kind == ActorKind.Person && (own ?? actors.Representation?.BodyOf(person.Id)) is { } body) speakers.Add(new DelegationSpeaker(verb, body, person, 0, Delegations.Reach));
    }

    /// <summary>
    /// "Norland was represented by its envoy, A, and the rebels by their leader, B", "the government team is led by A, and the rebel side by B": each the
    /// first who is named behind a "by", for whom stands before it; what is left out leaves the second without a verb of his own.
    /// </summary>
    void ReadSides(int verb, List<DelegationSpeaker> speakers)
    {
        Sentence sentence = tree.SentenceOf(verb);
        for (int by = verb + 1; by < sentence.End; by++)
        {
            if (tree.Document.Form(by) is not "by") continue;
            int side = by == verb + 1 || tree.Xpos[by - 1] == "VBN" || tree.Upos[by - 1] == Upos.Adv ? tree.Child(verb, Relation.NsubjPass) : by - 1;
            int name = by + 1;
            while (name < sentence.End && tree.Document.Form(name) is not "by" && !actors.Names.Is(name, NameType.Person)) name++;
            if (name == sentence.End || side < sentence.First || actors.Names.EntityAt(name) is not { } person || speakers.Exists(speaker => speaker.Person.Id == person)) continue;
            Name whole = actors.Names.Name(actors.Names.NameAt(name));
            if (Side(side) is { } body) speakers.Add(new DelegationSpeaker(verb, body, new ActorReference(person, ActorKind.Person, name, whole.First, whole.End), 0, Delegations.Reach));
        }
    }

    /// <summary>"Norland", "the rebels", "the Norwegian side", "the government team"; null for nobody.</summary>
    string? Side(int noun)
    {
        bool group = actors.Delegations.Is(noun) || tree.Lemma(noun) == "side";
        if (!group) return actors.ReadAlone(noun) is [{ IsPerson: false } alone] ? alone.Id : tree.Lemma(noun) == "government" ? actors.FoughtCountry : null;
        if (actors.Owners(noun) is [{ IsPerson: false } owner]) return owner.Id;
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
        {
            if (tree.Lemma(child) is "government" or "rebel" or "guerrilla" or "opposition" && actors.ReadAlone(child) is [{ IsPerson: false } fighting]) return fighting.Id;
            if (tree.Lemma(child) == "government" && actors.FoughtCountry is { } fought) return fought;
        }

        return null;
    }

    int By(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Obl or Relation.OblAgent && tree.Case(child) == "by") return child;
        return -1;
    }

    int In(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "in") return child;
        return -1;
    }

    /// <summary>"Norland and Sudland, represented by A and B,": one for each, in their order.</summary>
    void ReadRepresented(int verb, List<DelegationSpeaker> speakers)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Obl or Relation.OblAgent) || tree.Case(child) != "by") continue;
            List<ActorReference> sides = actors.Read(tree.Heads[verb]), people = [.. actors.Read(child).Where(actor => actor.Kind == ActorKind.Person)];
            if (sides.Count != people.Count || sides.Exists(side => side.IsPerson)) return;
            for (int i = 0; i < sides.Count; i++) speakers.Add(new DelegationSpeaker(verb, sides[i].Id, people[i], Delegations.Reach, Delegations.Reach));
        }
    }

    /// <summary>Whom the verb tells to be represented; −1 for none.</summary>
    int Represented(int verb)
    {
        if (tree.Lemma(verb) == "represent") return tree.Child(verb, Relation.Obj);
        // "A and B led the Norwegian delegation"
        if (IsLed(verb)) return tree.Child(verb, Relation.Obj) is >= 0 and int group && actors.Delegations.Is(group) ? group : -1;
        // "while C spoke for Sudland", beside one who represented Norland
        if (tree.Lemma(verb) is not ("speak" or "negotiate") || tree.Relations[verb] is not (Relation.Advcl or Relation.Conj) || tree.Heads[verb] is not (>= 0 and int beside) || tree.Lemma(beside) is not ("represent" or "lead" or "head")) return -1;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "for") return child;
        return -1;
    }

    bool IsLed(int verb) => tree.Lemma(verb) is "lead" or "head" or "co-lead";

    /// <summary>"represented Norland at the funeral": at no talks.</summary>
    bool IsElsewhere(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) == "instead" || tree.Relations[child] == Relation.Obl && tree.Case(child) is "at" or "in" && !Talks.Contains(tree.Lemma(child)) && !actors.Names.Is(child, NameType.Place)) return true;
        return false;
    }
}
