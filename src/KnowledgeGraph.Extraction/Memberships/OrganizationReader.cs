using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Reads which organization of states a phrase means: one that is named, or "the alliance" for the one spoken of before.</summary>
public sealed class OrganizationReader(DependencyTree tree, ActorReader actors, EntityCatalog catalog, MembershipWords words)
{
    /// <summary>"The bloc" speaks of an organization that one of so many sentences before names.</summary>
    const int Reach = 3;

    /// <summary>Is it a state that is no more: "the former Soviet republics" are not that union?</summary>
    public bool IsFormerState(string country) => catalog.Find(country)?.Sort == "former state";

    /// <summary>The organizations of the phrase and of those coordinated with it.</summary>
    public List<ActorReference> Read(int head)
    {
        List<ActorReference> found = [];
        foreach (int token in actors.Conjuncts(head))
            if ((token == head || !IsExcepted(token)) && One(token) is { } organization && !found.Exists(other => other.Id == organization.Id)) found.Add(organization);
        return found;
    }

    /// <summary>"Of NATO but not of the Union".</summary>
    bool IsExcepted(int token) => tree.Child(token, Relation.Advmod) is >= 0 and int adverb && tree.Lemma(adverb) is "not" or "never";

    ActorReference? _topic;
    bool _topicRead;

    /// <summary>The organization that is spoken of before a token, or whose summit the article opens with; null for none.</summary>
    public ActorReference? Before(int token) => Spoken(token, false) ?? Topic(token) ?? Spoken(token, true);

    /// <summary>"An ASEAN summit opened on Monday" at the head of the article: whose members it goes on to tell of, however far down.</summary>
    ActorReference? Topic(int token)
    {
        const int opening = 2;
        if (!_topicRead)
        {
            _topicRead = true;
            Sentence[] sentences = tree.Document.Sentences.Sentences;
            int last = sentences.Length == 0 ? 0 : sentences[Math.Min(opening, sentences.Length) - 1].End;
            for (int first = 0; first < last && _topic is null; first++)
                if (Named(first) is { } named && named.End < last && words.Summits.Contains(tree.Lemma(named.End))) _topic = named;
        }

        return _topic is { } topic && topic.First < token ? topic : null;
    }

    /// <param name="token">What is said of it.</param>
    /// <param name="employers">Also one that is named only as the body of an official's office?</param>
    ActorReference? Spoken(int token, bool employers)
    {
        if (token < 0) return null;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int current = tree.Document.Sentences.IndexOf(token);
        for (int before = token - 1; before >= sentences[current].First; before--)
            if (Named(before) is { } named && (employers || !IsEmployer(named))) return named;
        for (int sentence = current - 1; sentence >= Math.Max(0, current - Reach); sentence--)
            for (int first = sentences[sentence].First; first < sentences[sentence].End; first++)
            {
                if (Named(first) is { } named && (employers || !IsEmployer(named))) return named;
                // "the new bloc": what is said to be spoken of is the one named before it
                if (IsSpokenOf(first)) return Spoken(sentences[sentence].First - 1, employers);
            }

        return null;
    }

    /// <summary>The organization whose summit is told of in the sentence of a token or shortly before; null for none, or for one of the whole world.</summary>
    public ActorReference? SummitBefore(int token)
    {
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int current = tree.Document.Sentences.IndexOf(token);
        int last = sentences[current].End;
        // who meets beside a summit, or comes to it as a guest or for the first time, is no member for that
        for (int word = sentences[current].First; word < last; word++)
            if (Beside.Contains(tree.Lemma(word))) return null;
        for (int before = last - 1; before >= sentences[Math.Max(0, current - Reach)].First; before--)
        {
            if (Beside.Contains(tree.Lemma(before))) return null;
            if (Named(before) is { } named && named.End < last && words.Summits.Contains(tree.Lemma(named.End)) && !named.Id.Contains("united-nations", StringComparison.Ordinal)) return named;
        }

        return null;
    }

    /// <summary>"UN Secretary-General A", among others who came: says who he is, and not of what the text speaks.</summary>
    bool IsEmployer(ActorReference body) =>
        body.End + 1 < tree.Document.Tokens.Count && actors.IsOffice(tree.Lemma(body.End)) && char.IsUpper(tree.Document.Form(body.End + (tree.Document.Form(body.End + 1) is "-" or "General" ? 2 : 1))[0]) && tree.Document.Form(body.First)[0] is var initial && char.IsUpper(initial);

    static readonly HashSet<string> Beside = new(StringComparer.Ordinal) { "sideline", "margin", "fringe", "conjunction", "guest", "invite", "observer", "first" };

    /// <summary>"The bloc", "this alliance", or "it" at the head of a sentence for one of them.</summary>
    bool IsSpokenOf(int token)
    {
        if (tree.Heads[token] == ParseLayer.Unparsed) return false;
        if (tree.Relations[token] == Relation.Nsubj && tree.Lemma(token) == "it") return true;
        return words.Bodies.Contains(tree.Lemma(token)) && actors.Names.NameAt(token) < 0 && tree.Child(token, Relation.Det) is >= 0 and int article && tree.Lemma(article) is "the" or "this";
    }

