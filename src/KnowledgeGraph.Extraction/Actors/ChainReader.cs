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
        bool any = false;
        foreach (string entity in names.EntitiesOf(mention))
        {
            if (gazetteer.ActorOf(entity) is not { } actor) continue;
            // "Kenya's president" is no president of Norway, and "they" are not one person
            if (mention.Chains.Length == 1 && ActorGazetteer.KindOf(actor) == ActorKind.Person && (IsOfAnother(mention.Head, actor) || tree.Upos[mention.Head] == Upos.Pron && tree.Lemma(mention.Head) is "they" or "them")) continue;
            // "a Norwegian rebel leader" is not who leads Norway
            if (offices.IsPrivate(mention.Head) && representation.CountryOf(actor) is { } led && representation.Holder("leader", led) == actor) continue;
            // "the Prime Minister" is no president
            if (mention.Chains.Length == 1 && words.Offices.Contains(tree.Lemma(mention.Head)) && representation.Contradicts(actor, offices.Title(mention.Head)))
            {
                // "India's vice president" is not its prime minister
                if (representation.Holder(offices.Title(mention.Head), null) is not { } other && reader.Owners(mention.Head).Count > 0) continue;
                actor = representation.Holder(offices.Title(mention.Head), null) ?? actor;
            }
            // "the Norwegian premier", where the article names him: nobody else with whom a chain joins him
            else if (mention.Chains.Length == 1 && OwnHolder(mention.Head) is { } holder) actor = holder;
            actors.AddOnce(actor, mention.First, mention.End, mention.Head);
            any = true;
        }

        return any;
    }

    /// <summary>"A and the leader of Norland": no chain makes one of two who are told of together.</summary>
    public bool IsBesideHimself(int token, Mention mention)
    {
        int first = token;
        while (tree.Relations[first] == Relation.Conj && tree.Heads[first] >= 0) first = tree.Heads[first];
        return first != token && names.EntityAt(first) is { } named && names.EntitiesOf(mention).Contains(named);
    }

    /// <summary>Does an office phrase tell of another country than that which the person is known to act for?</summary>
    bool IsOfAnother(int token, string personId) =>
        words.Offices.Contains(tree.Lemma(token)) && tree.Lemma(token) != "counterpart" && reader.Owners(token) is [{ Kind: ActorKind.Country } owner] && representation.CountryOf(personId) is { } country && country != owner.Id;

    /// <summary>The one person whom the article names in the office of a country that a phrase tells of; null where it tells of none.</summary>
    string? OwnHolder(int token) =>
        words.Offices.Contains(tree.Lemma(token)) && tree.Xpos[token] is "NN" or "NNP" && reader.Owners(token) is [{ Kind: ActorKind.Country } owner] ? representation.Holder(offices.Title(token), owner.Id) : null;
}
