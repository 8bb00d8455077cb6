using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds the event that a contact is part of: "on the sidelines of the summit", "during his visit to Moscow".</summary>
public sealed class OccasionReader(DependencyTree tree, NameIndex names)
{
    /// <summary>"on the sidelines of", "in the margins of".</summary>
    static readonly HashSet<string> Margins = new(StringComparer.Ordinal) { "sideline", "margin", "fringe" };

    static readonly HashSet<string> Occasions = new(StringComparer.Ordinal)
    {
        "summit", "conference", "forum", "assembly", "session", "visit", "trip", "tour", "games", "olympics", "ceremony", "council", "meeting", "funeral",
    };

    static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "at", "during", "for", "as part of", "on", "in", "of" };

    /// <summary>Does the clause say "on the sidelines of" or the like?</summary>
    public bool IsAtMargins(int trigger, Sentence sentence)
    {
        Spine spine = new(tree, trigger);
        for (int token = sentence.First; token < sentence.End; token++)
            if (Margins.Contains(tree.Lemma(token)) && spine.Distance(token) >= 0) return true;
        return false;
    }

    /// <summary>The occasion in the article's words, without its article; null without one.</summary>
    public string? Read(int trigger, Sentence sentence)
    {
        Spine spine = new(tree, trigger);
        int best = -1, bestCost = int.MaxValue;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            string lemma = tree.Lemma(token);
            int occasion = token;
            bool margin = Margins.Contains(lemma);
            if (margin) occasion = Of(token);
            else if (!Occasions.Contains(lemma) || token == trigger || !Prepositions.Contains(tree.Case(token)) || tree.Relations[token] is not (Relation.Obl or Relation.Nmod)) continue;
            if (!margin && lemma is "meeting" or "session" && tree.Upos[token] != Upos.Propn && !char.IsUpper(tree.Document.Form(token)[0])) continue;
            if (occasion < 0 || spine.Distance(token) is not (>= 0 and int distance)) continue;
            int cost = distance + (margin ? 0 : 2);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = occasion;
        }

        return best < 0 ? null : Phrase(best);
    }

    /// <summary>The gathering that a word names, in the article's words; null for one without a name or a modifier ("the summit").</summary>
    public string? Name(int gathering) => tree.Upos[gathering] != Upos.Verb && Phrase(gathering) is var phrase && phrase.Contains(' ', StringComparison.Ordinal) ? phrase : null;

    /// <summary>Is a body part of the gathering's name?</summary>
    public bool IsOfBody(int gathering)
    {
        for (int token = First(gathering); token <= gathering + 8 && token < tree.Heads.Length; token++)
            if (names.Is(token, NameType.Organization) && tree.IsBelow(token, gathering)) return true;
        return false;
    }

    int Of(int margin)
    {
        for (int child = tree.FirstChild(margin); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of") return child;
        return -1;
    }

    string Phrase(int head)
    {
        int first = head, end = head + 1;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss or Relation.Flat) first = Math.Min(first, First(child));
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) is "to" or "of" && names.NameAt(child) >= 0) end = Math.Max(end, names.Name(names.NameAt(child)).End);
        }

        if (names.NameAt(head) is >= 0 and int name)
        {
            first = Math.Min(first, names.Name(name).First);
            end = Math.Max(end, names.Name(name).End);
        }

        // "the Fisheries Organization (FO) summit"
        int next = end;
        if (next + 2 < tree.Heads.Length && tree.Document.Form(next) is "(" && tree.Document.Form(next + 2) is ")") next += 3;
        if (next < tree.Heads.Length && names.NameAt(head) >= 0 && Occasions.Contains(tree.Lemma(next)) && tree.Upos[next] is Upos.Noun or Upos.Propn) end = next + 1;
        while (first < head && tree.Upos[first] is Upos.Det or Upos.Punct or Upos.Pron) first++;
        string words = tree.Document.Words(first, end).ReplaceLineEndings(" ");
        // "… (FO) summit", where only the acronym is part of it
        return words.Contains('(', StringComparison.Ordinal) ? words : words.Replace(")", "", StringComparison.Ordinal);
    }

    int First(int token)
    {
        int first = names.NameAt(token) is >= 0 and int name ? names.Name(name).First : token;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child)) first = Math.Min(first, First(child));
        return first;
    }
}