    ActorReference? One(int token)
    {
        if (Named(token) is { } named) return named;
        if (tree.Upos[token] == Upos.Pron && tree.Lemma(token) is "we" or "us") return OfSpeaker(token);
        if (!words.Bodies.Contains(tree.Lemma(token)))
        {
            if (tree.Upos[token] != Upos.Pron || tree.Lemma(token) is not ("it" or "its" or "which")) return null;
            return actors.ReadAlone(token).Find(IsOfStates) is { Id: not null } meant ? meant : tree.Lemma(token) == "which" ? null : Before(token) is { } last ? last with { Head = token, First = token, End = token + 1 } : null;
        }

        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if ((tree.Relations[child] is Relation.Appos or Relation.Flat or Relation.Compound or Relation.NmodDesc or Relation.NmodUnmarked
                || tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of") && Named(child) is { } beside) return beside;
        if (IsAnother(token)) return null;
        if (tree.Relations[token] == Relation.Appos && tree.Heads[token] is >= 0 and int first && Named(first) is { } apposed) return apposed;
        return Before(token) is { } before ? before with { Head = token, First = token, End = token + 1 } : null;
    }

    /// <summary>"A left us", as the head of a body says.</summary>
    ActorReference? OfSpeaker(int token) =>
        actors.ReadAlone(token) is [{ IsPerson: true } speaker] && actors.Representation.BodyOf(speaker.Id) is { } body && new ActorReference(body, ActorGazetteer.KindOf(body), token, token, token + 1) is var spoken && IsOfStates(spoken) ? spoken : null;

    /// <summary>"A's National Security Council", "the parliamentary group": a body that its own words name is not the one spoken of before.</summary>
    bool IsAnother(int token)
    {
        // "the Group of Four nations", which no gazetteer knows
        // "partnerships" of every kind are not the one partnership
        if (tree.Xpos[token] is "NNS" or "NNPS") return true;
        if (tree.Xpos[token] == "NNP" && tree.Upos[token] == Upos.Propn && char.IsUpper(tree.Document.Form(token)[0]) && token + 1 < tree.Document.Tokens.Count && tree.Document.Form(token + 1) is "of") return true;
        // "belongs to no alliance", "not in any bloc"
        if (tree.Child(token, Relation.Det) is >= 0 and int determiner && tree.Lemma(determiner) is "no" or "any" or "another" or "neither" or "either" or "every" or "each") return true;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            // "the new bloc" is not the one that was told of
            if (tree.Relations[child] == Relation.Amod && tree.Lemma(child) is "new" or "rival" or "separate" or "different" or "similar" or "planned" or "proposed") return true;
            if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound or Relation.Flat
                && (actors.Names.Is(child, NameType.Place) || actors.Names.Is(child, NameType.Demonym) || actors.Names.Is(child, NameType.Person) || tree.Xpos[child] is "NNP" && tree.Xpos[token] is "NNP" or "NNPS")) return true;
        }

        return false;
    }

    /// <summary>The organization of states that a name at the token means; null for none.</summary>
    public ActorReference? NamedAt(int token) => Named(token);

    ActorReference? Named(int token)
    {
        if (actors.Names.NameAt(token) is not (>= 0 and int name) || actors.Names.Entity(name) is not { } id || ActorGazetteer.KindOf(id) != ActorKind.Organization) return null;
        Name found = actors.Names.Name(name);
        ActorReference reference = new(id, ActorKind.Organization, token, found.First, found.End);
        return IsOfStates(reference) && !IsPart(found) ? reference : null;
    }

    /// <summary>"The OSCE Minsk Group", "the African Union (AU) Peace Group": a name that goes on names another body.</summary>
    bool IsPart(Name name)
    {
        Document document = tree.Document;
        int next = name.End, last = document.Sentences.Sentences[document.Sentences.IndexOf(name.First)].End;
        if (next + 2 < last && document.Form(next) is "(" && document.Form(next + 2) is ")") next += 3;
        for (int end = Math.Min(last, next + 2); next < end && char.IsUpper(document.Form(next)[0]); next++)
            if (words.Bodies.Contains(tree.Lemma(next))) return true;
        return false;
    }

    /// <summary>Is it one that the gazetteers know for an organization of states, or one that is called so?</summary>
    bool IsOfStates(ActorReference actor)
    {
        if (actor.Kind != ActorKind.Organization) return false;
        if (catalog.Find(actor.Id) is { } known) return known.Sort == "igo" || known.Sort is null && !IsOfOne(actor);
        return !IsOfTwo(actor) && !IsOfOne(actor) && actor.Id["org:".Length..].Split('-') is [_, _, ..] parts && parts[^1] is not "of" && parts.Any(words.OfStates.Contains) && !parts.Contains("national")
            && !catalog.Named(parts[0]).Any(one => one.Kind == EntityKind.Country || one.Kind == EntityKind.Organization && parts[^1] is "bank" or "fund");      // "Norwegian People's Conference", "SCO Development Bank"
    }

    /// <summary>"The country's Defence Council", "Norway's Supreme Council", "the State Commission of Norway": a body of one state.</summary>
    bool IsOfOne(ActorReference actor)
    {
        for (int token = actor.First; token < actor.End; token++)
            if (tree.Child(token, Relation.NmodPoss) is >= 0 and int owner && (owner < actor.First || owner >= actor.End)) return true;
        int of = actor.End, land = of + 1;
        if (land + 1 >= tree.Document.Tokens.Count || tree.Document.Form(of) is not "of") return false;
        if (tree.Document.Form(land) is "the") land++;
        return actors.Names.EntityAt(land) is { } entity && ActorGazetteer.KindOf(entity) == ActorKind.Country;
    }

    /// <summary>"The Portugal-Norway Dialogue" is no body that others could join.</summary>
    bool IsOfTwo(ActorReference actor)
    {
        // the name may begin behind the hyphen, where its reader has cut it
        for (int hyphen = Math.Max(1, actor.First - 1); hyphen < actor.End; hyphen++)
            if (tree.Document.Form(hyphen) is "-" or "–" && catalog.Named(tree.Document.Form(hyphen - 1)).Any(one => one.Kind == EntityKind.Country)) return true;
        return false;
    }
}
