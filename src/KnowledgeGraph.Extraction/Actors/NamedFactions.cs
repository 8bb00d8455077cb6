using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The groups that an article names, and what it calls them: "the rebel Harbour Front", "Harbour Front separatists".</summary>
sealed class NamedFactions(DependencyTree tree, NameIndex names, ActorWords words, ActorGazetteer gazetteer)
{
    /// <summary>Letters that words of one root share: "Kashmir", "Kashmiri".</summary>
    const int Root = 4;

    Dictionary<FactionKind, List<string>>? _told;
    List<string>? _movements;

    /// <summary>The named groups of a kind: those which the article calls so, else, of rebels, its movements.</summary>
    public IReadOnlyList<string> Of(FactionKind kind)
    {
        _told ??= ReadTold();
        return _told.TryGetValue(kind, out List<string>? told) ? told : kind == FactionKind.Rebels ? _movements ??= ReadMovements() : [];
    }

    /// <summary>Does the article name any movement or party?</summary>
    public bool Any => Bodies().Any(body => gazetteer.IsMovement(body.Id) || gazetteer.IsParty(body.Id));

    /// <summary>Are the groups named side by side: "X and Y"?</summary>
    public bool AreTogether(IReadOnlyList<string> ids) =>
        Bodies().Any(body => body.Id == ids[0] && Beside(Head(body.Name)).Select(names.EntityAt).OfType<string>().ToHashSet(StringComparer.Ordinal) is var beside && ids.Skip(1).All(beside.Contains));

    IEnumerable<int> Beside(int head)
    {
        int first = tree.Relations[head] == Relation.Conj ? tree.Heads[head] : head;
        yield return first;
        for (int child = tree.FirstChild(first); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj) yield return child;
    }

    /// <summary>Does what tells a group from others fit a named one: in its name, or told of beside it? One that the article calls so may be of any faith or people.</summary>
    public bool Fits(FactionKind kind, string id, FactionQualifier qualifier)
    {
        if (qualifier.Country is null && _told?.ContainsKey(kind) == true) return true;
        string[] marks = [qualifier.Name, .. qualifier.Country is { } country ? [gazetteer.NameOf(country) ?? "", gazetteer.AdjectiveOf(country) ?? ""] : Array.Empty<string>()];
        string named = $"{gazetteer.NameOf(id)} {names.NameOf(id)}";
        return marks.Any(mark => mark.Length >= Root && named.Contains(mark[..Root], StringComparison.OrdinalIgnoreCase)) || IsBeside(id, qualifier);
    }

    /// <summary>Is the group named in a sentence that names the place or its country too?</summary>
    bool IsBeside(string id, FactionQualifier qualifier)
    {
        Name[] all = tree.Document.Names.Names;
        for (int i = 0; i < all.Length; i++)
        {
            if (names.Entity(i) != id) continue;
            Sentence sentence = tree.SentenceOf(all[i].First);
            for (int token = sentence.First; token < sentence.End; token++)
                if (names.EntityAt(token) is { } entity && (entity == qualifier.Key || entity == qualifier.Country)) return true;
        }

        return false;
    }

    Dictionary<FactionKind, List<string>> ReadTold()
    {
        Dictionary<FactionKind, List<string>> told = [];
        foreach ((string id, Name name) in Bodies())
            if (Called(name) is { } kind)
            {
                if (!told.TryGetValue(kind, out List<string>? ids)) told[kind] = ids = [];
                if (!ids.Contains(id)) ids.Add(id);
            }

        return told;
    }

    List<string> ReadMovements() =>
        [.. Bodies().Where(body => !IsMilitia(body.Name) && (gazetteer.IsMovement(body.Id) || !gazetteer.Knows(body.Id) && words.IsMovement(tree.Document.Words(body.Name.First, body.Name.End)))).Select(body => body.Id).Distinct(StringComparer.Ordinal)];

    /// <summary>"the Harbour Guard militias", "militias known as the Harbour Guard": fighters who may be a government's.</summary>
    bool IsMilitia(Name name) =>
        name.End < tree.Document.Tokens.Count && tree.Lemma(name.End) == "militia" || name.First > 0 && tree.Lemma(name.First - 1) == "militia" || Describing(Head(name)) is >= 0 and int noun && tree.Lemma(noun) == "militia";

    IEnumerable<(string Id, Name Name)> Bodies()
    {
        Name[] all = tree.Document.Names.Names;
        for (int i = 0; i < all.Length; i++)
            if (names.Entity(i) is { } id && ActorGazetteer.KindOf(id) == ActorKind.Organization && all[i].Type is NameType.Organization or NameType.Miscellaneous) yield return (id, all[i]);
    }

    /// <summary>"rebel group X", "the rebel X", "X rebels", "rebels of X", "X, a rebel group,"; null for a name of which no such thing is told.</summary>
    FactionKind? Called(Name name)
    {
        Sentence sentence = tree.SentenceOf(name.First);
        int before = name.First - 1;
        if (before > sentence.First && words.FactionBodies.Contains(tree.Lemma(before))) before--;
        if (before >= sentence.First && Kind(before) is { } called) return called;
        if (name.End < sentence.End && Kind(name.End) is { } behind) return behind;
        // "the Maoist rebels", where all of it is the name
        if (Kind(name.End - 1) is { } own) return own;
        int head = Head(name);
        // "rebel groups X and Y"
        if (tree.Relations[head] == Relation.Conj && names.NameAt(tree.Heads[head]) is >= 0 and int first && Called(names.Name(first)) is { } same) return same;
        if (Describing(head) is >= 0 and int of && OfPhrase(of) is { } told) return told;
        return tree.Child(head, Relation.Appos) is >= 0 and int apposed ? OfPhrase(apposed) : null;
    }

    int Head(Name name)
    {
        int head = name.End - 1;
        while (tree.Heads[head] >= name.First && tree.Heads[head] < name.End) head = tree.Heads[head];
        return head;
    }

    /// <summary>The noun that a name is said to be: "rebels of X", "a rebel group, X", "a rebel group called X"; −1 for none.</summary>
    int Describing(int head)
    {
        int up = tree.Heads[head];
        if (up < 0) return -1;
        if (tree.Relations[head] == Relation.Appos || tree.Relations[head] == Relation.Nmod && tree.Case(head) is "of" or "from") return up;
        return tree.Lemma(up) is "call" or "know" or "name" or "dub" && tree.Relations[up] is Relation.Acl ? tree.Heads[up] : -1;
    }

    FactionKind? Kind(int token) => words.FactionOf(tree.Lemma(token));

    FactionKind? OfPhrase(int noun)
    {
        if (Kind(noun) is { } kind) return kind;
        if (!words.FactionBodies.Contains(tree.Lemma(noun)) && !words.FactionMembers.Contains(tree.Lemma(noun))) return null;
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && Kind(child) is { } told) return told;
        return null;
    }
}
