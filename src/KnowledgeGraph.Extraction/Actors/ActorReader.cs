using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Reads whom a phrase stands for: names, titles with names, pronouns, "the leaders of A and B", "Russian officials", "both sides". Tells
/// what kind of phrase it is, and leaves it to the reader of that kind.
/// </summary>
public sealed class ActorReader
{
    readonly DependencyTree _tree;
    readonly ActorWords _words;
    readonly ActorGazetteer _gazetteer;
    readonly OfficePhrase _offices;
    readonly AnaphoricPhrase _phrases;
    readonly PossessiveOwners _possessives;
    readonly Coordination _coordination;
    readonly NameReader _nameReader;
    readonly DeixisReader _deixis;
    readonly ChainReader _chains;
    readonly GroupReader _groups;
    readonly FactionReader _factions;
    readonly CompanyReader _company;
    readonly OwnerReader _owners;
    readonly DescriptionReader _descriptions;

    /// <summary>The tokens whose reading has begun and not ended.</summary>
    readonly HashSet<int> _open = [];

    /// <summary>No phrase of a language nests so deep.</summary>
    const int DeepestNesting = 32;

    public ActorReader(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer, Representation representation)
    {
        _tree = tree;
        _words = words;
        _gazetteer = gazetteer;
        Names = names;
        Representation = representation;
        Delegations = new Delegations(tree, this);
        _offices = new OfficePhrase(tree, names, words, gazetteer);
        _phrases = new AnaphoricPhrase(tree, names, words);
        _possessives = new PossessiveOwners(tree, names, words);
        _coordination = new Coordination(tree, names, words, _offices);
        // phrases stand in phrases: each of these reads what is inside its own by this reader
        _nameReader = new NameReader(tree, names, words, _offices, gazetteer, representation, this);
        _deixis = new DeixisReader(tree, _offices, this);
        _chains = new ChainReader(tree, names, words, _offices, gazetteer, representation, this);
        _groups = new GroupReader(tree, names, words, _offices, _phrases, this);
        _factions = new FactionReader(tree, names, words, gazetteer, _groups);
        _company = new CompanyReader(tree, _phrases, new PairFinder(tree, this, _phrases, gazetteer), representation, this);
        _owners = new OwnerReader(tree, names, words, gazetteer, _phrases, _nameReader, _chains, _company, _groups, _factions, this);
        _descriptions = new DescriptionReader(tree, names, words, _offices, _phrases, gazetteer, representation, _groups, _company, this);
    }

    public NameIndex Names { get; }

    /// <summary>Whom "we" and "I" stand for at a token: the speaker of the quotation, or the author of an official text.</summary>
    public Func<int, IEnumerable<ActorReference>> Voice { get; set; } = _ => [];

    /// <summary>Whom "you" stands for at a token, in a transcript of two who speak to each other; null elsewhere.</summary>
    public Func<int, ActorReference?> Addressee { get; set; } = _ => null;

    /// <summary>In an official text, whose "the President" is without more words.</summary>
    public Func<ActorReference?>? Home { get; set; }

    /// <summary>In a transcript, whose "the President" is at a token, and not that of whom it was told last; null elsewhere.</summary>
    public Func<int, ActorReference?> House { get; set; } = _ => null;

    /// <summary>Who holds which office in the article.</summary>
    public Representation Representation { get; }

    /// <summary>Who leads which delegation.</summary>
    public Delegations Delegations { get; }

    /// <summary>Who was told to have met.</summary>
    public Company Company { get; } = new();

    /// <summary>Do the gazetteers know the actor?</summary>
    public bool IsKnown(ActorReference actor) => _gazetteer.NameOf(actor.Id) is not null;

    /// <summary>Does a body take part in politics: one of the gazetteers, a group told of as one, or by its name a movement or a body of many states? Others are often names misread.</summary>
    public bool IsPolitical(string bodyId) => _gazetteer.Knows(bodyId) || _gazetteer.GroupName(bodyId) is not null || Names.NameOf(bodyId) is { } name && _words.IsPolitical(name);

    /// <summary>What the article, or else the gazetteers, call an actor.</summary>
    public string NameOf(ActorReference actor) => Names.NameOf(actor.Id) ?? _gazetteer.NameOf(actor.Id) ?? _gazetteer.GroupName(actor.Id) ?? actor.Id;

    /// <summary>Is the lemma that of an office: "minister"?</summary>
    public bool IsOffice(string lemma) => _words.Offices.Contains(lemma);

    /// <summary>Do people or bodies called so stand for whose they are: "delegation", "team"?</summary>
    public bool IsOfSide(string lemma) => _words.Bodies.Contains(lemma);

    /// <summary>The actors of the phrase whose head is <paramref name="head"/> and of those coordinated with it, each once, in text order.</summary>
    public List<ActorReference> Read(int head)
    {
        List<ActorReference> actors = [];
        foreach (int token in Conjuncts(head)) ReadOne(token, actors, 0);
        return actors;
    }

    /// <summary>The same without what is coordinated with it.</summary>
    public List<ActorReference> ReadAlone(int head)
    {
        List<ActorReference> actors = [];
        ReadOne(head, actors, 0);
        return actors;
    }

    /// <summary>The token and the heads of the phrases coordinated with it, as far as they have no other preposition.</summary>
    public List<int> Conjuncts(int head) => _coordination.Conjuncts(head);

