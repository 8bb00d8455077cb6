using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>What kind of words a contact stands with, whatever their tense: what it is the aim of, what is said of it, a condition, a circumstance.</summary>
sealed class ContactPredicates(StatusRules rules, DependencyTree tree, Negation negation)
{
    /// <summary>"tried to hold talks", "to bring them together for talks", and not "tried to win support with visits".</summary>
    public bool IsAimOf(int trigger, int verb)
    {
        while (trigger != verb && trigger >= 0 && (tree.Relations[trigger] is Relation.Obj or Relation.Nsubj or Relation.Xcomp || tree.Relations[trigger] is Relation.Nmod && tree.Case(trigger) is "of" || tree.Relations[trigger] is Relation.Obl && IsGathering(trigger, tree.Heads[trigger]))) trigger = tree.Heads[trigger];
        return trigger == verb;
    }

    /// <summary>"was to have met", "was to have been the guest".</summary>
    public bool IsUnfulfilled(int predicate)
    {
        if (!tree.Has(predicate, Relation.Mark, "to") || !tree.Has(predicate, Relation.Aux, "have")) return false;
        int copulas = 0;
        for (int child = tree.FirstChild(predicate); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Cop or Relation.Aux && tree.Lemma(child) == "be") copulas++;
        return copulas > (tree.Upos[predicate] is Upos.Verb or Upos.Aux ? 0 : 1);
    }

    /// <summary>"The meeting went ahead", "the talks took place as planned".</summary>
    public bool IsCarriedOut(int noun) => tree.Relations[noun] == Relation.Nsubj && tree.Heads[noun] is >= 0 and int verb && tree.Xpos[verb] == "VBD" && IsHappening(verb) && !negation.Of(verb);

    static readonly HashSet<string> Last = new(StringComparer.Ordinal) { "last", "previous", "earlier", "preceding", "past" };

    static readonly HashSet<string> Ending = new(StringComparer.Ordinal) { "end", "adjourn", "recess", "conclude", "break", "collapse", "stall", "fail", "founder", "finish", "suspend" };

    /// <summary>"the last talks", "the previous round of talks", "the talks broke off".</summary>
    public bool IsOver(int noun)
    {
        for (int token = noun; ; token = tree.Heads[token])
        {
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                if (child < token && tree.Relations[child] == Relation.Amod && Last.Contains(tree.Lemma(child))) return true;
            if (tree.Relations[token] is Relation.Nsubj or Relation.NsubjPass && tree.Heads[token] is >= 0 and int verb && Ending.Contains(tree.Lemma(verb)) && tree.Xpos[verb] is "VBD" or "VBN" && !negation.Of(verb)) return true;
            if (tree.Relations[token] != Relation.Nmod || tree.Case(token) != "of" || tree.Heads[token] is not (>= 0 and int round) || tree.Lemma(round) is not ("round" or "session" or "phase" or "stage")) return false;
        }
    }

    /// <summary>"take place", "happen", wherever: "did not take place in Oslo" says nothing against another place.</summary>
    public bool IsHappening(int verb)
    {
        if (tree.Child(verb, Relation.Obl) is >= 0 and int where && tree.Case(where) is "in" or "at") return false;
        if (tree.Child(verb, Relation.Obj) is >= 0 and int direct && tree.Child(direct, Relation.Nmod) >= 0) return false;
        return tree.Lemma(verb) is "happen" or "occur" or "materialize" or "materialise" || tree.Lemma(verb) == "take" && tree.Child(verb, Relation.Obj) is >= 0 and int place && tree.Lemma(place) == "place" || tree.Lemma(verb) == "go" && tree.Has(verb, Relation.Advmod, "ahead");
    }

    /// <summary>"will attend the summit, which A is hosting".</summary>
    public bool IsOfGathering(int verb) => tree.Xpos[verb] == "VBG" && tree.Child(verb, Relation.Obj) is >= 0 and int which && tree.Lemma(which) is "which" or "that";

