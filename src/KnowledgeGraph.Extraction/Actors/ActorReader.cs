using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads whom a phrase stands for: names, titles with names, pronouns, "the leaders of A and B", "Russian officials", "both sides".</summary>
public sealed class ActorReader
{
    readonly Document _document;
    readonly DependencyTree _tree;
    readonly ActorWords _words;
    readonly OfficePhrase _offices;
    readonly AnaphoricPhrase _phrases;
    readonly PossessiveOwners _possessives;
    readonly PairFinder _pairs;
    readonly ActorGazetteer _gazetteer;
    readonly string _hash;

    /// <summary>The tokens whose reading has begun and not ended.</summary>
    readonly HashSet<int> _open = [];

    /// <summary>No phrase of a language nests so deep.</summary>
    const int DeepestNesting = 32;

    /// <summary>Prepositions that coordinate: "A as well as B".</summary>
    static readonly HashSet<string> Coordinating = new(StringComparer.Ordinal) { "", "as", "as well as", "along with", "together with", "including", "and" };

    /// <summary>Prepositions that name some of a body: "officials, including the minister".</summary>
    static readonly HashSet<string> Exemplifying = new(StringComparer.Ordinal) { "including", "include", "such as", "like" };

    /// <summary>"representatives of the Norwegian authorities": Norway's.</summary>
    static readonly HashSet<string> Governing = new(StringComparer.Ordinal) { "government", "authority", "administration", "delegation", "embassy", "leadership", "ministry", "regime", "cabinet", "parliament", "congress", "legislature", "chamber", "senate" };

