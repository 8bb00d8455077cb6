using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Actors;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads where a journey goes.</summary>
sealed class DestinationReader(DependencyTree tree, NameIndex names, PlaceNames placeNames)
{
    static readonly HashSet<string> Towns = new(StringComparer.Ordinal) { "capital", "city", "town", "resort", "island", "port", "village", "province", "region", "territory" };

    /// <summary>Parts of a country that are called after it alone.</summary>
    static readonly HashSet<string> Areas = new(StringComparer.Ordinal) { "zone", "area", "region", "border", "coast", "province", "capital", "city", "town", "north", "south", "east", "west", "countryside", "territory" };

    /// <summary>Where a journey goes: a place by its name, "the Kenyan capital", "the city of Oslo"; "the country" of whoever speaks of it.</summary>
    public EventPlace? Of(int token)
    {
        if (names.NameAt(token) >= 0) return placeNames.Of(token);
        if (placeNames.Beside(token) is >= 0 and int beside) return placeNames.Of(beside);
        if (Towns.Contains(tree.Lemma(token)) && placeNames.Country(token) is { } town) return town;
        if (Areas.Contains(tree.Lemma(token))) return Owner(token);
        return tree.Lemma(token) == "country" && tree.Child(token, Relation.Det) is >= 0 and int the && tree.Lemma(the) == "the" ? Speaking(token) : null;
    }

    /// <summary>"Kenya's quake zone": the country whose part it is.</summary>
    EventPlace? Owner(int area) => tree.Child(area, Relation.NmodPoss) is >= 0 and int owner && names.Is(owner, NameType.Place) ? placeNames.Of(owner) : null;

    /// <summary>"Norway says she will visit the country": the country that is the subject of a clause above, or whose "foreign ministry" is.</summary>
    EventPlace? Speaking(int token)
    {
        for (int verb = tree.Heads[token]; verb >= 0; verb = tree.Heads[verb])
        {
            if (tree.Relations[verb] != Relation.Ccomp || tree.Heads[verb] is not (>= 0 and int saying) || tree.Child(saying, Relation.Nsubj) is not (>= 0 and int speaker)) continue;
            if (names.Is(speaker, NameType.Place) && placeNames.Of(speaker) is { } country) return Country(country);
            for (int child = tree.FirstChild(speaker); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound && names.NameAt(child) >= 0 && placeNames.Of(child) is { } owner) return Country(owner);
        }

        return null;

        static EventPlace? Country(EventPlace place) => place.CountryIso3 is { } iso ? new EventPlace(null, "country:" + iso, iso) : null;
    }
}
