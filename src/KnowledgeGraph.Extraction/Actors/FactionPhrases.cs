using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads what phrases say of a group without its name: "separatist leaders from the Harbour province", "the Norwegian opposition".</summary>
sealed class FactionPhrases(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer)
{
    /// <summary>What the phrase with the head tells of; null for one that tells of no group, or only of some of its people.</summary>
    public FactionPhrase? Read(int token) => ReadAny(token) is { } phrase && !IsSome(token, phrase) ? phrase : null;

    /// <summary>Does the phrase tell of a group, or of some of its people: "hundreds of opposition members"?</summary>
    public bool Is(int token) => ReadAny(token) is not null;

    FactionPhrase? ReadAny(int token)
    {
        if (tree.Upos[token] is not (Upos.Noun or Upos.Propn) || names.NameAt(token) >= 0) return null;
        bool plural = tree.Xpos[token] is "NNS" or "NNPS";
        string lemma = tree.Lemma(token);
        if (words.FactionOf(lemma) is { } kind)
            return plural == (kind != FactionKind.Opposition) && (plural || IsBody(token)) ? new FactionPhrase(kind, Noun(lemma), false, false) : null;
        bool body = words.FactionBodies.Contains(lemma);
        if (!body && !(plural && words.FactionMembers.Contains(lemma))) return null;
        if (Modifier(token) is { } modifier) return new FactionPhrase(words.FactionOf(modifier)!.Value, Noun(modifier), body && plural, body && !plural && !IsAllOf(token, modifier));
        return lemma == "faction" && plural ? new FactionPhrase(FactionKind.Factions, lemma, true, false) : null;
    }

    /// <summary>"Islamists" are written with a capital.</summary>
    static string Noun(string lemma) => lemma == "islamist" ? "Islamist" : lemma;

