using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>
/// "A proposed a treaty. B rejected the proposal", "A closed the strait. B condemned the move": whose the deed is that was told of before.
/// Some nouns speak of certain deeds, shell nouns of any (Schmid 2000).
/// </summary>
sealed class DeedFinder(DeedWords words, StanceWords stanceWords, DependencyTree tree, TargetReader targets, HolderReader holders)
{
    /// <summary>So many sentences before may have told of it.</summary>
    const int Reach = 2;

    /// <summary>What more than so many do is no deed of each of them.</summary>
    const int Few = 5;

    /// <summary>The owners of the deed that a bare noun with an article speaks of; empty for none.</summary>
    public List<ActorReference> Owners(int noun)
    {
        if (ParallelObject(noun) is >= 0 and int meant)
        {
            if (targets.Read(meant, true, true) is { Count: > 0 } owners) return owners;
            noun = meant;
        }

        int last = tree.Document.Sentences.IndexOf(noun);
        if (IsPronoun(noun)) return last > 0 ? MainDoers(tree.Document.Sentences.Sentences[last - 1], noun, true) : [];
        if (words.Of(tree.Lemma(noun)) is not { } told || !IsBare(noun)) return [];
        for (int sentence = last; sentence >= Math.Max(0, last - Reach); sentence--)
        {
            Sentence tokens = tree.Document.Sentences.Sentences[sentence];
            if (Told(tokens, noun, lemma => lemma == tree.Lemma(noun)) is { Count: > 0 } same) return same;
            if (told.Contains(DeedWords.Any) && MainDoers(tokens, noun, false) is { Count: > 0 and <= Few } all) return all;
            if (Told(tokens, noun, told.Contains) is { Count: > 0 } doers) return doers;
        }

        return [];
    }

