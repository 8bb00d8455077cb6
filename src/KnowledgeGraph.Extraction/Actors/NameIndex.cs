using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Which name and which mention a token belongs to, and which entity each stands for.</summary>
public sealed class NameIndex
{
    readonly Document _document;
    readonly int[] _nameAt;
    readonly int[] _mentionAt;
    readonly string?[] _entities;
    readonly List<string>[] _chains;

    /// <param name="document">With names, links and coreference.</param>
    /// <param name="titles">Lemmas of offices: a title alone is no name ("Chancellor").</param>
    public NameIndex(Document document, IReadOnlySet<string>? titles = null)
    {
        _document = document;
        Name[] names = document.Names.Names;
        _nameAt = new int[document.Tokens.Count];
        Array.Fill(_nameAt, -1);
        for (int i = 0; i < names.Length; i++)
        {
            if (names[i] is { Type: NameType.Person } alone && alone.End - alone.First == 1 && titles?.Contains(document.Form(alone.First).ToString().ToLowerInvariant()) == true) continue;
            for (int token = names[i].First; token < names[i].End; token++) _nameAt[token] = i;
        }

        _entities = new string?[names.Length];
        foreach (Link link in document.Links.Links) _entities[link.Name] = link.EntityId;
        CoreferenceLayer coreference = document.Coreference;
        _mentionAt = new int[document.Tokens.Count];
        Array.Fill(_mentionAt, -1);
        _chains = new List<string>[coreference.ChainCount];
        for (int i = 0; i < _chains.Length; i++) _chains[i] = [];
        for (int i = 0; i < coreference.Mentions.Length; i++)
        {
            Mention mention = coreference.Mentions[i];
            if (mention.Kind != MentionKind.Name) _mentionAt[mention.Head] = i;
        }

        NameTheUnlinked(coreference);
        foreach (Mention mention in coreference.Mentions)
        {
            if (mention.Kind != MentionKind.Name || NameAt(mention.Head) is not (>= 0 and int name) || _entities[name] is not { } entity) continue;
            foreach (int chain in mention.Chains)
                if (!_chains[chain].Contains(entity)) _chains[chain].Add(entity);
        }
    }

    /// <summary>The name that the token is part of, or -1.</summary>
    public int NameAt(int token) => _nameAt[token];

    public Name Name(int index) => _document.Names.Names[index];

    /// <summary>The person whose name ends with a word; null for none.</summary>
    public string? PersonCalled(string surname)
    {
        for (int i = 0; i < _entities.Length; i++)
            if (_entities[i] is { } entity && Name(i) is { Type: NameType.Person } name && _document.Form(name.End - 1).SequenceEqual(surname)) return entity;
        return null;
    }

    /// <summary>The entity of a name, or null.</summary>
    public string? Entity(int name) => _entities[name];

    /// <summary>The entity of the name at a token, or null.</summary>
    public string? EntityAt(int token) => _nameAt[token] < 0 ? null : _entities[_nameAt[token]];

    /// <summary>The longest name that the document has for an entity, the first of several; null without one.</summary>
    public string? NameOf(string entity)
    {
        int best = -1;
        for (int i = 0; i < _entities.Length; i++)
            if (_entities[i] == entity && (best < 0 || Name(i).End - Name(i).First > Name(best).End - Name(best).First)) best = i;
        return best < 0 ? null : _document.Words(Name(best).First, Name(best).End).ReplaceLineEndings(" ");
    }

    /// <summary>Is the entity named before the token?</summary>
    public bool IsNamedBefore(string entity, int token) => IsNamedBetween(entity, 0, token);

    /// <summary>How often the entity is named.</summary>
    public int CountOf(string entity) => _entities.Count(one => one == entity);

    /// <summary>Is the entity named from one token on, before another?</summary>
    public bool IsNamedBetween(string entity, int first, int end)
    {
        for (int i = 0; i < _entities.Length && _document.Names.Names[i].First < end; i++)
            if (_entities[i] == entity && _document.Names.Names[i].First >= first) return true;
        return false;
    }

    /// <summary>Is the token in a name of the type?</summary>
    public bool Is(int token, NameType type) => _nameAt[token] >= 0 && Name(_nameAt[token]).Type == type;

    /// <summary>The pronoun or description whose head is the token, or null.</summary>
    public Mention? MentionAt(int head) => _mentionAt[head] < 0 ? null : _document.Coreference.Mentions[_mentionAt[head]];

    /// <summary>The entities that a mention's chains name: one for each chain that has a name; people before others.</summary>
    public IEnumerable<string> EntitiesOf(Mention mention)
    {
        foreach (int chain in mention.Chains)
            if (EntityOf(chain) is { } entity) yield return entity;
    }

    /// <summary>The entity that a chain names, a person before others; null for none.</summary>
    public string? EntityOf(int chain) => _chains[chain].Find(IsPerson) ?? _chains[chain].FirstOrDefault();

    /// <summary>The last name or description of a chain before a token; null for none.</summary>
    public Mention? LastBefore(int chain, int token) =>
        Array.FindLast(_document.Coreference.Mentions, mention => mention.Kind != MentionKind.Pronoun && mention.Head < token && mention.Chains.Length == 1 && mention.Chains[0] == chain);

    /// <summary>The descriptions in a mention's chains, in text order.</summary>
    public IEnumerable<Mention> Descriptions(Mention mention) =>
        _document.Coreference.Mentions.Where(other => other.Kind == MentionKind.Description && other.Chains.Any(mention.Chains.Contains));

    public static bool IsPerson(string entity) => entity.StartsWith("person:", StringComparison.Ordinal);

    /// <summary>A person or an organization without a link has the entity of its chain, or one made from its name.</summary>
    void NameTheUnlinked(CoreferenceLayer coreference)
    {
        string?[] byChain = new string?[coreference.ChainCount];
        foreach (Mention mention in coreference.Mentions)
            if (mention is { Kind: MentionKind.Name, Chains.Length: 1 } && NameAt(mention.Head) is >= 0 and int name && _entities[name] is { } known)
                byChain[mention.Chains[0]] ??= known;
        foreach (Mention mention in coreference.Mentions)
        {
            if (mention is not { Kind: MentionKind.Name, Chains.Length: 1 } || NameAt(mention.Head) is not (>= 0 and int name) || _entities[name] is not null) continue;
            _entities[name] = byChain[mention.Chains[0]] ??= Provisional(name);
        }

        for (int name = 0; name < _entities.Length; name++) _entities[name] ??= Provisional(name);
    }

    string? Provisional(int index)
    {
        Name name = Name(index);
        string? prefix = name.Type switch
        {
            NameType.Person => "person:",
            NameType.Organization => "org:",
            _ => null,
        };
        return prefix is null ? null : prefix + Slug.Of(_document.Words(name.First, name.End));
    }
}
