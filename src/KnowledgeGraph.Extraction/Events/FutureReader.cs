using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Tells what is still to come, whatever the form of its own verb.</summary>
sealed class FutureReader(StatusRules rules, DependencyTree tree, TenseReader tenses, OperatorReader operators)
{
    /// <summary>"goes on to Oslo", "continues on to".</summary>
    static readonly HashSet<string> Onward = new(StringComparer.Ordinal) { "on", "onward", "onwards" };

    /// <summary>"she then flies to Oslo": the next stop of a journey.</summary>
    static readonly HashSet<string> Afterwards = new(StringComparer.Ordinal) { "then", "next", "later", "afterwards", "afterward" };

    /// <summary>Is a verb in the present tense one of the future by its clause, by what it leads on to, or by "then"?</summary>
    public bool IsAhead(int verb) => IsScheduled(verb) || IsToCome(verb) || LeadsOn(verb) || tree.HasAny(verb, Relation.Advmod, Afterwards);

    /// <summary>"has summoned the envoy for Monday morning": done, for a time to come.</summary>
    public bool IsAppointed(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > verb && tree.Relations[child] is Relation.Obl or Relation.OblUnmarked && tree.Case(child) == "for" && (IsDay(child) || tree.Child(child, Relation.Compound) is >= 0 and int day && IsDay(day))) return true;
        return false;
    }

    /// <summary>"is sending the minister to Oslo": who is on the point of being sent has yet to go.</summary>
    public bool IsSendingOff(int verb) => tree.Xpos[verb] == "VBG" && rules.Sending.Contains(tree.Lemma(verb)) && tree.Has(verb, Relation.Aux, "be") && !tree.Has(verb, Relation.Aux, "have");

    /// <summary>"have a busy day ahead of us, including a summit": what still lies before those who speak, whether it hangs on the day or on the verb.</summary>
    public bool LiesAhead(int head)
    {
        if (tree.Upos[head] != Upos.Noun && tree.Lemma(head) != "have") return false;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (child > head && tree.Upos[child] == Upos.Pron && tree.Case(child) == "ahead of") return true;
        return false;
    }

    bool IsDay(int token) => tree.Lemma(token) is "tomorrow" || Calendar.IsWeekday(tree.Document.Form(token));

    /// <summary>"10:00 a.m. Secretary A meets with B", "10:00 a.m. A participates in a meeting with B": told of in an item of a schedule, which opens with the hour.</summary>
    public bool IsScheduled(int trigger)
    {
        int verb = trigger;
        while (verb >= 0 && !tenses.IsFinite(verb)) verb = tree.Heads[verb];
        if (verb < 0 || tree.Xpos[verb] is not ("VBZ" or "VBP")) return false;
        // the stop of "p.m." may be taken for that of a sentence
        int sentence = tree.Document.Sentences.IndexOf(trigger), first = tree.SentenceOf(trigger).First;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        if (sentence > 0 && sentences[sentence - 1] is { Length: 2 } before && before.Block == sentences[sentence].Block) first = before.First;
        ReadOnlySpan<char> hour = tree.Document.Form(first);
        return hour.IndexOf(':') is 1 or 2 && char.IsAsciiDigit(hour[0]) && first + 1 < verb && tree.Document.Form(first + 1) is "a.m." or "p.m." or "am" or "pm" or "AM" or "PM" or "a.m" or "p.m";
    }

    /// <summary>Is the finite verb nearest above one of the future, or what stands below one that plans?</summary>
    public bool IsPlanned(int token)
    {
        for (; token >= 0; token = tree.Heads[token])
            if (tree.Relations[token] == Relation.Xcomp && operators.Over(token, tree.Heads[token], Relation.Xcomp) is { Gives: Outlook.Planned } || tree.Has(token, Relation.Mark, "to") && tree.Child(token, Relation.Cop) >= 0) return true;
            else if (tenses.IsFinite(token) && tree.Upos[token] == Upos.Verb) return tenses.Of(token, false) == Outlook.Planned;
        return false;
    }

    /// <summary>"when she meets him": the present tense of such a clause is the future, unless what it goes with has been.</summary>
    bool IsToCome(int verb) =>
        tree.Relations[verb] is Relation.Advcl && (tree.HasAny(verb, Relation.Advmod, rules.Openings) || tree.HasAny(verb, Relation.Mark, rules.Openings))
        && tree.Child(verb, Relation.Aux) < 0 && tree.Xpos[verb] is "VBZ" or "VBP" && !tenses.IsOfThePast(tree.Heads[verb]);

    /// <summary>"travels on to Oslo, where she is to meet": as much to come as what is to be done there.</summary>
    bool LeadsOn(int verb)
    {
        // "goes on to Oslo"
        if (tree.Xpos[verb] is "VBZ" or "VBP" && (rules.Sequels.Contains(tree.Lemma(verb)) || tree.Lemma(verb) == "move") && (tree.HasAny(verb, Relation.Advmod, Onward) || tree.HasAny(verb, Relation.CompoundPrt, Onward))) return true;
        // "she stops in Oslo before returning home"
        if (tree.Xpos[verb] is "VBZ" or "VBP" && (rules.Sequels.Contains(tree.Lemma(verb)) && tree.Lemma(verb) is not ("visit" or "meet" or "see" or "confer") || tree.Lemma(verb) is "stop") && tree.Child(verb, Relation.Advcl) is >= 0 and int after && after > verb && tree.Xpos[after] == "VBG" && tree.Has(after, Relation.Mark, "before")) return true;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            // "after Norway, she travels to Iceland"
            if (child < verb && tree.Xpos[verb] is "VBZ" or "VBP" && tree.Case(child) == "after" && tree.NameType(child) == NameType.Place && rules.Sequels.Contains(tree.Lemma(verb))) return true;
            int clause = child < verb ? -1 : tree.Relations[child] is Relation.Obl or Relation.Obj ? tree.Child(child, Relation.AclRelcl) : tree.Relations[child] == Relation.Advcl ? child : -1;
            if (clause >= 0 && tree.Has(clause, Relation.Advmod, "where") && tenses.Of(clause, false) == Outlook.Planned) return true;
        }

        return false;
    }
}