    /// <summary>"Speaking at a summit in Oslo, A said", "speaking on a trip to Oslo": who speaks there is there.</summary>
    public bool IsSpeakingAt(int under, int verb) =>
        under > verb && tree.Xpos[verb] == "VBG" && tree.Lemma(verb) is "speak" or "talk" or "appear" or "comment" && tree.Relations[under] == Relation.Obl && tree.Case(under) is "at" or "in" or "during" or "on" or "to" && tree.Child(verb, Relation.Mark) < 0;

    /// <summary>"met for talks", "gathered for a summit": who has come together for it is at it.</summary>
    public bool IsGathering(int token, int head) => tree.Case(token) == "for" && (rules.Gathering.Contains(tree.Lemma(head)) || tree.Lemma(head) == "arrive" && rules.Journeys.Contains(tree.Lemma(token)));

    /// <summary>"maintain contacts with", "be in close contact with": no one contact is meant.</summary>
    public bool IsGeneral(int noun)
    {
        if (tree.Upos[noun] != Upos.Noun || !rules.Processes.Contains(tree.Lemma(noun))) return false;
        if (tree.Lemma(noun) is "contact" or "dialogue" or "consultation" && tree.Xpos[noun] == "NN" && tree.Case(noun) == "in") return true;
        int head = tree.Heads[noun];
        if (head < 0 || tree.Relations[noun] is not (Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Conj)) return false;
        int particle = tree.Child(head, Relation.CompoundPrt);
        return rules.General.Contains(particle < 0 ? tree.Lemma(head) : tree.Lemma(head) + " " + tree.Lemma(particle));
    }

    /// <summary>
    /// "did not mention it during the talks", "will not reach a port after the talks": what is not done says nothing against the contact. What is
    /// agreed on is no circumstance: "agreed on further talks".
    /// </summary>
    public bool IsCircumstance(int token, int head) => tree.Relations[token] switch
    {
        Relation.Obl when tree.Case(token) == "on" && tree.Lemma(head) is "agree" or "settle" && rules.Contacts.Contains(tree.Lemma(token)) => false,
        Relation.Obl or Relation.Nmod => rules.Circumstances.Contains(tree.Case(token)) || tree.Case(token) is "in" or "at" or "on" && rules.Topics.Contains(tree.Lemma(head)),
        Relation.Advcl => tree.HasAny(token, Relation.Mark, rules.Circumstances),
        _ => false,
    };

    /// <summary>"Tuesday's meeting is the latest of a series": what it is called dates nothing.</summary>
    public bool IsRanked(int predicate) =>
        tree.Child(predicate, Relation.Cop) is >= 0 and int copula && tree.Xpos[copula] is "VBZ" or "VBP" && (tree.Lemma(predicate) is "latest" or "first" or "second" or "third" or "fourth" || tree.Document.Form(predicate) is "latest"
            || tree.HasAny(predicate, Relation.Amod, rules.Ordinals) || tree.Child(predicate, Relation.Amod) is >= 0 and int most && tree.Xpos[most] == "JJS");

    /// <summary>"if A attacks", also "whether A will ignore or attack", where the condition is the first verb's.</summary>
    public bool IsConditional(int token)
    {
        int at = token;
        while (!tree.HasAny(at, Relation.Mark, rules.Conditions) && !IsInverted(at))
        {
            if (tree.Relations[at] != Relation.Conj || tree.Heads[at] is not (>= 0 and int first) || tree.Upos[at] != Upos.Verb || tree.Upos[first] != Upos.Verb || tree.Child(at, Relation.Nsubj) >= 0 || tree.Child(at, Relation.Mark) >= 0) return false;
            at = first;
        }

        return true;
    }

    /// <summary>"should A attack", "had A agreed": a condition by the order of its words; "why should A" has another word before.</summary>
    public bool IsInverted(int verb) =>
        tree.FirstChild(verb) is >= 0 and int first && (tree.Heads[verb] >= 0 || first == tree.SentenceOf(verb).First) && tree.Relations[first] == Relation.Aux && tree.Document.Form(first) is "should" or "Should" or "had" or "Had" or "were" or "Were"
        && tree.Child(verb, Relation.Nsubj) > first;
}