    /// <summary>"the Norwegian opposition", "rebel leaders": does a phrase tell of a group by what it does?</summary>
    public bool IsFaction(int token) => _factions.Is(token);

    /// <inheritdoc cref="FactionReader.FoughtCountry"/>
    public string? FoughtCountry => _factions.FoughtCountry;

    /// <inheritdoc cref="FactionReader.Conflict"/>
    public (string Country, string Rebels)? Conflict => _factions.Conflict;

    /// <summary>The countries and organizations that a noun belongs to.</summary>
    public List<ActorReference> Owners(int token, int depth = 0) => _owners.Read(token, depth);

    /// <summary>Is it a body whose members are named beside it?</summary>
    public bool IsGroup(int token) => _groups.ReadMembers(token, []);

    /// <summary>"Western members of the Council", "some members": not the body itself.</summary>
    public bool IsPart(int members) => _groups.IsPart(members);

    /// <summary>"met senior officials in Oslo": those of the country where they are met, when nothing else is said of them.</summary>
    public List<ActorReference> ReadLocal(int token, string countryId) => _descriptions.ReadLocal(token, countryId);

    /// <summary>"the President" in the briefing of his spokesman.</summary>
    internal bool ReadOfHouse(int token, List<ActorReference> actors) => _descriptions.ReadOfHouse(token, actors);

    /// <param name="token">The head of a phrase.</param>
    /// <param name="actors">Where those for whom it stands are added.</param>
    /// <param name="depth">How many phrases have led to it, each standing for the next.</param>
    internal void ReadOne(int token, List<ActorReference> actors, int depth)
    {
        // "his" may lead to a subject whose own words lead back to it
        if (depth > 4 || _open.Count == DeepestNesting || !_open.Add(token)) return;
        ReadClosed(token, actors, depth);
        _open.Remove(token);
    }

    void ReadClosed(int token, List<ActorReference> actors, int depth)
    {
        if (_groups.ReadMembers(token, actors)) return;
        if (Names.NameAt(token) is >= 0 and int name && _nameReader.Read(name, token, actors)) return;
        if (_nameReader.ReadDivided(token, actors) || _nameReader.ReadRegion(token, actors)) return;
        if (_phrases.Antecedent(token) is { } antecedent)
        {
            foreach (int conjunct in Conjuncts(antecedent)) ReadOne(conjunct, actors, depth + 1);
            if (_groups.OneOf(antecedent) is >= 0 and int one) ReadOne(one, actors, depth + 1);
            return;
        }

        if (_deixis.Read(token, actors)) return;
        if (_nameReader.ReadBeside(token, actors)) return;
        if (_factions.Read(token, actors)) return;
        if (ReadOwnSubject(token, actors, depth)) return;
        if (_tree.Upos[token] == Upos.Pron && _tree.Lemma(token) == "they" && Delegations.Before(token) is >= 0 and int group && Delegations.Read(group, actors)) return;
        if (_company.ReadThere(token, actors)) return;
        // "all of the Norwegian leaders"
        if (_phrases.Counted(token) is >= 0 and int counted)
        {
            foreach (int conjunct in Conjuncts(counted)) ReadOne(conjunct, actors, depth + 1);
            return;
        }

        if (_phrases.IsCompany(token) && (_company.Read(token, actors) || _phrases.IsOurs(token))) return;
        if (_company.ReadCounted(token, actors)) return;
        if (Delegations.Is(token) && Delegations.Read(token, actors)) return;
        if (_descriptions.ReadOfHouse(token, actors)) return;
        // "European Union leaders" are what their words say, whatever chain they are in
        bool plural = _tree.Xpos[token] is "NNS" or "NNPS" && _words.Offices.Contains(_tree.Lemma(token)) && Owners(token).Count > 0;
        if (!plural && !_owners.IsOfSeveral(token) && Names.MentionAt(token) is { } mention && !_chains.IsBesideHimself(token, mention) && _chains.Read(mention, actors)) return;
        if (Owners(token, depth).Count == 0 && _factions.ReadGovernment(token, actors)) return;
        if (_tree.Upos[token] == Upos.Pron) ReadPronoun(token, actors, depth);
        else if (!_descriptions.Read(token, actors, depth) && _offices.TitledModifier(token) is >= 0 and int modifier) _nameReader.Read(modifier, Names.Name(modifier).First, actors);
    }

    /// <summary>A pronoun whose chain names nobody: the description that begins the chain.</summary>
    void ReadPronoun(int token, List<ActorReference> actors, int depth)
    {
        if (Names.MentionAt(token) is { } mention)
            foreach (Mention earlier in Names.Descriptions(mention))
            {
                if (earlier.Head >= token || !_factions.Read(earlier.Head, actors) && !_descriptions.Read(earlier.Head, actors, depth + 1) || actors.Count == 0) continue;
                return;
            }
    }

    /// <summary>"his", where it is that of the subject of its clause.</summary>
    internal bool ReadOwnSubject(int token, List<ActorReference> actors, int depth)
    {
        if (_possessives.Owner(token) is not (>= 0 and int owner)) return false;
        ReadOne(owner, actors, depth + 1);
        // "thanked A and B for their help"
        if (_tree.Lemma(token) is "their" or "they")
            foreach (int conjunct in Conjuncts(owner))
                if (conjunct > owner && conjunct < _tree.Heads[token] && _tree.Heads[token] != conjunct) ReadOne(conjunct, actors, depth + 1);
        return true;
    }
}