    public ActorReader(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer)
    {
        _document = tree.Document;
        _tree = tree;
        Names = names;
        _offices = new OfficePhrase(tree, names, words);
        _phrases = new AnaphoricPhrase(tree, names, words);
        _possessives = new PossessiveOwners(tree, names, words);
        _pairs = new PairFinder(tree, this, _phrases, gazetteer);
        _words = words;
        _gazetteer = gazetteer;
        _hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(_document.Text)))[..8];
    }

    public NameIndex Names { get; }

    /// <summary>Whom "we" and "I" stand for at a token: the speaker of the quotation, or the author of an official text.</summary>
    public Func<int, IEnumerable<ActorReference>> Voice { get; set; } = _ => [];

    /// <summary>Whom "you" stands for at a token, in a transcript of two who speak to each other; null elsewhere.</summary>
    public Func<int, ActorReference?> Addressee { get; set; } = _ => null;

    /// <summary>In an official text, whose "the President" is without more words.</summary>
    public Func<ActorReference?>? Home { get; set; }

    /// <summary>Who holds which office in the article.</summary>
    public Representation? Representation { get; set; }

    /// <summary>Who leads which delegation.</summary>
    public Delegations? Delegations { get; set; }

    /// <summary>Who was told to have met.</summary>
    public Company Company { get; } = new();

    /// <summary>What the article, or else the gazetteers, call an actor.</summary>
    public string NameOf(ActorReference actor) => Names.NameOf(actor.Id) ?? _gazetteer.NameOf(actor.Id) ?? actor.Id;

    /// <summary>Is the lemma that of an office: "minister"?</summary>
    public bool IsOffice(string lemma) => _words.Offices.Contains(lemma);

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
    public List<int> Conjuncts(int head)
    {
        List<int> tokens = [head];
        string preposition = _tree.Case(head);
        for (int i = 0; i < tokens.Count; i++)
        {
            // "President of X A and Chancellor of Y B": what is coordinated may hang on any word of the title
            int end = _words.Offices.Contains(_tree.Lemma(tokens[i])) && _offices.TitledName(tokens[i]) is >= 0 and int name ? Names.Name(name).End : tokens[i] + 1;
            for (int token = tokens[i]; token < end; token++)
                for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
                {
                    if (_tree.Relations[child] != Relation.Conj || child > tokens[i] && child < end || _tree.Upos[child] == Upos.Verb && Names.NameAt(child) < 0) continue;
                    string own = _tree.Case(child);
                    if ((own == preposition || Coordinating.Contains(own) || preposition == "between") && !tokens.Contains(child)) tokens.Add(child);
                }
        }

        tokens.Sort();
        return tokens;
    }

    void ReadOne(int token, List<ActorReference> actors, int depth)
    {
        // "his" may lead to a subject whose own words lead back to it
        if (depth > 4 || _open.Count == DeepestNesting || !_open.Add(token)) return;
        ReadClosed(token, actors, depth);
        _open.Remove(token);
    }

    void ReadClosed(int token, List<ActorReference> actors, int depth)
    {
        if (ReadMembers(token, actors)) return;
        if (Names.NameAt(token) is >= 0 and int name && ReadName(name, token, actors)) return;
        if (_tree.Upos[token] is Upos.Noun or Upos.Propn && _words.Divided.All(_document.Form(token).ToString()).ToArray() is { Length: > 0 } divided)
        {
            foreach (string id in divided) Add(actors, id, token, token + 1, token);
            return;
        }

        if (_phrases.Antecedent(token) is { } antecedent)
        {
            foreach (int conjunct in Conjuncts(antecedent)) ReadOne(conjunct, actors, depth + 1);
            if (OneOf(antecedent) is >= 0 and int one) ReadOne(one, actors, depth + 1);
            return;
        }

        if (_tree.Upos[token] == Upos.Pron && _tree.Lemma(token) is "we" or "i" or "our" or "my" or "us")
        {
            // "we, the foreign ministers of A and B"
            if (_tree.Child(token, Relation.Appos) is >= 0 and int apposition && ReadAlone(apposition) is { Count: > 0 } named)
            {
                foreach (ActorReference one in named) Add(actors, one.Id, one.First, one.End, one.Head);
                return;
            }

            foreach (ActorReference voice in Voice(token))
                if (!actors.Exists(actor => actor.Id == voice.Id)) actors.Add(voice with { Head = token, First = token, End = token + 1 });
            return;
        }

        if (_tree.Upos[token] == Upos.Pron && _tree.Lemma(token) is "you" or "your" && Addressee(token) is { } addressee)
        {
            actors.Add(addressee);
            return;
        }

        // "Mr. President and I"
        if (_offices.IsAddress(token) && Addressee(token) is { } called)
        {
            actors.Add(called);
            return;
        }

        if (ReadNamedBeside(token, actors)) return;
        if (ReadOwnSubject(token, actors, depth)) return;
        if (_tree.Upos[token] == Upos.Pron && _tree.Lemma(token) == "they" && DelegationBefore(token) is >= 0 and int group && ReadDelegation(group, actors)) return;
        // "met with A and B in Oslo, where they": all who met
        if (SubjectClause(token) is >= 0 and int clause && Company.At(clause) is { Count: > 2 } together)
        {
            foreach (ActorReference one in together) Add(actors, one.Id, token, token + 1, token);
            return;
        }

        if (Subject(token) is >= 0 and int subject && Several(subject) is { Count: > 1 } several)
        {
            foreach (ActorReference one in several) Add(actors, one.Id, token, token + 1, token);
            return;
        }

        // "all of the Norwegian leaders"
        if (_phrases.Counted(token) is >= 0 and int counted)
        {
            foreach (int conjunct in Conjuncts(counted)) ReadOne(conjunct, actors, depth + 1);
            return;
        }

        if (_phrases.IsCompany(token) && (ReadCompany(token, actors) || _phrases.IsOurs(token))) return;
        if (Delegations?.Is(token) == true && ReadDelegation(token, actors)) return;
        // "European Union leaders" are what their words say, whatever chain they are in
        bool plural = _tree.Xpos[token] is "NNS" or "NNPS" && _words.Offices.Contains(_tree.Lemma(token)) && Owners(token).Count > 0;
        if (!plural && !IsOfSeveral(token) && Names.MentionAt(token) is { } mention && !IsBesideHimself(token, mention) && ReadMention(mention, actors)) return;
        if (_tree.Upos[token] == Upos.Pron) ReadPronoun(token, actors, depth);
        else if (!ReadDescription(token, actors, depth) && _offices.TitledModifier(token) is >= 0 and int modifier) ReadName(modifier, Names.Name(modifier).First, actors);
    }

    /// <summary>Is it a body whose members are named beside it?</summary>
    public bool IsGroup(int token) => ReadMembers(token, []);

    /// <summary>"the Quartet - A, B, C and D -", "the group, made up of A, B and C": a body whose members are named stands for them.</summary>
    bool ReadMembers(int token, List<ActorReference> actors)
    {
        int several = _phrases.Number(token) is 2 ? 2 : 3;
        // "President of X A, President of Y B and": no group
        if (_words.Offices.Contains(_tree.Lemma(token)) && _tree.Xpos[token] is "NN" or "NNP" && _offices.TitledName(token) >= 0) return false;
        if (_tree.Upos[token] is not (Upos.Noun or Upos.Propn) || Names.NameAt(token) >= 0 && !Names.Is(token, NameType.Organization)) return false;
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (child < token) continue;
            int list = _tree.Relations[child] switch
            {
                Relation.Appos => child,
                Relation.Nmod when _tree.Case(child) is "of" or "from" => _tree.Child(child, Relation.Appos),
                Relation.Acl when _tree.Lemma(child) is "make" or "comprise" or "compose" or "consist" or "include" or "group" =>
                    _tree.Child(child, Relation.Obj) is >= 0 and int direct ? direct : _tree.Child(child, Relation.Obl),
                _ => -1,
            };
            if (list < 0 || _tree.Relations[list] == Relation.Appos && list == token) continue;
            List<ActorReference> members = Read(list);
            if (members.Count < several) continue;
            foreach (ActorReference member in members) Add(actors, member.Id, member.First, member.End, member.Head);
            return true;
        }

        return false;
    }

    /// <summary>A pronoun whose chain names nobody: the description that begins the chain, or for "his" and "its" the subject of the clause.</summary>
    void ReadPronoun(int token, List<ActorReference> actors, int depth)
    {
        if (Names.MentionAt(token) is { } mention)
            foreach (Mention earlier in Names.Descriptions(mention))
            {
                if (earlier.Head >= token || !ReadDescription(earlier.Head, actors, depth + 1) || actors.Count == 0) continue;
                return;
            }
    }

    bool ReadOwnSubject(int token, List<ActorReference> actors, int depth)
    {
        if (_possessives.Owner(token) is not (>= 0 and int owner)) return false;
        ReadOne(owner, actors, depth + 1);
        return true;
    }

    bool ReadName(int name, int token, List<ActorReference> actors)
    {
        Name found = Names.Name(name);
        if (Names.Entity(name) is not { } entity) return false;
        if (_gazetteer.ActorOf(entity) is not { } country) return false;
        if (IsAdministration(found, country))
        {
            // "the Duarte Administration": the country that she leads
            if (CountryOfAdministration(found) is { } governed) Add(actors, governed, found.First, found.End, token);
            return true;
        }

        // "Workers' Party Secretary X": the party is in the title of X
        if (found.Type == NameType.Organization && _offices.TitledBehind(found.End) is >= 0 and int titled) return ReadName(titled, Names.Name(titled).First, actors);
        // "the Iraqi prime minister" is read as a description; "Iraq" and "the Iraqis" stand for the country
        if (_tree.Relations[token] is Relation.Amod or Relation.Compound && found.Type == NameType.Demonym && _tree.Heads[token] is >= 0 and int office && _tree.Upos[office] != Upos.Verb && _words.Offices.Contains(_tree.Lemma(office))) return false;
        if (found.Type == NameType.Place && _words.Divided.Before(_document, found.First, found.End) is { } other) Add(actors, other, found.First - 2, found.End, token);
        Add(actors, country, found.First, found.End, token);
        return true;
    }

    bool IsAdministration(Name name, string id) =>
        name.Type == NameType.Organization && _document.Form(name.End - 1) is "Administration" or "administration" && ActorGazetteer.KindOf(id) == ActorKind.Organization && !_gazetteer.Knows(id);

    /// <summary>The country of whoever gives an administration its name; that of the publisher of an official text, for "the Administration".</summary>
    string? CountryOfAdministration(Name name)
    {
        for (int token = name.First; token < name.End - 1; token++)
        {
            string surname = _document.Form(token).ToString();
            if (surname.Length > 1 && (Names.PersonCalled(surname) is { } person && Representation?.CountryOf(person) is { } own ? own : _gazetteer.CountryLedBy(surname, surname)) is { } country) return country;
        }

        return Home?.Invoke()?.Id;
    }

    /// <summary>"his Turkish counterpart, Recep Tayyip Erdogan"; "President of the Republic X".</summary>
    bool ReadNamedBeside(int token, List<ActorReference> actors)
    {
        if (!_words.Offices.Contains(_tree.Lemma(token)) && !_words.Bodies.Contains(_tree.Lemma(token)) && _tree.Upos[token] is not (Upos.Noun or Upos.Propn)) return false;
        bool several = _tree.Xpos[token] is "NNS" or "NNPS" && _words.Offices.Contains(_tree.Lemma(token)), read = false;
        // "President of X A, President of Y B and": the second is another than the first
        bool titled = _words.Offices.Contains(_tree.Lemma(token)) && _offices.TitledName(token) >= 0;
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            if (_tree.Relations[child] == Relation.Appos && !titled && _words.Offices.Contains(_tree.Lemma(child)) && _offices.TitledName(child) is >= 0 and int beside) return ReadName(beside, Names.Name(beside).First, actors);
            if (_tree.Relations[child] is not (Relation.Appos or Relation.Flat or Relation.NmodDesc or Relation.Compound) || !Names.Is(child, NameType.Person)) continue;
            if (_tree.Relations[child] == Relation.Compound && !_words.Offices.Contains(_tree.Lemma(token))) continue;
            foreach (int conjunct in Conjuncts(child))
                if (Names.Is(conjunct, NameType.Person)) ReadName(Names.NameAt(conjunct), conjunct, actors);
            // "Foreign Ministers A of X, B of Y and C of Z": each is one of them
            if (!several) return true;
            read = true;
        }

        if (read) return true;

        if (!_words.Offices.Contains(_tree.Lemma(token)) || _offices.TitledName(token) is not (>= 0 and int name)) return false;
        return ReadName(name, Names.Name(name).First, actors);
    }

    /// <summary>"The leaders of A and B flew from Oslo, where they": the subject of the clause around one that tells of a place; −1 for none.</summary>
    int Subject(int token) => SubjectClause(token) is >= 0 and int verb ? _tree.Child(verb, Relation.Nsubj) : -1;

    /// <summary>The verb of the clause around one that tells of a place; −1 for none.</summary>
    int SubjectClause(int token)
    {
        if (_tree.Upos[token] != Upos.Pron || _tree.Lemma(token) != "they" || _tree.Relations[token] is not (Relation.Nsubj or Relation.NsubjPass)) return -1;
        int clause = _tree.Heads[token];
        if (_tree.Relations[clause] is not (Relation.AclRelcl or Relation.Advcl) || _tree.Child(clause, Relation.Advmod) is not (>= 0 and int where) || _tree.Lemma(where) != "where") return -1;
        for (int verb = _tree.Heads[clause]; verb >= 0; verb = _tree.Heads[verb])
            if (_tree.Upos[verb] == Upos.Verb) return verb;
        return -1;
    }

    List<ActorReference> Several(int subject)
    {
        List<ActorReference> all = [];
        foreach (int conjunct in Conjuncts(subject)) ReadOne(conjunct, all, 1);
        return all;
    }

    bool ReadCompany(int token, List<ActorReference> actors)
    {
        IReadOnlyList<ActorReference> company = _pairs.Countries(token) ?? Company.Before(token);
        if (Company.IsReadout && company.Count > 2 && _pairs.Countries(token, readout: true) is { Count: 2 } two) company = two;
        if (company.Count == 0 && _phrases.Number(token) == 2 && _tree.Lemma(token) is "man" or "woman" or "leader" or "president" or "minister") company = _pairs.Addressed(token);
        if (company.Count == 0 || _phrases.Number(token) is { } number && number != company.Count) return false;
        bool bodies = _tree.Lemma(token) is "country" or "nation" or "state" or "government";
        foreach (ActorReference actor in company)
        {
            string id = bodies ? Representation?.BodyOf(actor.Id) ?? actor.Id : actor.Id;
            Add(actors, id, token, token + 1, token);
        }

        return true;
    }

    /// <summary>"A and the leader of Norland": no chain makes one of two who are told of together.</summary>
    bool IsBesideHimself(int token, Mention mention)
    {
        int first = token;
        while (_tree.Relations[first] == Relation.Conj && _tree.Heads[first] >= 0) first = _tree.Heads[first];
        return first != token && Names.EntityAt(first) is { } named && Names.EntitiesOf(mention).Contains(named);
    }

    bool ReadMention(Mention mention, List<ActorReference> actors)
    {
        bool any = false;
        foreach (string entity in Names.EntitiesOf(mention))
        {
            if (_gazetteer.ActorOf(entity) is not { } actor) continue;
            // "Kenya's president" is no president of Norway, and "they" are not one person
            if (mention.Chains.Length == 1 && ActorGazetteer.KindOf(actor) == ActorKind.Person && (IsOfAnother(mention.Head, actor) || _tree.Upos[mention.Head] == Upos.Pron && _tree.Lemma(mention.Head) is "they" or "them")) continue;
            // "a Norwegian rebel leader" is not who leads Norway
            if (_offices.IsPrivate(mention.Head) && Representation?.CountryOf(actor) is { } led && Representation.Holder("leader", led) == actor) continue;
            // "the Prime Minister" is no president
            if (mention.Chains.Length == 1 && _words.Offices.Contains(_tree.Lemma(mention.Head)) && Representation?.Contradicts(actor, _offices.Title(mention.Head)) == true)
            {
                // "India's vice president" is not its prime minister
                if (Representation.Holder(_offices.Title(mention.Head), null) is not { } other && Owners(mention.Head).Count > 0) continue;
                actor = Representation.Holder(_offices.Title(mention.Head), null) ?? actor;
            }
            // "the Norwegian premier", where the article names him: nobody else with whom a chain joins him
            else if (mention.Chains.Length == 1 && OwnHolder(mention.Head) is { } holder) actor = holder;
            Add(actors, actor, mention.First, mention.End, mention.Head);
            any = true;
        }

        return any;
    }

    /// <summary>
    /// "met Foreign Minister A of Norway. He and his Norwegian counterparts": whoever of the country was told to have met; the country where
    /// they are several, of whom only some may be meant.
    /// </summary>
    bool ReadCounterparts(int token, string countryId, bool plural, List<ActorReference> actors)
    {
        ActorReference[] told = [.. Company.MembersBefore(token).Where(actor => actor.IsPerson && Representation?.CountryOf(actor.Id) == countryId)];
        if (told.Length == 0 || told.Length > 1 && !plural) return false;
        Add(actors, told is [var only] ? only.Id : countryId, token, token + 1, token);
        return true;
    }

    /// <summary>Does an office phrase tell of another country than that which the person is known to act for?</summary>
    bool IsOfAnother(int token, string personId) =>
        _words.Offices.Contains(_tree.Lemma(token)) && _tree.Lemma(token) != "counterpart" && Owners(token) is [{ Kind: ActorKind.Country } owner] && Representation?.CountryOf(personId) is { } country && country != owner.Id;

    /// <summary>The one person whom the article names in the office of a country that a phrase tells of; null where it tells of none.</summary>
    string? OwnHolder(int token) =>
        _words.Offices.Contains(_tree.Lemma(token)) && _tree.Xpos[token] is "NN" or "NNP" && Owners(token) is [{ Kind: ActorKind.Country } owner] ? Representation?.Holder(_offices.Title(token), owner.Id) : null;

    /// <summary>"leaders of Kyrgyzstan and Turkmenistan", "Japan's foreign minister", "Russian officials", "foreign ministers of ASEAN nations".</summary>
    bool ReadDescription(int token, List<ActorReference> actors, int depth)
    {
        if (_tree.Upos[token] is not (Upos.Noun or Upos.Propn)) return false;
        string lemma = _tree.Lemma(token);
        bool office = _words.Offices.Contains(lemma);
        bool body = _words.Bodies.Contains(lemma) || _words.Forces.Contains(lemma);
        bool plural = _tree.Xpos[token] is "NNS" or "NNPS";
        if (!office && !body && !_words.Transparent.Contains(lemma)) return plural && Names.NameAt(token) < 0 && ReadExamples(token, actors);
        if ((body || plural) && ReadExamples(token, actors)) return true;
        if (IsPart(token)) return true;
        if (_offices.IsPrivate(token)) return true;
        List<ActorReference> owners = Owners(token, depth);
        if (owners.Count == 0 && office) owners = SharedOwners(token);
        // "Norway will send an envoy": Norway's
        if (owners.Count == 0 && !plural && lemma is not "representative" && _tree.Relations[token] is Relation.Obj or Relation.NsubjPass && _tree.Heads[token] is >= 0 and int sending && _tree.Lemma(sending) is "send" or "dispatch" or "appoint" or "name") owners = Senders(sending);
        // "Norwegian officials, including the Minister for Trade": theirs
        if (owners.Count == 0 && office && Exemplifying.Contains(_tree.Case(token)) && _tree.Heads[token] is >= 0 and int whole) owners = Owners(whole);
        if (owners.Count == 0 && office && !plural && _tree.Lemma(token) != "counterpart" && Representation?.Holder(_offices.Title(token), null) is { } only && Names.IsNamedBefore(only, token))
        {
            Add(actors, only, token, token + 1, token);
            return true;
        }

        if (office && _words.Emissaries.Contains(lemma) && EnvoysBefore(token, owners) is { Count: > 0 } envoys)
        {
            foreach (string envoy in envoys) Add(actors, envoy, token, token + 1, token);
            return true;
        }

        // "the administration" of an official text is its own
        bool own = office ? _tree.Xpos[token] == "NNP" && !_offices.IsOfStaff(token) : lemma == "administration" && _tree.Child(token, Relation.Det) is >= 0 and int the && _tree.Lemma(the) == "the";
        if (owners.Count == 0 && own && !plural && Home?.Invoke() is { } home) owners.Add(home with { First = token, End = token + 1 });
        // "our Norwegian partners" are Norway; "Norway's partners" are others, and "European partners" nobody in particular
        if (lemma == "partner") owners.RemoveAll(owner => !plural || owner.Kind != ActorKind.Country || owner.Head >= token || !_tree.IsBelow(owner.Head, token) || _tree.Relations[owner.Head] is not (Relation.Amod or Relation.Compound or Relation.Conj));
        if (owners.Count == 0) return true;
        if (lemma == "counterpart" && owners.FindAll(owner => owner.Kind == ActorKind.Country) is [var theirs] && ReadCounterparts(token, theirs.Id, plural, actors)) return true;
        // "Call with A, B and C counterparts": the heading of a text that names them
        if (lemma == "counterpart" && plural && owners.Count > 1 && _document.Blocks.Blocks[_document.Sentences.Sentences[_document.Sentences.IndexOf(token)].Block].Kind == BlockKind.Headline) return true;
        (int first, int end) = _offices.Extent(token);
        foreach (ActorReference owner in owners)
        {
            if (owner.IsPerson)
            {
                // "the Obama administration" is his country; "Obama's envoy" is somebody unknown
                if (lemma is "administration" or "government" or "regime" or "cabinet" or "country" or "nation" or "state" && (Representation?.CountryOf(owner.Id) ?? _gazetteer.CountryLedBy(owner.Id, NameOf(owner))) is { } led) Add(actors, led, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            // "the presidents of A and B": whoever they are in the article
            if (office && plural && owner.Kind != ActorKind.Organization && _offices.Titles(token) is { Count: > 1 } titles)
            {
                foreach (string title in titles)
                    if (Representation?.Holder(title, owner.Id) is { } named) Add(actors, named, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                    else AddOfficeHolder(actors, title, owner, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            if (office && (!plural || owners.Count > 1 && _tree.Lemma(token) is not "counterpart") && Representation?.Holder(_offices.Title(token), owner.Id) is { } holder && !(plural && _tree.Lemma(token) == "leader" && IsNamedBeside(holder, token)))
            {
                Add(actors, holder, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            bool stands = !office || body && plural || plural && owner.Kind == ActorKind.Organization;
            if (stands) Add(actors, owner.Id, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
            else AddOfficeHolder(actors, _offices.Title(token), owner, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
        }

        return true;
    }

    /// <summary>"The Norwegian diplomat": the one person of the country who was named before, its leader apart; none where there are several.</summary>
    List<string> EnvoysBefore(int token, List<ActorReference> owners)
    {
        if (owners is not [{ Kind: ActorKind.Country } country] || Representation is null || _tree.Xpos[token] is not "NN" || _tree.Child(token, Relation.Det) is not (>= 0 and int the) || _tree.Lemma(the) != "the") return [];
        HashSet<string> named = new(StringComparer.Ordinal);
        for (int word = 0; word < token; word++)
            if (Names.EntityAt(word) is { } person && NameIndex.IsPerson(person) && Representation.CountryOf(person) == country.Id && Representation.Holder("leader", country.Id) != person) named.Add(person);
        return named.Count == 1 ? [.. named] : [];
    }

    /// <summary>"A met the leaders of B and C": A is none of those whom he meets.</summary>
    bool IsNamedBeside(string holder, int token)
    {
        Sentence sentence = _document.Sentences.Sentences[_document.Sentences.IndexOf(token)];
        for (int word = sentence.First; word < sentence.End; word++)
            if (Names.EntityAt(word) == holder) return true;
        return false;
    }

    /// <summary>"met senior officials in Oslo": those of the country where they are met, when nothing else is said of them.</summary>
    public List<ActorReference> ReadLocal(int token, string countryId)
    {
        List<ActorReference> actors = [];
        bool office = _words.Offices.Contains(_tree.Lemma(token)) && !_words.Bodies.Contains(_tree.Lemma(token));
        if (_tree.Xpos[token] != "NNS" || !_words.Offices.Contains(_tree.Lemma(token)) && !_words.Bodies.Contains(_tree.Lemma(token)) || _phrases.IsCompany(token) || Names.MentionAt(token) is { Chains.Length: > 1 }) return actors;
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] is not (Relation.Case or Relation.Punct or Relation.Conj) && !_words.Local.Contains(_tree.Lemma(child)) && !(_tree.Relations[child] == Relation.Nmod && _tree.Case(child) is "in" or "at" or "on" or "about" or "over" or "within" or "outside")) return actors;
        if (office) AddOfficeHolder(actors, _offices.Title(token), new ActorReference(countryId, ActorKind.Country, token, token, token + 1), token, token + 1, token);
        else Add(actors, countryId, token, token + 1, token);
        return actors;
    }

    /// <summary>A delegation is met in the person of who leads it, where the article says who that is.</summary>
    bool ReadDelegation(int token, List<ActorReference> actors)
    {
        List<ActorReference> owners = Owners(token);
        if (owners.Count == 0) owners = Delegations?.OwnersBefore(token) ?? [];
        if (owners.Count > 1 || Delegations?.LeadOf(owners is [var owner] ? owner.Id : null) is not { } lead)
        {
            if (owners is not [var body]) return false;
            Add(actors, body.Id, token, token + 1, token);
            return true;
        }

        Add(actors, lead.Id, token, token + 1, token);
        return true;
    }

    /// <summary>"The delegation will meet X. They will also": the delegation that is the subject of the sentence before, or -1.</summary>
    int DelegationBefore(int token)
    {
        int sentence = _document.Sentences.IndexOf(token) - 1;
        if (sentence < 0) return -1;
        Sentence before = _document.Sentences.Sentences[sentence];
        for (int subject = before.First; subject < before.End; subject++)
            if (_tree.Relations[subject] == Relation.Nsubj && _tree.Heads[subject] >= 0 && _tree.Relations[_tree.Heads[subject]] == Relation.Root) return Delegations?.Is(subject) == true ? subject : -1;
        return -1;
    }

    /// <summary>"A is one of several countries, including B and C, that": the subject that is told to be one of those, or -1.</summary>
    int OneOf(int antecedent)
    {
        int group = antecedent;
        if (_tree.Relations[group] == Relation.Nmod && Exemplifying.Contains(_tree.Case(group))) group = _tree.Heads[group];
        if (_tree.Xpos[group] is not ("NNS" or "NNPS") || _tree.Relations[group] != Relation.Nmod || _tree.Case(group) is not ("of" or "among") || _tree.Heads[group] is not (>= 0 and int one)) return -1;
        return _tree.Lemma(one) is "one" or "some" or "two" or "three" && _tree.Child(one, Relation.Cop) >= 0 ? _tree.Child(one, Relation.Nsubj) : -1;
    }

    /// <summary>"officials, including Foreign Minister X": the leads of a delegation that are named stand for it; "countries such as X".</summary>
    bool ReadExamples(int token, List<ActorReference> actors)
    {
        bool any = false, countries = _tree.Lemma(token) is "country" or "nation" or "state" or "government";
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            // "dozens of leaders, including A"
            if (_tree.Relations[child] == Relation.Nmod && _tree.Case(child) == "of" && _words.Transparent.Contains(_tree.Lemma(token)) && Names.NameAt(child) < 0) any |= ReadExamples(child, actors);
            if (!Exemplifying.Contains(_tree.Case(child))) continue;
            foreach (ActorReference actor in Read(child))
            {
                if (!actor.IsPerson && !(actor.Kind == ActorKind.Country && (countries || _words.Transparent.Contains(_tree.Lemma(token)) && Owners(token).Count == 0))) continue;
                if (!actors.Exists(one => one.Id == actor.Id)) actors.Add(actor);
                any = true;
            }
        }

        return any;
    }

    /// <summary>"Western members of the Council", "some members": not the body itself.</summary>
    public bool IsPart(int members)
    {
        if (_tree.Lemma(members) != "member" || _tree.Xpos[members] is not ("NNS" or "NNPS")) return false;
        for (int child = _tree.FirstChild(members); child >= 0; child = _tree.NextSibling(child))
            if (child < members && (_tree.Relations[child] == Relation.Amod && Names.NameAt(child) < 0 || _tree.Relations[child] == Relation.Nummod || _tree.Lemma(child) is "some" or "many" or "most" or "several" or "other" or "certain")) return true;
        return false;
    }

    /// <summary>The countries and organizations that a noun belongs to.</summary>
    public List<ActorReference> Owners(int token, int depth = 0)
    {
        List<ActorReference> owners = [];
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
        {
            bool owns = _tree.Relations[child] switch
            {
                Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.NmodDesc or Relation.NmodUnmarked => true,
                Relation.Nmod => _tree.Case(child) is "of" or "" || _tree.Case(child) == "in" && IsOfCountries(token, child) || _tree.Case(child) == "from" && !(owners.Count > 0 && _words.Forces.Contains(_tree.Lemma(token))) || _tree.Case(child) == "for" && _tree.Lemma(token).StartsWith("spokes", StringComparison.Ordinal),
                _ => false,
            };
            if (!owns) continue;
            foreach (int conjunct in Conjuncts(child))
            {
                if (Names.EntityAt(conjunct) is { } entity)
                {
                    if (_gazetteer.ActorOf(entity) is { } id) Add(owners, id, Names.Name(Names.NameAt(conjunct)).First, Names.Name(Names.NameAt(conjunct)).End, conjunct);
                }
                else if (_tree.Upos[conjunct] is Upos.Pron or Upos.Det)
                {
                    if (_tree.Lemma(conjunct) is "our" or "we" or "my") owners.AddRange(Voice(conjunct));
                    else if (!ReadOwnSubject(conjunct, owners, depth) && Names.MentionAt(conjunct) is { } mention) ReadMention(mention, owners);
                }
                else if (depth < 3 && (_words.Transparent.Contains(_tree.Lemma(conjunct)) || _tree.Relations[child] == Relation.Nmod && (Governing.Contains(_tree.Lemma(conjunct)) || _tree.Lemma(token) == "government" && _tree.Lemma(conjunct) == "official") || IsOfDelegation(token, child, conjunct)))
                {
                    // "a leader of the Palestinian group X": of the group, and not of Palestine
                    if (_tree.Child(conjunct, Relation.Appos) is >= 0 and int called && Names.Is(called, NameType.Organization) && ReadName(Names.NameAt(called), called, owners)) continue;
                    // "the ministers of the two countries"
                    if (_phrases.IsCompany(conjunct) && ReadCompany(conjunct, owners)) continue;
                    if (ReadMembers(conjunct, owners)) continue;
                    // "leaders from 12 nations, including A and B"
                    if (owners.Count == 0 && _tree.Lemma(conjunct) is "nation" or "country" or "state" && ReadExamples(conjunct, owners)) continue;
                    owners.AddRange(Owners(conjunct, depth + 1));
                    // "both countries" are not one of them
                    if (owners.Count == 0 && Names.MentionAt(conjunct) is { } place && (_phrases.Number(conjunct) is null || place.Chains.Length > 1)) ReadMention(place, owners);
                }
            }
        }

        return owners;
    }

    /// <summary>"the leadership of both countries", "officials in all three countries".</summary>
    bool IsOfSeveral(int token)
    {
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] == Relation.Nmod && _tree.Lemma(child) is "country" or "nation" && _phrases.Number(child) is not null) return true;
        return false;
    }

    /// <summary>"leaders in A, B and C", "officials in both countries": they are of the countries where they are.</summary>
    bool IsOfCountries(int token, int place)
    {
        if (_tree.Xpos[token] is not ("NNS" or "NNPS") && _tree.Lemma(token) is not "leadership" || _tree.Lemma(place) is "country" or "nation" && _phrases.Number(place) is null) return false;
        if (_tree.Lemma(place) is "country" or "nation") return true;
        List<int> places = Conjuncts(place);
        return places.Count > 1 && places.TrueForAll(one => Names.Is(one, NameType.Place) && Names.EntityAt(one) is { } entity && _gazetteer.ActorOf(entity) is { } id && ActorGazetteer.KindOf(id) == ActorKind.Country);
    }

    /// <summary>The country or body of whoever sends an envoy.</summary>
    List<ActorReference> Senders(int verb)
    {
        for (int clause = verb, steps = 0; clause >= 0 && steps < 3; clause = _tree.Heads[clause], steps++)
            if (_tree.Child(clause, Relation.Nsubj) is >= 0 and int sender)
                return [.. ReadAlone(sender).Select(actor => Representation?.BodyOf(actor.Id) is { } body && body != actor.Id ? new ActorReference(body, ActorGazetteer.KindOf(body), actor.Head, actor.First, actor.End) : actor).Where(actor => !actor.IsPerson)];
        return [];
    }

    /// <summary>"Norway's president and foreign minister", "the president and foreign minister of Norway": what is said of one office holds for both.</summary>
    List<ActorReference> SharedOwners(int token)
    {
        // "Kenyan leaders and envoys from forty states": of these
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] == Relation.Nmod && _tree.Case(child) is "from") return [];
        if (_tree.Relations[token] == Relation.Conj && IsBareOffice(token) && _tree.Heads[token] is >= 0 and int first && first < token && _words.Offices.Contains(_tree.Lemma(first)))
            return Owners(first).FindAll(owner => owner.Head < first || _tree.Xpos[token] == "NNP");
        for (int child = _tree.FirstChild(token); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] == Relation.Conj && child > token && IsBareOffice(child) && Owners(child).FindAll(owner => owner.Head > child) is { Count: > 0 } owners) return owners;
        return [];
    }

    bool IsBareOffice(int token) =>
        _words.Offices.Contains(_tree.Lemma(token)) && _tree.Upos[token] is Upos.Noun or Upos.Propn && _tree.Child(token, Relation.Det) < 0 && _tree.Child(token, Relation.NmodPoss) < 0;

    /// <summary>"a delegation of Norwegian lawmakers", "a Norwegian trade delegation": whose it is stands one word deeper.</summary>
    bool IsOfDelegation(int token, int child, int members) =>
        _tree.Lemma(token) is "delegation" or "team" && (_tree.Relations[child] == Relation.Nmod && _tree.Xpos[members] == "NNS" || _tree.Relations[child] == Relation.Compound && _tree.Upos[members] == Upos.Noun);

    void AddOfficeHolder(List<ActorReference> actors, string title, ActorReference owner, int first, int end, int head)
    {
        string id = $"person:{title.Replace(' ', '-')}-of-{Suffix(owner.Id).ToLowerInvariant()}@{_hash}";
        if (!actors.Exists(actor => actor.Id == id)) actors.Add(new ActorReference(id, ActorKind.OfficeHolder, head, first, end));
        _gazetteer.NameOfficeHolder(id, title, owner.Id);
    }

    static void Add(List<ActorReference> actors, string id, int first, int end, int head)
    {
        if (!actors.Exists(actor => actor.Id == id)) actors.Add(new ActorReference(id, ActorGazetteer.KindOf(id), head, first, end));
    }

    static string Suffix(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
