using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads whom a name stands for, and the names beside titles.</summary>
sealed class NameReader(DependencyTree tree, NameIndex names, ActorWords words, OfficePhrase offices, ActorGazetteer gazetteer, Representation representation, ActorReader reader)
{
    /// <summary>What a region is called that does not want to belong to its country.</summary>
    static readonly HashSet<string> Seceding = new(StringComparer.Ordinal) { "breakaway", "separatist", "rebel", "secessionist", "disputed", "self-declared", "self-proclaimed", "unrecognized", "unrecognised", "self-ruled" };

    /// <summary>Whom a name stands for, at the token that is read: "Iraq", "the Iraqis", "the Obama Administration".</summary>
    public bool Read(int name, int token, List<ActorReference> actors)
    {
        Name found = names.Name(name);
        if (names.Entity(name) is not { } entity) return false;
        if (gazetteer.ActorOf(entity) is not { } country) return false;
        if (IsAdministration(found, country))
        {
            // "the Duarte Administration": the country that she leads
            if (CountryOfAdministration(found) is { } governed) actors.AddOnce(governed, found.First, found.End, token);
            return true;
        }

        // "a group of young Norwegians": some of the people, who speak for nobody
        if (found.Type == NameType.Demonym && IsOfPeople(token)) return true;
        // "Workers' Party Secretary X": the party is in the title of X
        if (found.Type == NameType.Organization && offices.TitledBehind(found.End) is >= 0 and int titled) return Read(titled, names.Name(titled).First, actors);
        // "the Iraqi prime minister" is read as a description; "Iraq" and "the Iraqis" stand for the country
        if (tree.Relations[token] is Relation.Amod or Relation.Compound && found.Type == NameType.Demonym && tree.Heads[token] is >= 0 and int office && tree.Upos[office] != Upos.Verb && words.Offices.Contains(tree.Lemma(office))) return false;
        // "Frenchman A": he, and not France
        if (found.Type == NameType.Demonym && tree.Document.Form(token).EndsWith("man", StringComparison.Ordinal) && found.End < tree.Document.Tokens.Count && names.Is(found.End, NameType.Person)) return Read(names.NameAt(found.End), found.End, actors);
        // "Norwegian envoy A met B. The Norwegian then left": he
        if (found.Type == NameType.Demonym && Compatriot(token, country) is { } compatriot)
        {
            actors.AddOnce(compatriot, found.First, found.End, token);
            return true;
        }

        if (found.Type == NameType.Place && words.Divided.Before(tree.Document, found.First, found.End) is { } other) actors.AddOnce(other, found.First - 2, found.End, token);
        actors.AddOnce(country, found.First, found.End, token);
        return true;
    }

    /// <summary>"the Norwegian", "a Norwegian": the one person of the country who was named in the sentences before, for the first; null for none and for several.</summary>
    string? Compatriot(int token, string country)
    {
        const int reach = 3;
        if (tree.Xpos[token] is not ("NN" or "NNP" or "JJ") || tree.Relations[token] is Relation.Amod or Relation.Compound or Relation.Flat or Relation.NmodPoss || tree.Child(token, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) != "the" || the != token - 1 || token + 1 < tree.Document.Tokens.Count && tree.Upos[token + 1] is Upos.Noun or Upos.Propn or Upos.Adj) return null;
        int sentence = tree.Document.Sentences.IndexOf(token);
        HashSet<string> named = new(StringComparer.Ordinal);
        for (int word = tree.Document.Sentences.Sentences[Math.Max(0, sentence - reach)].First; word < token; word++)
            if (names.EntityAt(word) is { } person && NameIndex.IsPerson(person) && representation.CountryOf(person) == country) named.Add(person);
        return named.Count == 1 ? named.First() : null;
    }

    /// <summary>"the Koreas": all the countries that share the name.</summary>
    public bool ReadDivided(int token, List<ActorReference> actors)
    {
        // "Baltic states" may be one name
        int first = names.EntityAt(token) is null && names.NameAt(token) is >= 0 and int region && names.Is(token, NameType.Place) ? names.Name(region).First : token;
        string form = tree.Document.Form(first).ToString();
        // "the five permanent members of the Security Council"
        if (tree.Lemma(token) == "member" && tree.Xpos[token] is "NNS" or "NNPS" && tree.Has(token, Relation.Amod, "permanent") && !tree.Has(token, Relation.Amod, "other") && (tree.Child(token, Relation.Nmod) is not (>= 0 and int of) || tree.Document.Form(of) is "Council")) form = "permanent members";
        // "the Donetsk and Luhansk People's Republics"
        if (first == token && token > 1 && tree.Document.Form(token - 1) is "'s" or "’s") form = $"{tree.Document.Form(token - 2)}'s {form}";
        if (tree.Upos[token] is not (Upos.Noun or Upos.Propn or Upos.Adj) || tree.Document.Form(token) is "Sea" || words.Divided.All(form).ToArray() is not { Length: > 0 } divided) return false;
        foreach (string id in divided) actors.AddOnce(id, token, token + 1, token);
        // "of the Council and Germany": a country is beside the members, and not beside the Council
        if (tree.Child(token, Relation.Nmod) is >= 0 and int whole)
            foreach (int beside in reader.Conjuncts(whole))
                if (beside != whole && names.Is(beside, NameType.Place)) actors.AddRange(reader.ReadAlone(beside).Where(actor => actor.Kind == ActorKind.Country));
        return true;
    }

