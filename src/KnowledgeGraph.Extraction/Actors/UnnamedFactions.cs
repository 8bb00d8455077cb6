using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// The groups that an article tells of and does not name: one for each kind and each word that tells it from others, called as the article
/// calls it at its fullest. Its id is made from that, as those of named bodies are.
/// </summary>
sealed class UnnamedFactions(int tokens, FactionPhrases phrases, NamedFactions named, ActorGazetteer gazetteer)
{
    Dictionary<(FactionKind Kind, string Key), string>? _all;

    Dictionary<(FactionKind Kind, string Key), string> All => _all ??= Read();

    /// <summary>The group that a phrase tells of with the qualifier; null for none.</summary>
    public string? Find(FactionPhrase phrase, FactionQualifier qualifier) => All.GetValueOrDefault(Key(phrase, qualifier));

    /// <summary>"the rebels": the only group of the kind; null for none and for several.</summary>
    public string? Only(FactionKind kind) => Only(All.Where(one => one.Key.Kind == Merged(kind)));

    /// <summary>"the Norwegian groups": the only group with the qualifier; null for none and for several.</summary>
    public string? Only(FactionQualifier qualifier) => Only(All.Where(one => one.Key.Key == qualifier.Key));

    static string? Only(IEnumerable<KeyValuePair<(FactionKind Kind, string Key), string>> found) => found.Select(one => one.Value).ToArray() is [var only] ? only : null;

    /// <summary>"Harbour insurgents" are the Harbour rebels.</summary>
    static FactionKind Merged(FactionKind kind) => kind == FactionKind.Insurgents ? FactionKind.Rebels : kind;

    static (FactionKind Kind, string Key) Key(FactionPhrase phrase, FactionQualifier qualifier) => (Merged(phrase.Kind), qualifier.Key);

    /// <summary>"Norwegian militants" are no group; and where an article names movements, its factions are some of them, it is not known which.</summary>
    bool IsGroup(FactionKind kind) => kind != FactionKind.Militants && !(kind == FactionKind.Factions && named.Any);

    Dictionary<(FactionKind Kind, string Key), string> Read()
    {
        Dictionary<(FactionKind Kind, string Key), (FactionPhrase Phrase, FactionQualifier Qualifier)> fullest = [];
        for (int token = 0; token < tokens; token++)
        {
            if (phrases.Read(token) is not { IsOne: false } phrase || !IsGroup(phrase.Kind) || phrases.IsNamed(token)) continue;
            foreach (FactionQualifier qualifier in phrases.Qualifiers(token) is { Count: > 0 } own ? own : phrases.Shared(token) is { } shared ? [shared] : [])
                if (!fullest.TryGetValue(Key(phrase, qualifier), out (FactionPhrase Phrase, FactionQualifier Qualifier) before) || phrase.IsOfBodies && !before.Phrase.IsOfBodies) fullest[Key(phrase, qualifier)] = (phrase, qualifier);
        }

        Dictionary<(FactionKind Kind, string Key), string> all = [];
        foreach (((FactionKind Kind, string Key) key, (FactionPhrase phrase, FactionQualifier qualifier)) in fullest)
        {
            string name = phrase.Name(qualifier.Name);
            all[key] = "org:" + Slug.Of(name);
            gazetteer.NameGroup(all[key], name);
        }

        return all;
    }
}
