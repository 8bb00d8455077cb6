using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Reads groups told of without their names. Who "the rebels" are the article says elsewhere; "Harbour rebels" whom it names nowhere are an
/// actor of their own, and never the country that they are of.
/// </summary>
sealed class FactionReader
{
    readonly DependencyTree _tree;
    readonly FactionPhrases _phrases;
    readonly NamedFactions _named;
    readonly UnnamedFactions _unnamed;
    readonly FoughtGovernments _governments;
    readonly GroupReader _groups;

    public FactionReader(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer, GroupReader groups)
    {
        _tree = tree;
        _groups = groups;
        _phrases = new FactionPhrases(tree, names, words, gazetteer);
        _named = new NamedFactions(tree, names, words, gazetteer);
        _unnamed = new UnnamedFactions(tree.Document.Tokens.Count, _phrases, _named, gazetteer);
        _governments = new FoughtGovernments(tree, names, _phrases, _named);
    }

    /// <summary>Does a phrase tell of such a group, or of some of its people?</summary>
    public bool Is(int token) => _phrases.Is(token);

    /// <summary>Adds the groups that a phrase stands for; false for any other phrase, and for one that does not say which.</summary>
    public bool Read(int token, List<ActorReference> actors)
    {
        bool bare = IsBareGroups(token);
        if (!bare && !_phrases.Is(token) || _phrases.IsNamed(token)) return false;
        IReadOnlyList<FactionQualifier> qualifiers = _phrases.Qualifiers(token);
        if (bare && qualifiers.Count == 0) return false;
        if (_groups.ReadExamples(token, actors)) return true;
        foreach (string id in Meant(token, qualifiers)) actors.AddOnce(id, _phrases.First(token), token + 1, token);
        return qualifiers.Count > 0 || actors.Exists(actor => actor.Head == token);
    }

    /// <summary>Adds the country of "the government" beside a group that opposes it; false for any other phrase.</summary>
    public bool ReadGovernment(int token, List<ActorReference> actors)
    {
        if (_governments.Country(token) is not { } country) return false;
        actors.AddOnce(country, token, token + 1, token);
        return true;
    }

    /// <inheritdoc cref="FoughtGovernments.Only"/>
    public string? FoughtCountry => _governments.Only;

    /// <summary>The country and the rebels who fight each other, where the article tells of one government and one group of rebels; null for any other.</summary>
    public (string Country, string Rebels)? Conflict =>
        _governments.IsTold && _governments.Only is { } country && (_named.Of(FactionKind.Rebels) switch { [var only] => only, [] => _unnamed.Only(FactionKind.Rebels), _ => null }) is { } rebels ? (country, rebels) : null;

    /// <summary>"the Norwegian groups": which of them, the article says elsewhere, or nowhere.</summary>
    bool IsBareGroups(int token) =>
        _tree.Lemma(token) == "group" && _tree.Xpos[token] == "NNS" && !_phrases.Is(token) && !(_tree.Child(token, Relation.Nmod) is >= 0 and int of && _tree.Case(of) == "of");

    IEnumerable<string> Meant(int token, IReadOnlyList<FactionQualifier> qualifiers)
    {
        if (_phrases.Read(token) is { } phrase) return qualifiers.Count == 0 ? Bare(token, phrase) : qualifiers.Select(qualifier => Qualified(phrase, qualifier)).OfType<string>();
        return _phrases.Is(token) ? [] : qualifiers.Select(_unnamed.Only).OfType<string>();
    }

    /// <summary>"the rebels": the one group so called, or all that are named side by side; else the one that the article does not name.</summary>
    IReadOnlyList<string> Bare(int token, FactionPhrase phrase)
    {
        IReadOnlyList<string> named = _named.Of(phrase.Kind);
        // "rebel groups" are more than the one that is named
        if (named.Count == 1 && phrase.IsOfBodies && phrase.Kind != FactionKind.Opposition) named = [];
        if (named.Count == 1 || named.Count > 1 && !phrase.IsOne && _named.AreTogether(named)) return named;
        if (named.Count > 1 || phrase.IsOne) return [];
        return (_phrases.Shared(token) is { } shared ? _unnamed.Find(phrase, shared) : _unnamed.Only(phrase.Kind)) is { } unnamed ? [unnamed] : [];
    }

    string? Qualified(FactionPhrase phrase, FactionQualifier qualifier)
    {
        if (!phrase.IsOfBodies && _named.Of(phrase.Kind).Where(id => _named.Fits(phrase.Kind, id, qualifier)).ToArray() is [var only]) return only;
        return phrase.IsOne ? null : _unnamed.Find(phrase, qualifier);
    }
}