    /// <summary>"its breakaway region of Abkhazia": the region by its name, and not the country from which it breaks away.</summary>
    public bool ReadRegion(int token, List<ActorReference> actors)
    {
        if (tree.Lemma(token) is not ("region" or "province" or "republic" or "territory" or "enclave") || tree.Child(token, Relation.Nmod) is not (>= 0 and int region) || tree.Case(region) != "of" || !names.Is(region, NameType.Place)) return false;
        for (int child = tree.FirstChild(token); child >= 0 && child < token; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && Seceding.Contains(tree.Lemma(child))) return Read(names.NameAt(region), region, actors);
        return false;
    }

    /// <summary>"his Turkish counterpart, Recep Tayyip Erdogan"; "President of the Republic X".</summary>
    public bool ReadBeside(int token, List<ActorReference> actors)
    {
        if (!words.Offices.Contains(tree.Lemma(token)) && !words.Bodies.Contains(tree.Lemma(token)) && tree.Upos[token] is not (Upos.Noun or Upos.Propn)) return false;
        bool several = tree.Xpos[token] is "NNS" or "NNPS" && words.Offices.Contains(tree.Lemma(token)), read = false;
        // "President of X A, President of Y B and": the second is another than the first
        bool titled = words.Offices.Contains(tree.Lemma(token)) && offices.TitledName(token) >= 0;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] == Relation.Appos && !titled && words.Offices.Contains(tree.Lemma(child)) && offices.TitledName(child) is >= 0 and int beside) return Read(beside, names.Name(beside).First, actors);
            if (tree.Relations[child] is not (Relation.Appos or Relation.Flat or Relation.NmodDesc or Relation.Compound) && !IsNamedBehind(token, child) || !names.Is(child, NameType.Person)) continue;
            if (tree.Relations[child] == Relation.Compound && !words.Offices.Contains(tree.Lemma(token))) continue;
            foreach (int conjunct in reader.Conjuncts(child))
                if (names.Is(conjunct, NameType.Person)) Read(names.NameAt(conjunct), conjunct, actors);
            // "Foreign Ministers A of X, B of Y and C of Z": each is one of them
            if (!several) return true;
            read = true;
        }

        if (read) return true;

        if (!words.Offices.Contains(tree.Lemma(token)) || offices.TitledName(token) is not (>= 0 and int name)) return false;
        return Read(name, names.Name(name).First, actors);
    }

    /// <summary>"his Norwegian counterpart, Minister A, and": he who is named behind the comma, with no "and", and not another.</summary>
    bool IsNamedBehind(int counterpart, int person)
    {
        if (tree.Relations[person] != Relation.Conj || tree.Lemma(counterpart) != "counterpart" || tree.Xpos[counterpart] != "NN" || tree.Child(person, Relation.Cc) >= 0 || tree.Document.Form(counterpart + 1) is not ",") return false;
        if (names.NameAt(person) is not (>= 0 and int name) || !words.Offices.Contains(tree.Lemma(names.Name(name).First - 1))) return false;
        return names.Entity(name) is not { } entity || representation.CountryOf(entity) is not { } country || reader.Owners(counterpart).TrueForAll(owner => owner.Kind != ActorKind.Country || owner.Id == country);
    }

    /// <summary>"young Norwegians", "thousands of Norwegians", "Norwegians who had lost their homes"; and not "the Norwegians".</summary>
    bool IsOfPeople(int token)
    {
        if (tree.Xpos[token] is not ("NNS" or "NNPS") || tree.Has(token, Relation.Det, "the")) return false;
        if (tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of" && names.NameAt(tree.Heads[token]) < 0 && tree.Upos[tree.Heads[token]] is Upos.Noun && !words.Offices.Contains(tree.Lemma(tree.Heads[token]))) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.AclRelcl || tree.Relations[child] is Relation.Amod or Relation.Nummod && child < token && tree.Lemma(child) is "young" or "ordinary" or "displaced" or "fellow" or "many" or "more" or "several" or "local" or "exiled") return true;
        return false;
    }

    bool IsAdministration(Name name, string id) =>
        name.Type == NameType.Organization && tree.Document.Form(name.End - 1) is "Administration" or "administration" && ActorGazetteer.KindOf(id) == ActorKind.Organization && !gazetteer.Knows(id);

    /// <summary>The country of whoever gives an administration its name; that of the publisher of an official text, for "the Administration".</summary>
    string? CountryOfAdministration(Name name)
    {
        for (int token = name.First; token < name.End - 1; token++)
        {
            string surname = tree.Document.Form(token).ToString();
            if (surname.Length > 1 && (names.PersonCalled(surname) is { } person && representation.CountryOf(person) is { } own ? own : gazetteer.CountryLedBy(surname, surname)) is { } country) return country;
        }

        return reader.Home?.Invoke()?.Id;
    }
}
