using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads whose a noun is: "Norwegian officials", "the leaders of A and B", "our delegation".</summary>
sealed class OwnerReader(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer, AnaphoricPhrase phrases, NameReader nameReader, ChainReader chains, CompanyReader company, GroupReader groups, FactionReader factions, ActorReader reader)
{
    /// <summary>"representatives of the Norwegian authorities": Norway's.</summary>
    static readonly HashSet<string> Governing = new(StringComparer.Ordinal) { "government", "authority", "administration", "delegation", "embassy", "leadership", "ministry", "regime", "cabinet", "parliament", "congress", "legislature", "chamber", "senate" };

    /// <summary>Who acts for the holder of an office, and so for the same country or body.</summary>
    static readonly HashSet<string> Sent = new(StringComparer.Ordinal) { "envoy", "emissary", "representative", "spokesman", "spokeswoman", "spokesperson", "adviser", "advisor", "aide", "negotiator", "mediator" };

    /// <summary>What a body's name may stand before.</summary>
    static readonly HashSet<string> Movements = new(StringComparer.Ordinal) { "movement", "group", "militia", "faction", "rebel", "alliance", "front" };

    /// <summary>The countries and organizations that a noun belongs to.</summary>
    public List<ActorReference> Read(int token, int depth)
    {
        List<ActorReference> owners = [];
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            bool owns = tree.Relations[child] switch
            {
                Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc or Relation.NmodUnmarked => true,
                Relation.Acl => tree.Lemma(child) == "represent" && tree.Xpos[child] == "VBG" && tree.Child(child, Relation.Obj) >= 0,
                Relation.Nmod => tree.Case(child) is "of" or "" || tree.Case(child) == "in" && !words.Specialists.Contains(tree.Lemma(token)) && IsOfCountries(token, child) || tree.Case(child) == "from" && !(owners.Count > 0 && words.Forces.Contains(tree.Lemma(token))) || tree.Case(child) == "for" && tree.Lemma(token).StartsWith("spokes", StringComparison.Ordinal),
                _ => false,
            };
            if (!owns || IsBacker(child) || IsTopic(token, child)) continue;
            // "the League Secretary General", "secretary-general": the parser hangs the league on the secretary
            if ((child == token - 1 || child == token - 2 && tree.Document.Form(token - 1) is "-") && tree.Lemma(token) == "general" && words.Offices.Contains(tree.Lemma(child)) && depth < 3) owners.AddRange(Read(child, depth + 1));
            // "delegations representing A and B": theirs
            foreach (int conjunct in reader.Conjuncts(tree.Relations[child] == Relation.Acl ? tree.Child(child, Relation.Obj) : child))
            {
                // "both Koreas", "the Baltic states"
                if (nameReader.ReadDivided(conjunct, owners)) continue;
                if (names.EntityAt(conjunct) is { } entity)
                {
                    if (gazetteer.ActorOf(entity) is not { } id) continue;
                    // "President A's special envoy": A's country's
                    if (ActorGazetteer.KindOf(id) == ActorKind.Person && Sent.Contains(tree.Lemma(token)))
                    {
                        if (reader.Representation.BodyOf(id) is { } sender) owners.AddOnce(sender, conjunct, conjunct + 1, conjunct);
                        continue;
                    }

                    Name name = names.Name(names.NameAt(conjunct));
                    // "ethnic Norwegian leaders" are none of Norway's
                    if (name.Type == NameType.Demonym && name.First > 0 && tree.Lemma(name.First - 1) == "ethnic") continue;
                    // "a group of young Norwegians": some of the people, who speak for nobody
                    if (name.Type == NameType.Demonym && tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && tree.Xpos[conjunct] is "NNS" or "NNPS" && words.Transparent.Contains(tree.Lemma(token)) && !tree.Has(conjunct, Relation.Det, "the")) continue;
                    // "the leaders of North and South Korea": of both
                    if (name.Type == NameType.Place && words.Divided.Before(tree.Document, name.First, name.End) is { } other) owners.AddOnce(other, name.First - 2, name.End, conjunct);
                    owners.AddOnce(id, name.First, name.End, conjunct);
                }
                else if (nameReader.ReadDivided(conjunct, owners) || nameReader.ReadRegion(conjunct, owners)) continue;
                else if (tree.Upos[conjunct] is Upos.Pron or Upos.Det)
                {
                    // "our counterparts" are others' of the same office
                    if (tree.Lemma(conjunct) is "our" or "we" or "my") owners.AddRange(tree.Lemma(token) is "counterpart" or "partner" or "colleague" or "ally" or "friend" or "neighbor" or "neighbour" ? [] : reader.Voice(conjunct));
                    else if (!reader.ReadOwnSubject(conjunct, owners, depth) && names.MentionAt(conjunct) is { } mention) chains.Read(mention, owners);
                }
                // "leaders of the Harbour rebels": the rebels', and not those of the country where they are
                else if (tree.Relations[child] == Relation.Nmod && (tree.Xpos[token] is "NNS" or "NNPS" || Sent.Contains(tree.Lemma(token))) && factions.Read(conjunct, owners)) continue;
                // "delegations of the government and the Houthi movement": the movement that gives it the name, and not the country where it is
                else if (depth < 3 && tree.Relations[child] == Relation.Nmod && Movements.Contains(tree.Lemma(conjunct)) && Read(conjunct, depth + 1).FindAll(owner => owner.Kind == ActorKind.Organization) is { Count: > 0 } movements) owners.AddRange(movements);
                // "the leader of Norway's largest rebel group": of the group, and not of Norway
                else if (tree.Relations[child] == Relation.Nmod && tree.Lemma(conjunct) is "group" or "grouping" && IsOfPrivate(conjunct) && !words.Bodies.Contains(tree.Lemma(token))) continue;
                // "leaders of the rival factions A and B"
                else if (tree.Relations[child] == Relation.Nmod && tree.Xpos[conjunct] == "NNS" && groups.ReadMembers(conjunct, owners)) continue;
                // "the Norwegian prime minister's special envoy": Norway's
                else if (depth < 3 && Sent.Contains(tree.Lemma(token)) && words.Offices.Contains(tree.Lemma(conjunct))) owners.AddRange(Read(conjunct, depth + 1));
                // "our Norwegian allies" are Norway, and "Norway's allies" others
                else if (depth < 3 && tree.Relations[child] == Relation.Nmod && tree.Xpos[conjunct] is "NNS" or "NNPS" && tree.Lemma(conjunct) is "ally" or "partner")
                    owners.AddRange(Read(conjunct, depth + 1).Where(owner => owner.Head < conjunct && tree.Relations[owner.Head] is Relation.Amod or Relation.Compound or Relation.Conj));
                else if (depth < 3 && (words.Transparent.Contains(tree.Lemma(conjunct)) || tree.Relations[child] == Relation.Nmod && (Governing.Contains(tree.Lemma(conjunct)) || tree.Lemma(token) == "government" && tree.Lemma(conjunct) == "official") || IsOfDelegation(token, child, conjunct)))
                {
                    // "a leader of the Palestinian group X": of the group, and not of Palestine
                    if (tree.Child(conjunct, Relation.Appos) is >= 0 and int called && names.Is(called, NameType.Organization) && nameReader.Read(names.NameAt(called), called, owners)) continue;
                    // "the ministers of the two countries"
                    if (phrases.IsCompany(conjunct) && company.Read(conjunct, owners) || company.ReadCounted(conjunct, owners)) continue;
                    if (groups.ReadMembers(conjunct, owners)) continue;
                    // "leaders from 12 nations, including A and B"
                    if (owners.Count == 0 && tree.Lemma(conjunct) is "nation" or "country" or "state" && groups.ReadExamples(conjunct, owners)) continue;
                    owners.AddRange(Read(conjunct, depth + 1));
                    // "both countries" are not one of them
                    if (owners.Count == 0 && names.MentionAt(conjunct) is { } place && (phrases.Number(conjunct) is null || place.Chains.Length > 1)) chains.Read(place, owners);
                }
            }
        }

