using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Reads what the sentence says of a trigger: climbs from the trigger to the root and lets tense, auxiliaries, negation and the
/// operators of <c>status.yaml</c> speak, the inner first.
/// </summary>
public sealed class StatusReader(StatusRules rules, DependencyTree tree, ExtractionTrace? trace)
{
    /// <summary>No sentence of news is nested deeper; a longer climb is a parse gone wrong.</summary>
    const int MaxSteps = 24;

    readonly List<string> _reasons = [];

    /// <summary>What gave the outlook of the trigger read last, the inner first.</summary>
    public IReadOnlyList<string> Reasons => _reasons;

    /// <summary>The first token of the words whose meaning gave the outlook ("called off"), or −1.</summary>
    public int DecisiveFirst { get; private set; } = -1;

    /// <summary>The token behind those words.</summary>
    public int DecisiveEnd { get; private set; } = -1;

    /// <param name="trigger">The word that names the contact.</param>
    /// <param name="headline">In a headline the present tense tells of the past and an infinitive of the future.</param>
    /// <param name="lasting">It is no contact on one day: what is always so is so, what is often done has been done.</param>
    public Outlook Read(int trigger, bool headline, bool lasting = false)
    {
        _reasons.Clear();
        (DecisiveFirst, DecisiveEnd) = (-1, -1);
        Outlook outlook = tree.Upos[trigger] is Upos.Verb or Upos.Aux || tree.Child(trigger, Relation.Cop) >= 0 && tree.Case(trigger).Length > 0 ? Tense(trigger, headline) : FromModifiers(trigger);
        if (outlook != Outlook.Open) Because(outlook, tree.Upos[trigger] is Upos.Verb or Upos.Aux ? Verb(trigger) : "the word before “" + tree.Document.Form(trigger).ToString() + "”");
        if (outlook == Outlook.Present && (IsToCome(trigger) || LeadsOn(trigger) || HasAny(trigger, Relation.Advmod, Afterwards))) outlook = Outlook.Planned;
        if (Negated(trigger)) outlook = outlook == Outlook.Open && Has(trigger, Relation.Mark, "to") ? Outlook.Refused : Negate(outlook);
        if (IsConditional(trigger)) return Outlook.Hypothetical;
        // "left without meeting her"
        if (Has(trigger, Relation.Mark, "without")) return tree.Heads[trigger] is >= 0 and int left && !Negated(left) && Tense(left, headline) == Outlook.Held ? Outlook.Denied : Outlook.Hypothetical;
        // "will not negotiate until": of a process, a condition and no refusal of one meeting
        if (outlook == Outlook.Refused && tree.Lemma(trigger) is "negotiate" or "talk" && tree.Child(trigger, Relation.Advcl) is >= 0 and int until && HasAny(until, Relation.Mark, Delaying)) return Outlook.Hypothetical;
        // "will meet if": what hangs on a condition is no more than proposed
        if (outlook == Outlook.Planned && tree.Child(trigger, Relation.Advcl) is >= 0 and int condition && IsConditional(condition)) outlook = Outlook.Proposed;
        if (!lasting && (IsGeneral(trigger) || HasAny(trigger, Relation.Advmod, rules.Habits))) return Outlook.Hypothetical;
        bool hasVerb = tree.Upos[trigger] is Upos.Verb or Upos.Aux;
        bool settled = hasVerb && outlook != Outlook.Open;
        // "was to have met": it did not come to that
        if (hasVerb && Has(trigger, Relation.Mark, "to") && Has(trigger, Relation.Aux, "have") && (Has(trigger, Relation.Cop, "be") || Has(trigger, Relation.Aux, "be"))) return Outlook.Cancelled;
        bool beside = false;
        bool perfectInfinitive = hasVerb && Has(trigger, Relation.Mark, "to") && Has(trigger, Relation.Aux, "have");
        // "was the first president to visit": what was the first has been
        if (hasVerb && tree.Relations[trigger] == Relation.Acl && Has(trigger, Relation.Mark, "to") && IsSingledOut(tree.Heads[trigger])) return Outlook.Held;
        for (int token = trigger, steps = 0, under = -1; tree.Heads[token] >= 0 && steps < MaxSteps; under = token, token = tree.Heads[token], steps++)
        {
            int head = tree.Heads[token];
            Relation relation = tree.Relations[token];
            // "will fly to Oslo, where she is leading": as much to come as the journey
            if (relation == Relation.AclRelcl && outlook == Outlook.Present && HasAny(token, Relation.Advmod, Where) && IsPlanned(head)) return Outlook.Planned;
            if (relation == Relation.Advcl && !settled && IsSpeakingAt(under, token)) return Outlook.Held;
            if (relation is Relation.Acl or Relation.AclRelcl or Relation.Ccomp && tree.Upos[head] == Upos.Noun && rules.Hearsay.Contains(tree.Lemma(head)))
                return (IsFalse(head) || Operator(head, tree.Heads[head], Relation.Obj) is { Name: "denial" or "refusal" } || Operator(head, tree.Heads[head], tree.Relations[head]) is { Name: "falsehood" }) && IsPositive(outlook) ? Outlook.Denied : Outlook.Open;
            // "denied reports of a meeting"
            if (relation == Relation.Nmod && tree.Case(token) is "of" or "about" && rules.Hearsay.Contains(tree.Lemma(head)) && (IsFalse(head) || Operator(head, tree.Heads[head], tree.Relations[head]) is { Name: "denial" or "refusal" or "falsehood" }) && IsPositive(outlook)) return Outlook.Denied;
            if (relation is Relation.AclRelcl or Relation.Parataxis or Relation.Appos) break;
            if (relation == Relation.Advcl && IsFinite(token)) break;
            if (relation == Relation.Nmod && !settled && rules.Ended.Contains(tree.Lemma(head)) && tree.Case(token) == "of") return Outlook.Held;
            // "no date has been set for the meeting", "a date for the talks": it is meant to be
            if (relation == Relation.Nmod && !settled && tree.Case(token) == "for" && rules.Appointments.Contains(tree.Lemma(head)) && IsPositive(outlook)) return Outlook.Planned;
            // "the planned start of talks"
            if (relation == Relation.Nmod && !settled && rules.Parts.Contains(tree.Lemma(head)) && FromModifiers(head) is var part && part != Outlook.Open) (outlook, settled) = (part, true);
            // "the results of the visit", "the outcome of talks": nothing is said of when they are
            if (relation == Relation.Nmod && !settled && tree.Upos[head] is Upos.Noun or Upos.Propn && tree.Child(head, Relation.Cop) < 0
                && !rules.Parts.Contains(tree.Lemma(head)) && !(tree.Case(token) is "at" or "during" && rules.Occasioned.Contains(tree.Lemma(head))) && Operator(token, head, relation) is null && !rules.Prepositions.ContainsKey(tree.Case(token))) break;
            // "said before leaving for Oslo"
            if (relation == Relation.Advcl && token == trigger && tree.Xpos[token] == "VBG" && Has(token, Relation.Mark, "before") && (rules.Speech.Contains(tree.Lemma(head)) || tree.Lemma(head) is "speak" or "tell")) return Outlook.Planned;
            // "stops in Oslo before heading to the summit": that is to come
            if (relation == Relation.Advcl && token == trigger && tree.Xpos[token] == "VBG" && Has(token, Relation.Mark, "before") && tree.Upos[head] == Upos.Verb && Tense(head, headline) == Outlook.Present) return Outlook.Planned;
            // "after meeting the king, A said": unless A is to do so
            if (relation == Relation.Advcl && !settled && tree.Xpos[token] == "VBG" && tree.Child(token, Relation.Mark) is >= 0 and int when && rules.Prepositions.GetValueOrDefault(tree.Lemma(when)) == Outlook.Held && !IsPlanned(head)) return Outlook.Held;
            // "does not want her to attend": what another is asked not to do says nothing of it
            if (relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && Negated(head) && tree.Child(head, Relation.Obj) is >= 0 and int asked && asked < token && Operator(token, head, relation) is { Name: "proposal" }) return Outlook.Hypothetical;
            // "cancelled her trip to Oslo to attend the summit", "dropped plans for her to meet": the purpose of what does not take place
            if (relation == Relation.Advcl && Has(token, Relation.Mark, "to") && tree.Child(head, Relation.Obj) is >= 0 and int dropped && (rules.Journeys.Contains(tree.Lemma(dropped)) || tree.Lemma(dropped) is "plan" or "arrangement") && Operator(dropped, head, Relation.Obj) is { Gives: Outlook.Cancelled or Outlook.Postponed } off)
                (outlook, settled) = (off.Gives, true);
            // "a meeting planned for Friday will not take place"
            if (relation == Relation.Nsubj && IsHappening(head) && Negated(head)) return Tense(head, headline) == Outlook.Planned ? Outlook.Cancelled : Outlook.Denied;
            if (relation == Relation.Conj)
            {
                // a bare coordinate has the tense of the first: "will travel to X and meet Y"
                if (!settled || outlook == Outlook.Open) (outlook, settled) = Inherit(outlook, settled, head, headline);
                continue;
            }

            if (IsNominalModifier(relation) && !settled && !IsGathering(token, head) && rules.Prepositions.TryGetValue(tree.Case(token), out Outlook byPreposition))
            {
                // "has been in the region for talks"
                if (byPreposition == Outlook.Planned && tree.Case(token) == "for" && HasBeen(head)) byPreposition = Outlook.Held;
                // "may go to Oslo for a summit"
                if (byPreposition == Outlook.Planned && tree.Case(token) == "for" && Tense(head, headline) == Outlook.Proposed) byPreposition = Outlook.Proposed;
                if (byPreposition == Outlook.Held && rules.Sequels.Contains(tree.Lemma(head)) && IsPlanned(head) && !IsPast(token)) byPreposition = Outlook.Planned;
                bool narrated = byPreposition == Outlook.Planned && tree.Upos[head] == Upos.Verb && Tense(head, headline) == Outlook.Held;
                outlook = Stronger(outlook, byPreposition);
                Because(outlook, $"“{tree.Case(token)}” before “{tree.Document.Form(token)}”");
                settled = !narrated || outlook != Outlook.Open;
            }

            beside |= IsCircumstance(token, head);
            if (Operator(token, head, relation) is { } found)
            {
                bool negated = Negated(head);
                Outlook given = negated && found.Negated != Outlook.Open ? found.Negated : found.Gives;
                if (given == Outlook.Planned && perfectInfinitive) given = Outlook.Cancelled;
                // "followed news that they will meet": what is told in a tense of its own has not been
                if (given == Outlook.Held && hasVerb && IsFinite(trigger)) given = Outlook.Open;
                // "would propose to hold", "plans to invite": no more than proposed
                if (given == Outlook.Planned && outlook == Outlook.Proposed && tree.Upos[token] == Upos.Verb && rules.Operators.TryGetValue(tree.Lemma(token), out List<StatusOperator>? proposing) && proposing.Exists(one => one.Name == "proposal")) given = Outlook.Open;
                // "opposes her visit": another's
                if (relation == Relation.Obj && tree.Lemma(head) == "oppose" && tree.Child(token, Relation.NmodPoss) >= 0) continue;
                if (found.Name == "proposal" && outlook == Outlook.Refused && Negated(trigger)) return Outlook.Hypothetical;       // "appealed to her not to attend"
                if (given != Outlook.Open && !(beside && (IsNegative(given) || settled && outlook is Outlook.Held or Outlook.Planned)))
                {
                    Outlook before = outlook;
                    outlook = Compose(outlook, given, tree.Upos[token] is Upos.Verb or Upos.Aux && IsFinite(token));
                    settled = true;
                    if (outlook != before) (DecisiveFirst, DecisiveEnd) = (head, Math.Max(head, tree.Child(head, Relation.CompoundPrt)) + 1);
                    Because(outlook, $"{(negated ? "the negated " : "")}“{tree.Document.Form(head)}” ({found.Name})");
                    trace?.Accept("status", tree.Document.Span(head, head + 1), found.Name, $"{before} under {tree.Lemma(head)}: {outlook}");
                }
            }
            else if (rules.Speech.Contains(tree.Lemma(head)) && tree.Upos[head] == Upos.Verb && !(relation == Relation.Obl && tree.Case(token) is "in" or "at" or "during" or "over" or "by"))
            {
                continue;
            }
            else if (relation == Relation.Obj && !settled && tree.Child(token, Relation.NmodPoss) >= 0 && rules.Telling.Contains(tree.Lemma(head)))
            {
                break;      // "welcomed her visit", past or to come
            }
            else if (tree.Upos[head] is Upos.Verb or Upos.Aux || tree.Child(head, Relation.Cop) >= 0)
            {
                if (!settled) (outlook, settled) = Inherit(outlook, settled, head, headline, beside);
                if (relation is Relation.Obj or Relation.NsubjPass or Relation.Xcomp && !beside && Negated(head) && !rules.Telling.Contains(tree.Lemma(head)) && IsPositive(outlook)) outlook = Negate(outlook);
            }

            if (IsConditional(head) && relation is not Relation.Ccomp) return Outlook.Hypothetical;
        }

        return outlook;
    }

