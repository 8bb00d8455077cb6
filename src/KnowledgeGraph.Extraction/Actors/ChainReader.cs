using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads whom the chains of coreference give to a phrase.</summary>
sealed class ChainReader(DependencyTree tree, NameIndex names, ActorWords words, OfficePhrase offices, ActorGazetteer gazetteer, Representation representation, ActorReader reader)
{
    /// <summary>The actors that the chains of a mention name, as far as its own words do not speak against them.</summary>
    public bool Read(Mention mention, List<ActorReference> actors)
    {
        if (tree.Upos[mention.Head] == Upos.Pron && ReadLast(mention, actors)) return true;
        int before = actors.Count;
        bool any = ReadNamed(mention, actors);
        // "they" and "the envoys" are not one person, whoever else is meant
        if (actors.Count != before + 1 || !actors[before].IsPerson || !IsSeveral(mention.Head)) return any;
        actors.RemoveAt(before);
        return false;
    }

    bool IsSeveral(int head) => tree.Upos[head] == Upos.Pron ? tree.Lemma(head) is "they" or "them" : tree.Xpos[head] == "NNS";

    bool ReadNamed(Mention mention, List<ActorReference> actors)
    {
        bool any = false;
        foreach (string entity in names.EntitiesOf(mention))
        {
            if (gazetteer.ActorOf(entity) is not { } actor) continue;
            // "Kenya's president" is no president of Norway
            if (mention.Chains.Length == 1 && ActorGazetteer.KindOf(actor) == ActorKind.Person && IsOfAnother(mention.Head, actor)) continue;
            // a minister's counterpart leads no country
            if (tree.Lemma(mention.Head) == "counterpart" && tree.Child(mention.Head, Relation.NmodPoss) is >= 0 and int peer && reader.ReadAlone(peer) is [{ Kind: ActorKind.Person } person] && representation.DepartmentOf(person.Id) is not null && representation.IsLeader(actor)) continue;
            // "a Norwegian rebel leader" is not who leads Norway
            if (offices.IsPrivate(mention.Head) && representation.CountryOf(actor) is { } led && representation.Holder("leader", led) == actor) continue;
            // "the Prime Minister" is no president
            if (mention.Chains.Length == 1 && words.Offices.Contains(tree.Lemma(mention.Head)) && representation.Contradicts(actor, offices.Title(mention.Head)))
            {
                // "India's vice president" is not its prime minister
                if (representation.Holder(offices.Title(mention.Head), null) is not { } other && reader.Owners(mention.Head).Count > 0) continue;
                actor = representation.Holder(offices.Title(mention.Head), null) ?? FirstOf(offices.Title(mention.Head), mention.Head) ?? actor;
            }
            // "the Norwegian premier", where the article names him: nobody else with whom a chain joins him
            else if (mention.Chains.Length == 1 && OwnHolder(mention.Head) is { } holder) actor = holder;
            actors.AddOnce(actor, mention.First, mention.End, mention.Head);
            any = true;
        }

        return any;
    }

    /// <summary>"the President", where the chain names a minister and the article several presidents: the first of them, whom it is about; null for none.</summary>
    string? FirstOf(string title, int token)
    {
        if (title is not ("president" or "prime minister" or "foreign minister") || reader.Owners(token).Count > 0) return null;
        for (int word = 0; word < token; word++)
            if (names.EntityAt(word) is { } person && NameIndex.IsPerson(person) && representation.Holds(person, title)) return person;
        return null;
    }

    /// <summary>"The President … he", "the President … A … they", in a transcript: whose he is there, whatever president the chain names.</summary>
    bool ReadLast(Mention pronoun, List<ActorReference> actors)
    {
        List<ActorReference> read = [];
        bool ofHouse = false;
        foreach (int chain in pronoun.Chains)
            if (names.LastBefore(chain, pronoun.Head) is not { } last || tree.IsBelow(pronoun.Head, last.Head)) return false;
            else if (last.Kind == MentionKind.Description && reader.ReadOfHouse(last.Head, read)) ofHouse = true;
            else if (names.EntityOf(chain) is { } entity && gazetteer.ActorOf(entity) is { } actor) read.AddOnce(actor, pronoun.First, pronoun.End, pronoun.Head);
            else return false;
        if (!ofHouse) return false;
        foreach (ActorReference one in read) actors.AddOnce(one.Id, pronoun.First, pronoun.End, pronoun.Head);
        return true;
    }

    /// <summary>"A and the leader of Norland": no chain makes one of two who are told of together.</summary>
    public bool IsBesideHimself(int token, Mention mention)
    {
        int first = token;
        while (tree.Relations[first] == Relation.Conj && tree.Heads[first] >= 0) first = tree.Heads[first];
        return first != token && names.EntityAt(first) is { } named && names.EntitiesOf(mention).Contains(named);
    }

    /// <summary>Does an office phrase tell of another country than that which the person is known to act for? The president of a town council is none of Norway.</summary>
    bool IsOfAnother(int token, string personId) =>
        words.Offices.Contains(tree.Lemma(token)) && tree.Lemma(token) != "counterpart" && reader.Owners(token) is [{ Kind: ActorKind.Country } owner]
        && (representation.CountryOf(personId) ?? representation.BodyOf(personId)) is { } body && body != owner.Id && gazetteer.CountryOfActor(body) != owner.Id && !(gazetteer.Knows(personId) && gazetteer.MayActFor(personId, owner.Id));

    /// <summary>The one person whom the article names in the office of a country that a phrase tells of; null where it tells of none.</summary>
    string? OwnHolder(int token) =>
        words.Offices.Contains(tree.Lemma(token)) && tree.Xpos[token] is "NN" or "NNP" && reader.Owners(token) is [{ Kind: ActorKind.Country } owner] ? representation.Holder(offices.Title(token), owner.Id) : null;
}
