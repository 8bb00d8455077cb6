using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads a place, with its country, from the name of it and the words beside that: "the city of Oslo", "the Kenyan capital", "Cuzco, Peru".</summary>
public sealed class PlaceNames(DependencyTree tree, NameIndex names, ActorGazetteer gazetteer)
{
    /// <summary>What is called after a place and is none: "the Arctic Summit".</summary>
    internal static readonly HashSet<string> Gatherings = new(StringComparer.Ordinal) { "summit", "conference", "forum", "assembly" };

    /// <summary>Nouns that a place's name stands beside: "the city of X", "the X residence".</summary>
    static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "city", "town", "capital", "resort", "village", "port", "province", "region", "island", "suburb", "district", "residence", "palace", "castle", "villa", "estate", "retreat",
        "headquarters", "compound", "complex", "center", "centre", "hotel", "airport", "base", "stronghold", "enclave", "outpost", "ministry", "territory",
    };

    /// <summary>The place that the name at a token is, with its country; null when it is none, but a person or an organization.</summary>
    public EventPlace? Of(int token)
    {
        int name = names.NameAt(token);
        if (name < 0) return null;
        string? entity = names.Entity(name);
        string words = tree.Document.Words(names.Name(name).First, names.Name(name).End);
        if (entity is not null && entity.StartsWith("country:", StringComparison.Ordinal)) return new EventPlace(null, entity, gazetteer.CountryOf(entity));
        if (entity is not null && !entity.StartsWith("place:", StringComparison.Ordinal)) return null;
        if (entity is null && tree.Lemma(names.Name(name).End - 1) is var last && (Gatherings.Contains(last) || last == "dialogue")) return null;      // "at the Arctic Summit"
        string? country = entity is null ? null : gazetteer.CountryOf(entity);
        // "in Cuzco, Peru": the name behind says where it is
        int next = names.Name(name).End + 1;
        if (next < tree.Heads.Length && tree.Document.Form(next - 1) is "," && names.EntityAt(next) is { } after && (after.StartsWith("country:", StringComparison.Ordinal) || country is null)
            && names.Name(names.NameAt(next)).Type == NameType.Place && !(country is not null && IsModifier(next))) country = gazetteer.CountryOf(after) ?? country;
        // "the Hotel Royal in Oslo", "Trondheim City"
        if (country is null && next < tree.Heads.Length && tree.Lemma(next - 1) is "in" or "near" && names.Is(next, NameType.Place) && IsIn(next, name)) country = Of(next)?.CountryIso3;
        if (country is null && words.EndsWith(" City", StringComparison.Ordinal) && gazetteer.CityBefore(words) is { } city) country = gazetteer.CountryOf(city);
        country ??= CountryBeside(token) ?? Adjective(token);
        return new EventPlace(words, entity, country, entity is not null && gazetteer.IsCity(entity));
    }

    /// <summary>Is the name at a token told to be where another is?</summary>
    bool IsIn(int token, int name)
    {
        Name place = names.Name(names.NameAt(token));
        while (tree.Heads[token] >= place.First && tree.Heads[token] < place.End) token = tree.Heads[token];
        return tree.Relations[token] == Relation.Nmod && tree.Heads[token] >= 0 && names.NameAt(tree.Heads[token]) == name;
    }

    /// <summary>The place's name beside "city", "residence" and the like; -1 without.</summary>
    public int Beside(int token)
    {
        if (!Kinds.Contains(tree.Lemma(token))) return -1;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (names.Is(child, NameType.Place) && (tree.Relations[child] is Relation.Compound or Relation.Appos or Relation.Flat or Relation.NmodDesc || tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of")) return child;
        return -1;
    }

    /// <summary>The country whose adjective stands beside "capital", "embassy" and the like: "in the Kenyan capital", "in Kenya's capital"; null without.</summary>
    public EventPlace? Country(int token)
    {
        if (!Kinds.Contains(tree.Lemma(token))) return null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (child < token && tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss && (names.Is(child, NameType.Demonym) || tree.Relations[child] == Relation.NmodPoss && names.Is(child, NameType.Place)) && Of(child) is { CountryIso3: not null } country) return country;
        return null;
    }

    /// <summary>"in Oslo", "in the old city of Oslo".</summary>
    public EventPlace? Lies(int token)
    {
        if (names.Is(token, NameType.Place)) return Of(token);
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && names.Is(child, NameType.Place)) return Of(child);
        // "in Norway's capital, Oslo", "in the Norwegian capital"
        if (tree.Lemma(token) is not ("capital" or "city" or "resort" or "town")) return null;
        EventPlace? country = null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Relation.Appos or Relation.Flat && names.Is(child, NameType.Place)) return Of(child);
            if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound) country ??= Of(child);
        }

        return country;
    }

    /// <summary>"the southern Egyptian city of X": the adjective says which country a place lies in that no gazetteer knows.</summary>
    string? CountryBeside(int token)
    {
        if (tree.Heads[token] is not (>= 0 and int kind) || !Kinds.Contains(tree.Lemma(kind))) return null;
        for (int child = tree.FirstChild(kind); child >= 0; child = tree.NextSibling(child))
            if (child < kind && names.EntityAt(child) is { } entity && tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss && gazetteer.CountryOf(entity) is { } country) return country;
        return null;
    }

    /// <summary>"the U.S. Gulf Coast".</summary>
    string? Adjective(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (child < token && tree.Relations[child] is Relation.Amod or Relation.Compound && names.NameAt(child) != names.NameAt(token) && names.EntityAt(child) is { } entity && entity.StartsWith("country:", StringComparison.Ordinal)) return gazetteer.CountryOf(entity);
        return null;
    }

    /// <summary>"Today in Seoul, U.S. envoy A": a country that says whose the next word is, and not where the city lies.</summary>
    bool IsModifier(int country) => names.Name(names.NameAt(country)).End is var end && end < tree.Heads.Length && tree.Upos[end] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part;
}