    /// <summary>"rebel" in "rebel groups".</summary>
    string? Modifier(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0 && child < token; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && names.NameAt(child) < 0 && words.FactionOf(tree.Lemma(child)) is not null) return tree.Lemma(child);
        return null;
    }

    /// <summary>"Norway's opposition party", where no other is spoken of: the opposition; and not its "largest opposition party".</summary>
    bool IsAllOf(int party, string modifier)
    {
        if (words.FactionOf(modifier) != FactionKind.Opposition) return false;
        for (int child = tree.FirstChild(party); child >= 0 && child < party; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.Nummod && names.NameAt(child) < 0 && tree.Lemma(child) != modifier) return false;
        return true;
    }

    /// <summary>"three rebels", "some of the rebels", "suspected rebels": people of it, who do not speak for it.</summary>
    bool IsSome(int token, FactionPhrase phrase)
    {
        if (tree.Relations[token] == Relation.Nmod && tree.Case(token) == "of" && tree.Heads[token] is >= 0 and int whole && (words.Transparent.Contains(tree.Lemma(whole)) || tree.Lemma(whole) is "one" or "some" or "many" or "several")) return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (words.OnlySome.Contains(tree.Lemma(child)) || !phrase.IsOfBodies && tree.Relations[child] == Relation.Nummod || tree.Relations[child] == Relation.Det && tree.Lemma(child) is "a" or "an" or "no") return true;
        return false;
    }

    /// <summary>"the Norwegian opposition said"; and not "its opposition to the plan", "over Norway's opposition".</summary>
    bool IsBody(int opposition)
    {
        if (opposition + 1 < tree.Document.Tokens.Count && tree.Document.Form(opposition + 1) is "to" or "against" || tree.Case(opposition) == "in") return false;
        return tree.Has(opposition, Relation.Det, "the") || tree.Child(opposition, Relation.NmodPoss) >= 0 && (tree.Relations[opposition] is Relation.Nsubj or Relation.NsubjPass or Relation.Conj || tree.Case(opposition) is "with" or "between" or "from" or "by" or "of");
    }

    /// <summary>The words that tell the group from others: two in "Harbour and Upland rebels"; none in "the rebels".</summary>
    public IReadOnlyList<FactionQualifier> Qualifiers(int token)
    {
        if (Before(token) is >= 0 and int before) return [.. Coordinated(before).Select(Qualifier)];
        return From(token) is >= 0 and int place ? [Qualifier(place)] : [];
    }

    /// <summary>"Norway's prime minister and opposition leaders", "the Norwegian government and the rebels": of the same country; null for others.</summary>
    public FactionQualifier? Shared(int token)
    {
        if (tree.Relations[token] != Relation.Conj || tree.Heads[token] is not (>= 0 and int first) || names.NameAt(first) >= 0) return null;
        if (!words.Offices.Contains(tree.Lemma(first)) && !words.Bodies.Contains(tree.Lemma(first))) return null;
        return Before(first) is >= 0 and int owner && names.EntityAt(owner) is { } entity && gazetteer.CountryOf(entity) is not null ? Qualifier(owner) : null;
    }

    /// <summary>The last name before the noun that belongs to it: "Sudan's Darfur rebels" are those of Darfur; −1 for none.</summary>
    int Before(int token)
    {
        int last = -1;
        for (int child = tree.FirstChild(token); child >= 0 && child < token; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Amod or Relation.Compound or Relation.NmodPoss)) continue;
            if (IsQualifier(child)) last = child;
            // "Harbour rebel groups", where the harbour belongs to the rebels
            else if (words.FactionOf(tree.Lemma(child)) is not null && Before(child) is >= 0 and int inner) last = inner;
            // "Harbour-based separatists"
            else if (tree.Lemma(child) is "base" or "based" && tree.Child(child, Relation.Compound) is >= 0 and int seat && IsQualifier(seat) && !IsState(seat)) last = seat;
        }

        return last;
    }

    /// <summary>The first of the words before the noun that tell of the group: "Norwegian" in "the Norwegian opposition leaders".</summary>
    public int First(int token)
    {
        int first = token;
        for (int child = tree.FirstChild(token); child >= 0 && child < token; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss) first = Math.Min(first, First(child));
        return first;
    }

    bool IsQualifier(int token) =>
        names.NameAt(token) is >= 0 and int name && names.Name(name).Type is NameType.Place or NameType.Demonym or NameType.Miscellaneous && !IsInCompound(names.Name(name));

    /// <summary>"Norwegian-backed rebels", "pro-Norwegian rebels": of another country, whoever they are.</summary>
    bool IsInCompound(Name name) =>
        name.End + 1 < tree.Document.Tokens.Count && tree.Document.Form(name.End) is "-" && tree.Lemma(name.End + 1) is not ("base" or "based") || name.First > 0 && tree.Document.Form(name.First - 1) is "-" || tree.Lemma(Math.Min(name.End, tree.Document.Tokens.Count - 1)) is "backed" or "back";

    /// <summary>"Shi'ite and Kurdish factions"; and not the state in "Norway and Harbour rebels".</summary>
    List<int> Coordinated(int first)
    {
        List<int> all = [first];
        for (int child = tree.FirstChild(first); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj && IsQualifier(child)) all.Add(child);
        return all.TrueForAll(IsState) ? all : all.FindAll(token => !IsState(token));
    }

    bool IsState(int token) => names.Is(token, NameType.Place) && names.EntityAt(token) is { } entity && ActorGazetteer.KindOf(entity) == ActorKind.Country;

    /// <summary>"rebels from the Harbour province", and "in" it; in a city or a country they may only be met. −1 for none.</summary>
    int From(int token)
    {
        // "the government and rebels in the Harbour region", read as where both are
        int first = tree.Relations[token] == Relation.Conj ? tree.Heads[token] : token;
        return Home(token, token) is >= 0 and int own ? own : Home(first, token);
    }

    /// <summary>The place of which a phrase behind a token says that its head is from there.</summary>
    int Home(int head, int behind)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (child < behind || tree.Relations[child] != Relation.Nmod || tree.Case(child) is not ("from" or "in" or "of")) continue;
            int place = IsQualifier(child) ? child : words.Regions.Contains(tree.Lemma(child)) ? Before(child) : -1;
            if (place >= 0 && names.Is(place, NameType.Place) && (tree.Case(child) != "in" || names.EntityAt(place) is not { } entity || !gazetteer.IsSite(entity) && !IsState(place))) return place;
        }

        return -1;
    }

    /// <summary>"Harbour Front rebels", "opposition leader A": told of by the name.</summary>
    public bool IsNamed(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (names.Is(child, NameType.Organization) && tree.Relations[child] is not Relation.Conj && tree.Case(child) is not ("such as" or "including" or "include" or "like") || tree.Relations[child] is Relation.Appos or Relation.Flat && names.NameAt(child) >= 0) return true;
        return false;
    }

    FactionQualifier Qualifier(int token)
    {
        Name name = names.Name(names.NameAt(token));
        string form = tree.Document.Words(name.First, name.End).ReplaceLineEndings(" ");
        if (names.EntityAt(token) is not { } entity) return new FactionQualifier(form.ToLowerInvariant(), form, null);
        string? country = gazetteer.CountryOf(entity) is { } iso ? "country:" + iso : null;
        return new FactionQualifier(entity, entity == country ? gazetteer.AdjectiveOf(country) ?? form : form, country);
    }
}