    /// <summary>Who did what the last such word before the noun tells of.</summary>
    List<ActorReference> Told(Sentence sentence, int noun, Func<string, bool> tells)
    {
        for (int token = Math.Min(noun, sentence.End) - 1; token >= sentence.First; token--)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || !tells(tree.Lemma(token)) || IsNewTelling(token, noun)) continue;
            if (Doers(token) is { Count: > 0 and <= Few } doers) return doers;
        }

        return [];
    }

    /// <summary>"A condemned the raid and B defended it": what "it" stands for is the object of the clause before; −1 for none.</summary>
    int ParallelObject(int pronoun)
    {
        if (tree.Upos[pronoun] != Upos.Pron || tree.Lemma(pronoun) is not ("it" or "they") || tree.Relations[pronoun] is not (Relation.Obj or Relation.Iobj)) return -1;
        int first = tree.SentenceOf(pronoun).First;
        for (int token = tree.Heads[pronoun] - 1; token >= first; token--)
            if (tree.Relations[token] == Relation.Obj && tree.Upos[token] == Upos.Noun && tree.Heads[token] is var verb && tree.Child(verb, Relation.Nsubj) >= 0 && tree.Child(tree.Heads[pronoun], Relation.Nsubj) >= 0) return token;
        return -1;
    }

    /// <summary>"Portugal called it a lie", "that was condemned": what the sentence before tells of.</summary>
    bool IsPronoun(int token) => tree.Upos[token] is Upos.Pron or Upos.Det && tree.Lemma(token) is var word
        && (word == "it" && tree.Relations[token] is Relation.Obj or Relation.Iobj || word is "that" or "this" && tree.Xpos[token] == "DT" && tree.Relations[token] is Relation.Obj or Relation.Nsubj or Relation.NsubjPass);

    /// <summary>Is it the verb that the noun itself hangs on: "called the remark a lie"?</summary>
    bool IsNewTelling(int token, int noun) => tree.Upos[token] == Upos.Verb && tree.IsBelow(noun, token);

    List<ActorReference> Doers(int token) => tree.Upos[token] switch
    {
        Upos.Verb => VerbDoers(token),
        Upos.Noun => targets.Owners(token) is { Count: > 0 } owners ? owners : Presenters(token),
        _ => [],
    };

    /// <summary>Who does what a verb tells: its subject or that of the clause it hangs on, the agent of a passive, whoever is blamed for it.</summary>
    List<ActorReference> VerbDoers(int verb)
    {
        for (int clause = verb, steps = 0; clause >= 0 && steps <= Reach; clause = tree.Heads[clause], steps++)
        {
            if (tree.Child(clause, Relation.Nsubj) is >= 0 and int subject) return stanceWords.Befalling.Contains(tree.Lemma(clause)) ? [] : holders.Actors(subject);
            if (tree.Child(clause, Relation.NsubjPass) >= 0) return tree.Child(clause, Relation.OblAgent) is >= 0 and int agent ? holders.Actors(agent) : [];
            if (tree.Relations[clause] == Relation.Acl && tree.Child(clause, Relation.OblAgent) is >= 0 and int by) return holders.Actors(by);
            if (tree.Relations[clause] is not (Relation.Advcl or Relation.Xcomp or Relation.Conj)) return [];
            if (tree.Child(clause, Relation.Mark) is >= 0 and int mark && tree.Lemma(mark) is "for" or "of" or "over" && tree.Child(tree.Heads[clause], Relation.Obj) is >= 0 and int blamed) return holders.Actors(blamed);
        }

        return [];
    }

    /// <summary>"A put forward a plan", "A will go ahead with the sale", "said in a report", "said there were allegations".</summary>
    List<ActorReference> Presenters(int noun)
    {
        int verb = tree.Heads[noun];
        if (verb < 0) return [];
        string lemma = tree.Lemma(verb);
        if (lemma == "be" && tree.Child(verb, Relation.Expl) >= 0 && tree.Relations[verb] == Relation.Ccomp) (verb, lemma) = (tree.Heads[verb], "say");
        bool presented = tree.Relations[noun] switch
        {
            Relation.Obj => stanceWords.Presenting.Contains(lemma),
            Relation.Obl => stanceWords.Saying.Contains(lemma) || tree.Case(noun) == "with" && lemma is "go" or "proceed" or "press" or "continue",
            Relation.Nsubj => lemma == "say",
            _ => false,
        };
        return presented && tree.Child(verb, Relation.Nsubj) is >= 0 and int subject ? holders.Actors(subject) : [];
    }

    /// <summary>Who does what a sentence tells of, be it in the words of somebody; nobody where something befell somebody. What is reacted to is told of too.</summary>
    /// <param name="sentence">What tells of it.</param>
    /// <param name="noun">The word that speaks of it later.</param>
    /// <param name="charge">Is also a charge such a deed: "A accused B. B denied it"?</param>
    List<ActorReference> MainDoers(Sentence sentence, int noun, bool charge)
    {
        int verb = sentence.First;
        while (tree.Heads[verb] >= 0) verb = tree.Heads[verb];
        while (stanceWords.Saying.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Ccomp) is >= 0 and int said) verb = said;
        if (verb >= noun || tree.Upos[verb] != Upos.Verb || stanceWords.Befalling.Contains(tree.Lemma(verb))) return [];
        if (tree.IsBelow(noun, verb) && !IsAnotherClause(noun, verb) && !IsAppositive(noun) && !IsConcession(noun)) return [];
        if (stanceWords.Reacting.Contains(tree.Lemma(verb))) return Reacted(verb, charge);
        if (stanceWords.Saying.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Obj) < 0) return [];
        if (tree.Child(verb, Relation.Aux) is >= 0 and int aux && tree.Lemma(aux) is "should" or "must" or "ought") return [];
        // "I have in mind the embargo of A": what the speaker turns to is the deed
        return tree.Lemma(verb) is "have" or "mean" && tree.Child(verb, Relation.Nsubj) is >= 0 and int speaker && tree.Upos[speaker] == Upos.Pron && tree.Lemma(speaker) is "i" or "we" && tree.Child(verb, Relation.Obj) is >= 0 and int meant
            ? targets.Read(meant, true, true) : VerbDoers(verb);
    }

    /// <summary>Whose the deed is that a verb answers: "condemned A's raid"; where it answers nobody's, "A accused B", the answer is the deed.</summary>
    List<ActorReference> Reacted(int verb, bool charge)
    {
        int deed = tree.Child(verb, Relation.Obj) is >= 0 and int obj ? obj : tree.Child(verb, Relation.NsubjPass);
        if (deed < 0) return [];
        return tree.Upos[deed] == Upos.Noun ? targets.Read(deed, true, true) : charge && stanceWords.Charging.Contains(tree.Lemma(verb)) ? VerbDoers(verb) : [];
    }

    /// <summary>"closed the strait, a move that", "closed the strait in a move": what the clause around it tells of.</summary>
    bool IsAppositive(int noun) =>
        tree.Child(noun, Relation.Det) is >= 0 and int article && tree.Lemma(article) == "a" && (tree.Relations[noun] == Relation.Appos || tree.Relations[noun] == Relation.Obl && tree.Case(noun) == "in");

    /// <summary>"closed the strait despite pressure against the move": what the clause around it tells of.</summary>
    bool IsConcession(int noun)
    {
        for (int up = noun; up >= 0; up = tree.Heads[up])
            if (tree.Relations[up] == Relation.Obl && tree.Case(up) is "despite" or "amid" or "in spite of") return true;
        return false;
    }

    /// <summary>"A closed the strait, and B condemned the step": the clause of the noun has a subject of its own.</summary>
    bool IsAnotherClause(int noun, int verb)
    {
        for (int up = tree.Heads[noun]; up >= 0 && up != verb; up = tree.Heads[up])
            if (tree.Relations[up] is Relation.Conj or Relation.Parataxis or Relation.Advcl && tree.Child(up, Relation.Nsubj) >= 0) return true;
        return false;
    }

    /// <summary>"the demand", "this plan", "the step as brave": with nothing that says which.</summary>
    bool IsBare(int noun)
    {
        if (IsAppositive(noun)) return true;
        bool definite = false;
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) == "such" && child < noun) definite = true;
            else if (tree.Relations[child] == Relation.Det) definite = tree.Lemma(child) is "the" or "this" or "that" or "these" or "those" or "both";
            else if (tree.Relations[child] == Relation.NmodPoss && stanceWords.Suffered.Contains(tree.Lemma(noun))) definite = true;
            else if (!IsAside(child)) return false;
        return definite;
    }

    /// <summary>Words that do not say which deed it is: "the latest step", "the step announced on Monday".</summary>
    bool IsAside(int child) => tree.Relations[child] switch
    {
        Relation.Punct or Relation.Case or Relation.Conj or Relation.Cc or Relation.Cop or Relation.Nsubj or Relation.Advmod or Relation.Aux => true,
        Relation.Nmod => tree.Case(child) == "as" || stanceWords.Suffered.Contains(tree.Lemma(tree.Heads[child])) && tree.Case(child) == "of",
        Relation.Amod => tree.Lemma(child) is "latest" or "late" or "new" or "recent" or "military" or "unilateral" or "planned" or "proposed" or "whole",
        Relation.Acl => tree.Lemma(child) is "announce" or "take" or "plan" or "propose",
        _ => false,
    };
}