        return owners;
    }

    /// <summary>"the Norwegian backed government": it is not Norway's.</summary>
    bool IsBacker(int token) => token + 1 < tree.Document.Tokens.Count && tree.Xpos[token + 1] == "VBN" && tree.Lemma(token + 1) is "back" or "support" or "sponsor" or "fund" or "arm";

    /// <summary>"rebel group", "business group": one that a country has, and that does not act for it; named ones are read by their names.</summary>
    bool IsOfPrivate(int group)
    {
        if (tree.Child(group, Relation.Appos) >= 0) return false;
        for (int child = tree.FirstChild(group); child >= 0 && child < group; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && (words.Private.Contains(tree.Lemma(child)) || tree.Lemma(child) is "armed" or "terrorist" or "separatist" or "extremist")) return true;
        return false;
    }

    /// <summary>"her Iceland envoy": hers, and not Iceland's.</summary>
    bool IsTopic(int office, int place) =>
        tree.Relations[place] == Relation.Compound && names.Is(place, NameType.Place) && tree.Lemma(office) is "envoy" or "adviser" or "advisor" or "commander" or "coordinator" or "negotiator" && tree.Child(office, Relation.NmodPoss) >= 0;

    /// <summary>"the leadership of both countries", "officials in all three countries".</summary>
    public bool IsOfSeveral(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Lemma(child) is "country" or "nation" && phrases.Number(child) is not null) return true;
        return false;
    }

    /// <summary>"leaders in A, B and C", "officials in both countries": they are of the countries where they are.</summary>
    bool IsOfCountries(int token, int place)
    {
        if (tree.Xpos[token] is not ("NNS" or "NNPS") && tree.Lemma(token) is not "leadership" || tree.Lemma(place) is "country" or "nation" && phrases.Number(place) is null) return false;
        if (tree.Lemma(place) is "country" or "nation") return true;
        List<int> places = reader.Conjuncts(place);
        return places.Count > 1 && places.TrueForAll(one => names.Is(one, NameType.Place) && names.EntityAt(one) is { } entity && gazetteer.ActorOf(entity) is { } id && ActorGazetteer.KindOf(id) == ActorKind.Country);
    }

    /// <summary>"a delegation of Norwegian lawmakers", "a Norwegian trade delegation": whose it is stands one word deeper.</summary>
    bool IsOfDelegation(int token, int child, int members) =>
        tree.Lemma(token) is "delegation" or "team" && (tree.Relations[child] == Relation.Nmod && tree.Xpos[members] == "NNS" || tree.Relations[child] == Relation.Compound && tree.Upos[members] == Upos.Noun);
}
