using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>"A proposed a treaty. B rejected the proposal": whose the deed is that was told of before.</summary>
public sealed class DeedFinder(DeedWords words, StanceWords stanceWords, DependencyTree tree, ActorReader actors, TargetReader targets)
{
    /// <summary>So many sentences before may have told of it.</summary>
    const int Reach = 2;

    /// <summary>The owners of the deed that a bare noun with an article speaks of; empty for none.</summary>
    public List<ActorReference> Owners(int noun)
    {
        if (words.Of(tree.Lemma(noun)) is not { } told || !IsBare(noun)) return [];
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        int first = sentences[Math.Max(0, tree.Document.Sentences.IndexOf(noun) - Reach)].First;
        for (int token = noun - 1; token >= first; token--)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || !told.Contains(tree.Lemma(token))) continue;
            if (Doers(token) is { Count: > 0 } doers) return doers;
        }

        return [];
    }

    List<ActorReference> Doers(int token) => tree.Upos[token] switch
    {
        Upos.Verb => tree.Child(token, Relation.Nsubj) is >= 0 and int subject ? actors.Read(subject) : [],
        Upos.Noun => targets.Owners(token) is { Count: > 0 } owners ? owners : Presenters(token),
        _ => [],
    };

    /// <summary>"A put forward a plan".</summary>
    List<ActorReference> Presenters(int noun) =>
        tree.Relations[noun] == Relation.Obj && tree.Heads[noun] is var verb && stanceWords.Presenting.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject
            ? actors.Read(subject) : [];

    /// <summary>"the demand", "this plan": with nothing that says which.</summary>
    bool IsBare(int noun)
    {
        bool definite = false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Det) definite = tree.Lemma(child) is "the" or "this" or "that" or "these" or "those";
            else if (tree.Relations[child] is not (Relation.Punct or Relation.Case or Relation.Conj or Relation.Cc)) return false;
        return definite;
    }
}