    /// <summary>"was the first president to", "is the highest-ranking official to", "became the only leader to".</summary>
    bool IsSingledOut(int noun)
    {
        bool singled = HasAny(noun, Relation.Amod, rules.Ordinals);
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            singled |= tree.Relations[child] == Relation.Amod && (tree.Xpos[child] is "JJS" || tree.Child(child, Relation.Amod) is >= 0 and int degree && tree.Xpos[degree] is "JJS" || tree.Child(child, Relation.Advmod) is >= 0 and int most && tree.Lemma(most) == "most");
        if (!singled) return false;
        if (tree.Child(noun, Relation.Cop) is >= 0 and int copula) return tree.Xpos[copula] is "VBD" or "VBZ" or "VBP" && !HasAny(noun, Relation.Aux, Coming);
        return tree.Heads[noun] is >= 0 and int verb && tree.Lemma(verb) == "become" && Tense(verb, false) == Outlook.Held;
    }

    /// <summary>"take place", "happen", wherever: "did not take place in Oslo" says nothing against another place.</summary>
    bool IsHappening(int verb)
    {
        if (tree.Child(verb, Relation.Obl) is >= 0 and int where && tree.Case(where) is "in" or "at") return false;
        if (tree.Child(verb, Relation.Obj) is >= 0 and int direct && tree.Child(direct, Relation.Nmod) >= 0) return false;
        return tree.Lemma(verb) is "happen" or "occur" or "materialize" or "materialise" || tree.Lemma(verb) == "take" && tree.Child(verb, Relation.Obj) is >= 0 and int place && tree.Lemma(place) == "place" || tree.Lemma(verb) == "go" && Has(verb, Relation.Advmod, "ahead");
    }

    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "will", "would", "shall" };

    /// <summary>"travels on to Oslo, where she is to meet": as much to come as what is to be done there.</summary>
    bool LeadsOn(int verb)
    {
        // "she stops in Oslo before returning home"
        if (tree.Xpos[verb] is "VBZ" or "VBP" && (rules.Sequels.Contains(tree.Lemma(verb)) || tree.Lemma(verb) is "stop") && tree.Child(verb, Relation.Advcl) is >= 0 and int after && after > verb && tree.Xpos[after] == "VBG" && Has(after, Relation.Mark, "before")) return true;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            int clause = child < verb ? -1 : tree.Relations[child] is Relation.Obl or Relation.Obj ? tree.Child(child, Relation.AclRelcl) : tree.Relations[child] == Relation.Advcl ? child : -1;
            if (clause >= 0 && HasAny(clause, Relation.Advmod, Where) && Tense(clause, false) == Outlook.Planned) return true;
        }

        return false;
    }

    /// <summary>"she then flies to Oslo": the next stop of a journey.</summary>
    static readonly HashSet<string> Afterwards = new(StringComparer.Ordinal) { "then", "next", "later", "afterwards", "afterward" };

    static readonly HashSet<string> Delaying = new(StringComparer.Ordinal) { "until", "till", "unless" };

    static readonly HashSet<string> Where = new(StringComparer.Ordinal) { "where" };

    /// <summary>Is the finite verb nearest above one of the future, or what stands below one that plans?</summary>
    bool IsPlanned(int token)
    {
        for (; token >= 0; token = tree.Heads[token])
            if (tree.Relations[token] == Relation.Xcomp && Operator(token, tree.Heads[token], Relation.Xcomp) is { Gives: Outlook.Planned } || Has(token, Relation.Mark, "to") && tree.Child(token, Relation.Cop) >= 0) return true;
            else if (IsFinite(token) && tree.Upos[token] == Upos.Verb) return Tense(token, false) == Outlook.Planned;
        return false;
    }

    /// <summary>"Speaking at a summit in Oslo, A said", "speaking on a trip to Oslo": who speaks there is there.</summary>
    bool IsSpeakingAt(int under, int verb) =>
        under > verb && tree.Xpos[verb] == "VBG" && tree.Lemma(verb) is "speak" or "talk" or "appear" or "comment" && tree.Relations[under] == Relation.Obl && tree.Case(under) is "at" or "in" or "during" or "on" or "to" && tree.Child(verb, Relation.Mark) < 0;

    /// <summary>"when she meets him": the present tense of such a clause is the future, unless what it goes with has been.</summary>
    bool IsToCome(int verb) =>
        tree.Relations[verb] is Relation.Advcl && (HasAny(verb, Relation.Advmod, rules.Openings) || HasAny(verb, Relation.Mark, rules.Openings))
        && tree.Child(verb, Relation.Aux) < 0 && tree.Xpos[verb] is "VBZ" or "VBP" && !IsOfThePast(tree.Heads[verb]);

    /// <summary>"after last week's talks", "after talks on Friday last".</summary>
    bool IsPast(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            if (rules.Past.Contains(tree.Lemma(child))) return true;
            for (int below = tree.FirstChild(child); below >= 0; below = tree.NextSibling(below))
                if (rules.Past.Contains(tree.Lemma(below))) return true;
        }

        return false;
    }

    /// <summary>Is the finite verb nearest above in the past tense?</summary>
    bool IsOfThePast(int token)
    {
        for (; token >= 0; token = tree.Heads[token])
            if (IsFinite(token) || tree.Child(token, Relation.Cop) >= 0) return Tense(token, false) == Outlook.Held;
        return true;
    }

    /// <summary>"met for talks", "gathered for a summit": who has come together for it is at it.</summary>
    bool IsGathering(int token, int head) => tree.Case(token) == "for" && rules.Gathering.Contains(tree.Lemma(head));

    /// <summary>"a newspaper reported that they met", "an official said they met": is it told as somebody's report or claim?</summary>
    public bool IsHearsay(int trigger)
    {
        for (int token = trigger, steps = 0; tree.Heads[token] >= 0 && steps < MaxSteps; token = tree.Heads[token], steps++)
            if (tree.Relations[token] is Relation.Ccomp or Relation.Acl && (rules.Hearsay.Contains(tree.Lemma(tree.Heads[token])) || tree.Relations[token] == Relation.Ccomp && rules.Speech.Contains(tree.Lemma(tree.Heads[token])))) return true;
        return false;
    }

    /// <summary>Is the contact the purpose of something that was done: "led a delegation to hold talks with"?</summary>
    public bool IsPurposeOfDeed(int trigger)
    {
        for (int token = trigger, steps = 0; tree.Heads[token] >= 0 && steps < MaxSteps; token = tree.Heads[token], steps++)
        {
            if (tree.Relations[token] is not (Relation.Advcl or Relation.Acl) || !Has(token, Relation.Mark, "to")) continue;
            for (int head = tree.Heads[token]; head >= 0; head = tree.Heads[head])
                if (tree.Upos[head] == Upos.Verb) return Tense(head, false) == Outlook.Held && Operator(token, head, tree.Relations[token]) is null;
            return false;
        }

        return false;
    }

    /// <summary>"maintain contacts with", "be in close contact with": no one contact is meant.</summary>
    bool IsGeneral(int noun)
    {
        if (tree.Upos[noun] != Upos.Noun || !rules.Processes.Contains(tree.Lemma(noun))) return false;
        if (tree.Lemma(noun) is "contact" or "dialogue" or "consultation" && tree.Xpos[noun] == "NN" && tree.Case(noun) == "in") return true;
        int head = tree.Heads[noun];
        if (head < 0 || tree.Relations[noun] is not (Relation.Obj or Relation.NsubjPass or Relation.Nmod or Relation.Conj)) return false;
        int particle = tree.Child(head, Relation.CompoundPrt);
        return rules.General.Contains(particle < 0 ? tree.Lemma(head) : tree.Lemma(head) + " " + tree.Lemma(particle));
    }

    void Because(Outlook outlook, string words) => _reasons.Add($"{words} says {outlook.ToString().ToLowerInvariant()}");

    /// <summary>The verb with its auxiliaries: "“will meet”".</summary>
    string Verb(int verb)
    {
        List<string> words = [];
        for (int child = tree.FirstChild(verb); child >= 0 && child < verb; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Aux or Relation.AuxPass or Relation.Cop || tree.Relations[child] == Relation.Advmod && rules.Negations.Contains(tree.Lemma(child))) words.Add(tree.Document.Form(child).ToString());
        words.Add(tree.Document.Form(verb).ToString());
        return $"“{string.Join(' ', words)}”";
    }

    /// <summary>"has been in Oslo", "was on the island", and not "has been set".</summary>
    bool HasBeen(int predicate) =>
        tree.Child(predicate, Relation.Cop) is >= 0 and int copula && (Has(predicate, Relation.Aux, "have") && tree.Case(predicate) is "in" or "at" || tree.Xpos[copula] == "VBD" && tree.Case(predicate) is "in" or "at" or "on");

    static bool IsNominalModifier(Relation relation) => relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked;

    /// <summary>Cancelled, refused or denied.</summary>
    public static bool IsNegative(Outlook outlook) => outlook is Outlook.Cancelled or Outlook.Refused or Outlook.Denied;

    static bool IsPositive(Outlook outlook) => outlook is Outlook.Open or Outlook.Held or Outlook.Present or Outlook.Planned or Outlook.Proposed;

    /// <summary>"false reports of a meeting", "baseless claims".</summary>
    bool IsFalse(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Amod && rules.Operators.TryGetValue(tree.Lemma(child), out List<StatusOperator>? found) && found.Exists(one => one.Name == "falsehood")) return true;
        return false;
    }

    /// <summary>"did not mention it during the talks", "will not reach a port after the talks": what is not done says nothing against the contact.</summary>
    bool IsCircumstance(int token, int head) => tree.Relations[token] switch
    {
        Relation.Obl or Relation.Nmod => rules.Circumstances.Contains(tree.Case(token)) || tree.Case(token) is "in" or "at" or "on" && rules.Topics.Contains(tree.Lemma(head)),
        Relation.Advcl => HasAny(token, Relation.Mark, rules.Circumstances),
        _ => false,
    };

    (Outlook, bool) Inherit(Outlook outlook, bool settled, int head, bool headline, bool besides = false)
    {
        if (tree.Upos[head] is not (Upos.Verb or Upos.Aux) && tree.Child(head, Relation.Cop) < 0) return (outlook, settled);
        Outlook tense = Tense(head, headline);
        // "during the talks they intend to discuss": what they intend is where the talks stand
        int intended = tree.Child(head, Relation.Xcomp) is >= 0 and int open ? open : tree.Child(head, Relation.Csubj) is >= 0 and int subject ? subject
            : tree.Upos[head] == Upos.Adj && tree.Child(head, Relation.Advcl) is >= 0 and int clause && Has(clause, Relation.Mark, "to") ? clause : -1;
        // ... and what they agreed to do there has been agreed
        if (intended > head && !(tense == Outlook.Held && rules.Deeds.Contains(tree.Lemma(head))) && Operator(intended, head, Relation.Xcomp) is { Gives: Outlook.Planned }) tense = Outlook.Planned;
        if (tense == Outlook.Open) return (outlook, settled);
        if (Negated(head) && rules.Telling.Contains(tree.Lemma(head))) return (outlook, settled);      // "did not mention the talks"
        if (!besides && Negated(head)) tense = Negate(tense);
        Because(tense, Verb(head));
        return (Stronger(outlook, tense), true);
    }

    /// <summary>What a modifier said ("planned talks") is more than what a tense says.</summary>
    static Outlook Stronger(Outlook first, Outlook second) => first is Outlook.Open or Outlook.Present ? second : first;

    static Outlook Compose(Outlook inner, Outlook outer, bool innerIsFinite)
    {
        if (!IsPositive(inner)) return inner is Outlook.Hypothetical || IsPositive(outer) ? inner : outer;
        if (!IsPositive(outer)) return outer;
        if (innerIsFinite && inner == Outlook.Held) return inner;               // "confirmed that they met"
        if (inner == Outlook.Held && outer == Outlook.Planned) return outer;
        return outer;
    }

    static Outlook Negate(Outlook outlook) => outlook switch
    {
        Outlook.Held or Outlook.Open => Outlook.Denied,
        Outlook.Present or Outlook.Planned or Outlook.Proposed => Outlook.Refused,
        _ => outlook,
    };

    StatusOperator? Operator(int token, int head, Relation relation)
    {
        if (head < 0) return null;
        // "emphasised the need to meet": the noun before "to" decides, wherever the parser hung the clause
        if (relation is Relation.Xcomp or Relation.Advcl && tree.Child(token, Relation.Mark) is > 0 and int mark && tree.Lemma(mark) is "to" or "in" && tree.Upos[mark - 1] is Upos.Noun or Upos.Adj
            && mark - 1 > head && Find(tree.Lemma(mark - 1), token, Relation.Acl) is { } noun)
            return Verbal(head, mark - 1, Relation.Obj) ?? noun;        // "has cancelled plans to visit"
        // "expressed interest in talks", "made an offer of talks": the noun before the preposition decides, too
        if (relation == Relation.Obl && tree.Child(token, Relation.Case) is > 0 and int preposition && tree.Upos[preposition - 1] == Upos.Noun && tree.Relations[preposition - 1] == Relation.Obj && tree.Heads[preposition - 1] == head
            && Verbal(head, token, relation) is null && Find(tree.Lemma(preposition - 1), token, Relation.Nmod) is { } wish) return wish;
        // "extended an invitation for A to meet her": the invitation decides
        if (relation is Relation.Advcl or Relation.Xcomp && Has(token, Relation.Mark, "to") && tree.Child(head, Relation.Obj) is >= 0 and int wished && wished > head && wished < token && Extends(wished) && Find(tree.Lemma(wished), token, Relation.Acl) is { } invited) return invited;
        return Verbal(head, token, relation);
    }

    /// <summary>"an invitation for A".</summary>
    bool Extends(int noun) => tree.Child(noun, Relation.Nmod) is >= 0 and int whom && tree.Case(whom) == "for";

    StatusOperator? Verbal(int head, int token, Relation relation)
    {
        string lemma = tree.Lemma(head);
        int particle = tree.Child(head, Relation.CompoundPrt);
        // "looks forward to A and B getting together"
        if (lemma == "look" && relation is Relation.Advcl or Relation.Xcomp && Has(head, Relation.Advmod, "forward")) return Find("look forward", token, Relation.Xcomp);
        if (particle >= 0 && Find(lemma + " " + tree.Lemma(particle), token, relation) is { } phrasal) return phrasal;
        // "pulled out of a meeting": read as a preposition, it is the verb's particle still
        if (relation == Relation.Obl && tree.Child(token, Relation.Case) is >= 0 and int first && first == head + 1 && Find(lemma + " " + tree.Lemma(first), token, Relation.Obj) is { } prepositional) return prepositional;
        return Find(lemma, token, relation);
    }

    StatusOperator? Find(string word, int token, Relation relation)
    {
        if (!rules.Operators.TryGetValue(word, out List<StatusOperator>? list)) return null;
        foreach (StatusOperator found in list)
        {
            if ((found.Below >> (int)relation & 1) == 0) continue;
            if (relation == Relation.Acl && tree.Xpos[token] == "VBN" && tree.Child(token, Relation.Mark) < 0) continue;      // "the agreements reached during the visit"
            if (relation is Relation.Obl or Relation.Nmod && !found.Cases.Contains(tree.Case(token))) continue;
            if (relation == Relation.Advcl && !Has(token, Relation.Mark, "to")) continue;
            return found;
        }

        return null;
    }

    bool IsConditional(int token) => HasAny(token, Relation.Mark, rules.Conditions);

    /// <summary>Is the word negated itself: "did not", "no talks", "never"?</summary>
    public bool Negated(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Advmod or Relation.Det or Relation.Cc or Relation.CcPreconj or Relation.Dep && rules.Negations.Contains(tree.Lemma(child))
                && !(tree.Lemma(child) == "no" && tree.Relations[child] == Relation.Advmod)) return true;
        return tree.Case(token) == "without";
    }

    /// <summary>"the upcoming summit".</summary>
    public bool IsModifiedAsToCome(int noun) => tree.Upos[noun] is Upos.Noun or Upos.Propn && FromModifiers(noun) == Outlook.Planned;

    Outlook FromModifiers(int noun)
    {
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            // "last week's summit", "yesterday's talks"
            if (tree.Relations[child] == Relation.NmodPoss && (rules.Past.Contains(tree.Lemma(child)) || tree.FirstChild(child) is >= 0 and int first && rules.Past.Contains(tree.Lemma(first)))) return Outlook.Held;
            if (tree.Relations[child] is not (Relation.Amod or Relation.Acl or Relation.AclRelcl or Relation.Compound)) continue;
            string lemma = tree.Lemma(child);
            // "are holding talks expected to focus on": what is expected is not that they are held
            if (tree.Relations[child] == Relation.Acl && tree.Child(child, Relation.Xcomp) is >= 0 and int expected && !rules.Courses.Contains(tree.Lemma(expected))) continue;
            // "a trip that has taken her to Oslo", "the summit, which will be held there"
            if (tree.Relations[child] == Relation.AclRelcl && rules.Courses.Contains(lemma) && Tense(child, false) is var course && course is Outlook.Held or Outlook.Planned) return Negated(child) ? Negate(course) : course;
            if (rules.Modifiers.TryGetValue(lemma, out Outlook outlook) || rules.Modifiers.TryGetValue(tree.Document.Form(child).ToString().ToLowerInvariant(), out outlook))
                return Negated(child) ? Negate(outlook) : outlook;
            if (tree.Relations[child] == Relation.Acl && tree.Xpos[child] is "VBN" or "VBD" && !rules.Arranging.Contains(lemma) && !(tree.Relations[noun] == Relation.Obj && tree.Lemma(tree.Heads[noun]) == "attend" && IsPlanned(tree.Heads[noun]))) return Outlook.Held;      // "contacts held in Brussels"
        }

        return Outlook.Open;
    }

    bool IsFinite(int verb) => tree.Xpos[verb] is "VBD" or "VBZ" or "VBP" || tree.Child(verb, Relation.Aux) >= 0 && tree.Child(verb, Relation.Mark) is var mark && (mark < 0 || tree.Lemma(mark) != "to");

    /// <summary>The outlook of a verb, or of a predicate with a copula, by its tense and auxiliaries.</summary>
    Outlook Tense(int verb, bool headline)
    {
        bool perfect = false;
        string? finite = null;
        // "where she is to speak"
        if (Has(verb, Relation.Mark, "to") && tree.Upos[verb] == Upos.Verb && Has(verb, Relation.Cop, "be") && !Has(verb, Relation.Aux, "have")) return Outlook.Planned;
        // "we are happy, dear friends, to welcome you"
        if (Has(verb, Relation.Mark, "to") && tree.Relations[verb] is Relation.Advcl or Relation.Acl && (rules.Feelings.Contains(tree.Lemma(tree.Heads[verb])) || rules.Joys.Contains(tree.Lemma(tree.Heads[verb])))) return Outlook.Open;
        if (Has(verb, Relation.Mark, "to")) return headline ? Outlook.Planned : tree.Relations[verb] is Relation.Advcl or Relation.Acl or Relation.Root ? Outlook.Planned : Outlook.Open;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Aux or Relation.AuxPass or Relation.Cop)) continue;
            string lemma = tree.Lemma(child);
            string form = tree.Document.Form(child).ToString().ToLowerInvariant();
            if (tree.Xpos[child] == "MD" && (rules.Auxiliaries.TryGetValue(form, out Outlook modal) || rules.Auxiliaries.TryGetValue(lemma, out modal))) return modal;
            if (form == "to") return headline ? Outlook.Planned : Outlook.Open;
            if (lemma == "have") perfect = true;
            finite ??= tree.Xpos[child];
        }

        finite ??= tree.Xpos[verb];
        if (perfect) return Outlook.Held;
        return finite switch
        {
            "VBD" => Outlook.Held,
            // "will travel there and hold talks": bare, whatever the tagger makes of it
            "VBP" when tree.Relations[verb] == Relation.Conj && tree.Heads[verb] is >= 0 and int first && tree.Xpos[first] == "VB" && tree.Child(verb, Relation.Nsubj) < 0 => Outlook.Open,
            "VBZ" or "VBP" => headline ? Outlook.Held : Outlook.Present,
            "VB" when headline && tree.Child(verb, Relation.Nsubj) >= 0 => Outlook.Held,
            "VBN" when tree.Relations[verb] is Relation.Acl or Relation.Root => Outlook.Held,
            _ => Outlook.Open,
        };
    }

    bool Has(int token, Relation relation, string lemma)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == relation && tree.Lemma(child) == lemma) return true;
        return false;
    }

    bool HasAny(int token, Relation relation, IReadOnlySet<string> lemmas)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == relation && lemmas.Contains(tree.Lemma(child))) return true;
        return false;
    }
}
