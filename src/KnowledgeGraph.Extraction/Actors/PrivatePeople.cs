using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>
/// Those of whom the article says only what they are in private life ("film director A", "A, a former hostage"). Whom it gives an office, or
/// who is known to have held one, is none of them, and neither is whom it does not describe at all.
/// </summary>
public sealed class PrivatePeople(DependencyTree tree, NameIndex names, ActorWords words, Representation representation)
{
    /// <summary>The words from an article to the noun: "a 34-year-old former tennis player".</summary>
    const int Reach = 7;

    HashSet<string>? _described;

    public bool Contains(string personId) => NameIndex.IsPerson(personId) && Described.Contains(personId) && !representation.IsOfOffice(personId);

    HashSet<string> Described => _described ??= Read();

    /// <summary>Whoever is described once is described for all of the article.</summary>
    HashSet<string> Read()
    {
        HashSet<string> described = new(StringComparer.Ordinal);
        Name[] all = tree.Document.Names.Names;
        for (int i = 0; i < all.Length; i++)
            if (all[i].Type == NameType.Person && names.Entity(i) is { } person && (IsBefore(all[i]) || IsBehind(all[i]))) described.Add(person);
        return described;
    }

    /// <summary>"singer A"; "his fiancee, A,".</summary>
    bool IsBefore(Name name)
    {
        Sentence sentence = tree.SentenceOf(name.First);
        int before = name.First - 1;
        if (before > sentence.First && tree.Document.Form(before) is "," && (name.End == sentence.End || tree.Document.Form(name.End) is "," or "." or ";" or ")")) before--;
        return before >= sentence.First && IsPrivate(before, sentence.First);
    }

    /// <summary>"A, a singer from Porto"; "A, 34, fiancee of B"; "A is a singer".</summary>
    bool IsBehind(Name name)
    {
        Sentence sentence = tree.SentenceOf(name.First);
        int token = name.End;
        if (token + 1 >= sentence.End) return false;
        bool told = tree.Document.Form(token) is "is" or "was";
        if (!told && tree.Document.Form(token) is not ("," or "(")) return false;
        token++;
        if (token + 1 < sentence.End && char.IsDigit(tree.Document.Form(token)[0]) && tree.Document.Form(token + 1) is ",") token += 2;
        if (tree.Document.Form(token) is "a" or "an" or "the" or "his" or "her" or "their") token++;
        else if (told) return false;
        for (int end = Math.Min(sentence.End, token + Reach); token < end && names.NameAt(token) != names.NameAt(name.First); token++)
        {
            if (IsNounEnd(token + 1, sentence.End)) return IsPrivate(token, name.End);
            if (!IsInPhrase(token)) return false;
        }

        return false;
    }

    /// <summary>Does a noun phrase end before the token?</summary>
    bool IsNounEnd(int token, int end) => token >= end || !IsInPhrase(token);

    /// <summary>Words and names that may stand before a noun.</summary>
    bool IsInPhrase(int token) => char.IsLetterOrDigit(tree.Document.Form(token)[0]) && !words.AfterNouns.Contains(tree.Document.Form(token).ToString());

    /// <summary>"player", "film director"; and not the "film" of it.</summary>
    bool IsPrivate(int token, int first) =>
        words.PrivateRoles.Contains(tree.Lemma(token)) || token > first && words.PrivateRoles.Contains($"{tree.Document.Form(token - 1).ToString().ToLowerInvariant()} {tree.Lemma(token)}");
}
