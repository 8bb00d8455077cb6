using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Reads "the government" beside those who oppose it, "talks between the government and the Harbour rebels": that of the country which these
/// are of, or of the only country of whose government and rebels the article tells.
/// </summary>
sealed class FoughtGovernments(DependencyTree tree, NameIndex names, FactionPhrases phrases, NamedFactions named)
{
    string[]? _countries;

    /// <summary>The country of a government that the phrase itself leaves open; null where it is not known.</summary>
    public string? Country(int government)
    {
        if (tree.Lemma(government) != "government" || tree.Xpos[government] != "NN" || Beside(government) is not (>= 0 and int group)) return null;
        string[] countries = [.. Countries(group).Distinct(StringComparer.Ordinal)];
        return countries.Length == 0 ? Only : countries is [var only] ? only : null;
    }

    /// <summary>The only country of whose government and rebels the article tells, else the only one that it names; null for none, and for several.</summary>
    public string? Only => (_countries ??= Told().Distinct(StringComparer.Ordinal).ToArray() is [_, ..] told ? told : [.. Named().Distinct(StringComparer.Ordinal)]) is [var only] ? only : null;

    /// <summary>Does the article speak of a government?</summary>
    public bool IsTold => Enumerable.Range(0, tree.Document.Tokens.Count).Any(token => tree.Lemma(token) == "government");

    /// <summary>The group told of side by side with a government; −1 for none.</summary>
    int Beside(int government)
    {
        if (tree.Relations[government] == Relation.Conj && IsGroup(tree.Heads[government])) return tree.Heads[government];
        for (int child = tree.FirstChild(government); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj && IsGroup(child)) return child;
        return -1;
    }

    bool IsGroup(int token) => phrases.Is(token) || names.EntityAt(token) is { } id && named.Of(FactionKind.Rebels).Contains(id);

    IEnumerable<string> Named() =>
        Enumerable.Range(0, tree.Document.Tokens.Count).Select(names.EntityAt).OfType<string>().Where(id => ActorGazetteer.KindOf(id) == ActorKind.Country);

    IEnumerable<string> Told() =>
        Enumerable.Range(0, tree.Document.Tokens.Count).Where(token => tree.Lemma(token) == "government" || phrases.Is(token)).SelectMany(Countries);

    IEnumerable<string> Countries(int token) => phrases.Qualifiers(token).Select(qualifier => qualifier.Country).OfType<string>();
}
