using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>
/// Reads what the sentence says of a trigger: climbs from the trigger to the root and lets tense, auxiliaries, negation and the
/// operators of <c>status.yaml</c> speak, the inner first.
/// </summary>
public sealed class StatusReader
{
    /// <summary>No sentence of news is nested deeper; a longer climb is a parse gone wrong.</summary>
    internal const int MaxSteps = 24;

    static readonly HashSet<string> Unreal = new(StringComparer.Ordinal) { "would", "could", "can", "might" };

    static readonly HashSet<string> Possible = new(StringComparer.Ordinal) { "could", "may", "might", "can" };

    static readonly HashSet<string> There = new(StringComparer.Ordinal) { "at", "during", "in" };

    readonly StatusRules _rules;
    readonly DependencyTree _tree;
    readonly ExtractionTrace? _trace;
    readonly TenseReader _tenses;
    readonly OperatorReader _operators;
    readonly FutureReader _future;
    readonly ModifierReader _modifiers;
    readonly Negation _negation;
    readonly TriggerReader _triggers;
    readonly PrepositionReader _prepositions;
    readonly VerdictReader _verdicts;
    readonly ClauseReader _clauses;
    readonly ChanceReader _chances;
    readonly Presupposition _presupposition;

    public StatusReader(StatusRules rules, DependencyTree tree, ExtractionTrace? trace)
    {
        _rules = rules;
        _tree = tree;
        _trace = trace;
        Reasons = new StatusReasons(rules, tree);
        _tenses = new TenseReader(rules, tree);
        _operators = new OperatorReader(rules, tree);
        _future = new FutureReader(rules, tree, _tenses, _operators);
        _negation = new Negation(rules, tree);
        Predicates = new ContactPredicates(rules, tree, _negation);
        Hearsay = new HearsayReader(rules, tree, _operators);
        _modifiers = new ModifierReader(rules, tree, _tenses, _future, _negation);
        _triggers = new TriggerReader(rules, tree, _tenses, _future, _modifiers, _negation, Reasons);
        _presupposition = new Presupposition(rules, tree, _tenses, _negation);
        _prepositions = new PrepositionReader(rules, tree, _tenses, _future, _modifiers, _presupposition);
        _verdicts = new VerdictReader(rules, tree, _negation, _presupposition);
        _clauses = new ClauseReader(rules, tree, _tenses, _operators, _negation, Predicates, Reasons);
        _chances = new ChanceReader(rules, tree, _tenses, _negation);
    }

    /// <summary>What gave the outlook of the trigger read last.</summary>
    public StatusReasons Reasons { get; }

    /// <summary>What is told of a contact as somebody's report.</summary>
    internal HearsayReader Hearsay { get; }

    /// <summary>What kind of words a contact stands with.</summary>
    internal ContactPredicates Predicates { get; }

    /// <param name="trigger">The word that names the contact.</param>
    /// <param name="headline">In a headline the present tense tells of the past and an infinitive of the future.</param>
    /// <param name="lasting">It is no contact on one day: what is always so is so, what is often done has been done.</param>
    public Outlook Read(int trigger, bool headline, bool lasting = false)
    {
        Reasons.Clear();
        if (_triggers.Read(trigger, headline, lasting, out Outlook outlook, out bool told) is { } last) return last;
        if (_tenses.WasMissed(trigger)) return Outlook.Cancelled;
        bool hasVerb = _tree.Upos[trigger] is Upos.Verb or Upos.Aux;
        bool settled = hasVerb && outlook != Outlook.Open;
        bool beside = false;
        bool perfectInfinitive = _tenses.IsPerfectInfinitive(trigger);
        for (int token = trigger, steps = 0, under = -1; _tree.Heads[token] >= 0 && steps < MaxSteps; under = token, token = _tree.Heads[token], steps++)
        {
            int head = _tree.Heads[token];
            Relation relation = _tree.Relations[token];
            // "will fly to Oslo, where she is leading": as much to come as the journey
            if (relation == Relation.AclRelcl && outlook == Outlook.Present && (_tree.Has(token, Relation.Advmod, "where") || Predicates.IsOfGathering(token)) && _future.IsPlanned(head)) return Outlook.Planned;
            // "called off a trip to Oslo, where she was to meet B": that falls with the trip
            if (relation == Relation.AclRelcl && outlook == Outlook.Planned && _tree.Has(token, Relation.Advmod, "where") && Journey(token, head) is >= 0 and int trip && Read(trip, headline) is var fate && fate is Outlook.Cancelled or Outlook.Postponed) return fate;
            // "paid a visit to Oslo to meet B", "had been in Oslo to meet B": a visit that is over has served its end
            if (outlook is Outlook.Planned or Outlook.Open && relation is Relation.Advcl or Relation.Acl && _tree.Has(token, Relation.Mark, "to") && (_presupposition.IsOfPaidVisit(head) || !lasting && _tenses.HasBeen(head) && _tree.Has(head, Relation.Aux, "have"))) return Outlook.Held;
            if (relation == Relation.Advcl && !settled && Predicates.IsSpeakingAt(under, token)) return Outlook.Held;
            if (Hearsay.Read(token, head, relation, outlook) is { } rumored) return rumored;
            // "wanted to report that they met", "can confirm that they met": told in the past, it has been, whatever is meant or wished above
            told |= relation == Relation.Ccomp && outlook == Outlook.Held && token == trigger && hasVerb && _tenses.IsFinite(token);
            // "thanked them for welcoming him"
            if (token == trigger && !settled && _presupposition.IsThanked(token)) return Outlook.Held;
            // "what she called useful talks": how it stands with them is said of "what"
            if (relation == Relation.Obj && _presupposition.IsNamedBy(token, head))
            {
                if (_tree.Relations[head] != Relation.AclRelcl) break;
                token = head;
                continue;
            }

            // "reached an agreement to end the war at talks": it was reached there
            if (relation == Relation.Obl && !settled && _tree.HasAny(token, Relation.Case, There) && _tree.Relations[head] == Relation.Acl && _tree.Has(head, Relation.Mark, "to") && _rules.Outcomes.Contains(_tree.Lemma(_tree.Heads[head])))
            {
                token = head;
                continue;
            }

            if (_chances.Of(token, head, relation, outlook) is { } chance)
            {
                if (chance == Outlook.Hypothetical) return chance;
                (outlook, settled) = (chance, true);
                Reasons.Add(outlook, _tree.Upos[head] == Upos.Verb ? head : _tree.Heads[head]);
                continue;
            }

            if (relation is Relation.AclRelcl or Relation.Parataxis or Relation.Appos) break;
            if (_verdicts.Of(token, head, relation, outlook) is { } verdict) return verdict;
            // "would welcome a visit"
            if (relation == Relation.Obj && !settled && _tree.Lemma(head) == "welcome" && _tree.Has(head, Relation.Aux, "would")) (outlook, settled) = (Outlook.Proposed, true);
            // "threatened to boycott the summit"
            if (!lasting && relation == Relation.Xcomp && _tree.Lemma(head) == "threaten" && (token == trigger || !OutlookAlgebra.IsPositive(outlook))) return Outlook.Hypothetical;
            // "was the first president to visit Oslo, meeting B there": that has been, too
            if (relation == Relation.Advcl && !settled && _tree.Xpos[token] == "VBG" && _tree.Child(token, Relation.Mark) < 0 && _presupposition.IsOfFirst(head)) return Outlook.Held;
            if (relation == Relation.Advcl && _tenses.IsFinite(token)) break;
            if (!settled && _future.LiesAhead(head)) return perfectInfinitive ? Outlook.Cancelled : Outlook.Planned;
            if (relation == Relation.Nmod && !settled && _rules.Ended.Contains(_tree.Lemma(head)) && _tree.Case(token) == "of") return Outlook.Held;
            // "on the eve of their meeting"
            if (relation == Relation.Nmod && !settled && _rules.Eves.Contains(_tree.Lemma(head)) && _tree.Case(token) is "of" or "to" or "for") return Outlook.Planned;
            // "no date has been set for the meeting", "a date for the talks": it is meant to be
            if (relation == Relation.Nmod && !settled && _tree.Case(token) == "for" && _rules.Appointments.Contains(_tree.Lemma(head)) && OutlookAlgebra.IsPositive(outlook)) return Outlook.Planned;
            // "the planned start of talks"
            if (relation == Relation.Nmod && !settled && _rules.Parts.Contains(_tree.Lemma(head)) && _modifiers.Of(head) is var part && part != Outlook.Open) (outlook, settled) = (part, true);
            // "the results of the visit", "the outcome of talks": nothing is said of when they are
            if (relation == Relation.Nmod && !settled && _tree.Upos[head] is Upos.Noun or Upos.Propn && _tree.Child(head, Relation.Cop) < 0
                && !_rules.Parts.Contains(_tree.Lemma(head)) && !(_tree.Case(token) is "at" or "during" && (_rules.Occasioned.Contains(_tree.Lemma(head)) || _rules.Outcomes.Contains(_tree.Lemma(head)))) && _operators.Over(token, head, relation) is null && !_rules.Prepositions.ContainsKey(_tree.Case(token))) break;
            // "said before leaving for Oslo"
            if (relation == Relation.Advcl && token == trigger && _tree.Xpos[token] == "VBG" && _tree.Has(token, Relation.Mark, "before") && (_rules.Speech.Contains(_tree.Lemma(head)) || _tree.Lemma(head) is "speak" or "tell")) return Outlook.Planned;
            // "stops in Oslo before heading to the summit": that is to come
            if (relation == Relation.Advcl && token == trigger && _tree.Xpos[token] == "VBG" && _tree.Has(token, Relation.Mark, "before") && _tree.Upos[head] == Upos.Verb && _tenses.Of(head, headline) == Outlook.Present) return Outlook.Planned;
            // "after meeting the king, A said", "is on a visit after meeting the king": unless A is to do so
            if (relation is Relation.Advcl or Relation.Acl && !settled && _tree.Xpos[token] == "VBG" && _tree.Child(token, Relation.Mark) is >= 0 and int when && _rules.Prepositions.GetValueOrDefault(_tree.Lemma(when)) == Outlook.Held && !_future.IsPlanned(head)) return Outlook.Held;
            // "does not want her to attend": what another is asked not to do says nothing of it
            if (relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && _negation.Of(head) && _tree.Child(head, Relation.Obj) is >= 0 and int asked && asked < token && _operators.Over(token, head, relation) is { Name: "proposal" }) return Outlook.Hypothetical;
            // "cancelled her trip to Oslo to attend the summit", "dropped plans for her to meet": the purpose of what does not take place
            if (relation == Relation.Advcl && _tree.Has(token, Relation.Mark, "to") && _tree.Child(head, Relation.Obj) is >= 0 and int dropped && (_rules.Journeys.Contains(_tree.Lemma(dropped)) || _tree.Lemma(dropped) is "plan" or "arrangement") && _operators.Over(dropped, head, Relation.Obj) is { Gives: Outlook.Cancelled or Outlook.Postponed } off)
                (outlook, settled) = (off.Gives, true);
            // "a meeting planned for Friday will not take place"
            if (relation == Relation.Nsubj && Predicates.IsHappening(head) && _negation.Of(head)) return _tenses.Of(head, headline) == Outlook.Planned ? Outlook.Cancelled : Outlook.Denied;
            // "no meeting is planned": nobody refuses one
            if (relation == Relation.NsubjPass && token == trigger && _negation.Of(token) && _operators.Over(token, head, relation) is { Name: "plan" or "expected-at" }) return Outlook.Hypothetical;
            if (relation == Relation.Conj)
            {
                // a bare coordinate has the tense of the first: "will travel to X and meet Y"
                if (!settled || outlook == Outlook.Open) (outlook, settled) = _clauses.Of(outlook, settled, head, headline);
                continue;
            }

            if (!settled && !Predicates.IsGathering(token, head) && _prepositions.Of(token, head, headline) is { } byPreposition)
            {
                bool narrated = byPreposition == Outlook.Planned && _tree.Upos[head] == Upos.Verb && _tenses.Of(head, headline) == Outlook.Held;
                if (narrated && _tree.Case(token) == "before" && _rules.Speech.Contains(_tree.Lemma(head)) && _tree.HasAny(token, Relation.Advmod, _rules.Moments)) return Outlook.Held;
                outlook = OutlookAlgebra.Stronger(outlook, byPreposition);
                Reasons.Add(outlook, $"“{_tree.Case(token)}” before “{_tree.Document.Form(token)}”");
                settled = !narrated || outlook != Outlook.Open;
            }

            beside |= Predicates.IsCircumstance(token, head);
            if (relation == Relation.Xcomp && _tree.Lemma(token) == "rule" && outlook == Outlook.Proposed && _operators.Over(token, head, relation) is { Name: "refusal" }) continue;
            if (_operators.Over(token, head, relation) is { } found && !(found.Name == "effort" && !Predicates.IsAimOf(trigger, token)))
            {
                // "refused to rule out": as if it were denied
                bool negated = _negation.Of(head) || found.Name == "exclusion" && _operators.Over(head, _tree.Heads[head], _tree.Relations[head]) is { Name: "refusal" };
                Outlook given = negated && found.Negated != Outlook.Open ? found.Negated : found.Gives;
                if (told && OutlookAlgebra.IsToCome(given)) continue;
                // "the talks could be called off": they have not been
                if (given is Outlook.Cancelled or Outlook.Postponed && !negated && (_tree.HasAny(head, Relation.Aux, Possible) || _operators.IsAskedFor(head)))
                {
                    if (outlook is Outlook.Open or Outlook.Present) (outlook, settled) = (Outlook.Planned, true);
                    continue;
                }

                // "asked her minister to travel to Oslo": who sends her own has decided it
                if (found.Name == "proposal" && _tree.Lemma(head) == "ask" && _tree.Child(head, Relation.Obj) is >= 0 and int own && _tree.Child(own, Relation.NmodPoss) is >= 0 and int whose && _tree.Upos[whose] == Upos.Pron && _tenses.Of(head, headline) == Outlook.Held) given = Outlook.Planned;
                // "dismissed the visit as private": that it has been is not denied
                if (found.Name == "denial" && token == trigger && _tree.Lemma(head) == "dismiss" && _tree.Upos[token] == Upos.Noun) break;
                // "was denied access to meet": it is refused
                if (found.Name == "denial" && relation == Relation.Obj && _rules.Permissions.Contains(_tree.Lemma(token)) && OutlookAlgebra.IsToCome(outlook)) return Outlook.Refused;
                // "would not want to characterize the talks": that is not done, and the talks may well be
                if (OutlookAlgebra.IsNegative(given) && _tree.Relations[trigger] == Relation.Obj && _tree.Heads[trigger] == token && _rules.Telling.Contains(_tree.Lemma(token))) return Outlook.Hypothetical;
                if (given == Outlook.Planned && perfectInfinitive) given = Outlook.Cancelled;
                // "rejected that she had left": what is told of as having been is denied, and not refused
                if (found.Name == "refusal" && relation == Relation.Ccomp && outlook == Outlook.Held) return Outlook.Denied;
                // "followed news that they will meet", "briefed her on efforts to restart the talks": what is told in a tense of its own, or sought, has not been
                if (given == Outlook.Held && (hasVerb && _tenses.IsFinite(trigger) || OutlookAlgebra.IsToCome(outlook))) given = Outlook.Open;
                // "would propose to hold", "plans to invite": no more than proposed
                if (given == Outlook.Planned && outlook == Outlook.Proposed && _tree.Upos[token] == Upos.Verb && _rules.Operators.TryGetValue(_tree.Lemma(token), out List<StatusOperator>? proposing) && proposing.Exists(one => one.Name == "proposal")) given = Outlook.Open;
                // "was agreed to at a summit", "agreed to inspections during a meeting"
                if (found.Name == "plan" && !settled && _rules.Deeds.Contains(_tree.Lemma(head)) && (_tree.HasAny(token, Relation.Case, There) || beside && (_tree.Xpos[token] != "VB" || IsAgreedThere(trigger, token, head))))
                {
                    (outlook, settled) = _clauses.Of(outlook, settled, head, headline);
                    continue;
                }

                // "suggested closing the border during her visit": what was said there and then
                if (found.Name == "proposal" && beside && !settled && !negated && _tenses.Of(head, headline) is Outlook.Held && !_tree.Has(token, Relation.Mark, "to"))
                {
                    (outlook, settled) = (Outlook.Held, true);
                    continue;
                }

                // "opposes her visit": another's
                if (relation == Relation.Obj && _tree.Lemma(head) == "oppose" && _tree.Child(token, Relation.NmodPoss) >= 0) continue;
                if (found.Name == "proposal" && outlook == Outlook.Refused && _negation.Of(trigger)) return Outlook.Hypothetical;       // "appealed to her not to attend"
                if (given != Outlook.Open && !(beside && (OutlookAlgebra.IsNegative(given) || outlook is Outlook.Held or Outlook.Planned)))
                {
                    Outlook before = outlook;
                    outlook = OutlookAlgebra.Compose(outlook, given, _tree.Upos[token] is Upos.Verb or Upos.Aux && _tenses.IsFinite(token));
                    settled = true;
                    if (outlook != before) Reasons.Decide(head);
                    Reasons.Add(outlook, $"{(negated ? "the negated " : "")}“{_tree.Document.Form(head)}” ({found.Name})");
                    _trace?.Accept("status", _tree.Document.Span(head, head + 1), found.Name, $"{before} under {_tree.Lemma(head)}: {outlook}");
                }
                else if (beside && OutlookAlgebra.IsNegative(given) && !settled)
                {
                    (outlook, settled) = _clauses.Of(outlook, settled, head, headline, true);       // "failed to reach a deal at the talks": they were held
                }
            }
            else if (_rules.Speech.Contains(_tree.Lemma(head)) && _tree.Upos[head] == Upos.Verb && !(relation == Relation.Obl && _tree.Case(token) is "in" or "at" or "during" or "over" or "by"))
            {
                continue;
            }
            else if (relation == Relation.Obj && !settled && _tree.Child(token, Relation.NmodPoss) >= 0 && _rules.Telling.Contains(_tree.Lemma(head)))
            {
                break;      // "welcomed her visit", past or to come
            }
            else if (_tree.Upos[head] is Upos.Verb or Upos.Aux || _tree.Child(head, Relation.Cop) >= 0)
            {
                // "the talks did not produce a deal": they were held
                bool doing = relation == Relation.Nsubj && _tree.Upos[head] == Upos.Verb && (!_rules.Beginning.Contains(_tree.Lemma(head)) || _tree.Lemma(head) is "happen" or "take" or "occur" && !Predicates.IsHappening(head));
                if (doing && _negation.Of(head) && _tree.HasAny(head, Relation.Aux, Unreal)) return Outlook.Hypothetical;
                if (!settled) (outlook, settled) = _clauses.Of(outlook, settled, head, headline, beside || doing);
                if (relation is Relation.Obj or Relation.NsubjPass or Relation.Xcomp && !beside && _negation.Of(head) && !_rules.Telling.Contains(_tree.Lemma(head)) && OutlookAlgebra.IsPositive(outlook)) outlook = OutlookAlgebra.Negate(outlook);
            }

            if (Predicates.IsConditional(head) && relation is not Relation.Ccomp) return Outlook.Hypothetical;
        }

        return outlook;
    }

    /// <summary>"agreed to buy wheat during a visit by": what was agreed there and then, unless it is what people do on a visit to come.</summary>
    bool IsAgreedThere(int trigger, int done, int agreed) =>
        _tree.Xpos[agreed] == "VBD" && _tree.Heads[trigger] == done && _rules.Journeys.Contains(_tree.Lemma(trigger)) && !_rules.Sequels.Contains(_tree.Lemma(done)) && !_rules.Contacts.Contains(_tree.Lemma(done)) && _tree.Lemma(done) is not ("sign" or "discuss")
        && _modifiers.Of(trigger) != Outlook.Planned && !_tree.HasAny(done, Relation.OblUnmarked, _rules.Future) && !_tree.HasAny(trigger, Relation.NmodUnmarked, _rules.Future);

    /// <summary>Is it an item of a schedule?</summary>
    public bool IsScheduled(int verb) => _future.IsScheduled(verb);

    /// <summary>Is the word negated itself: "did not", "no talks", "never"?</summary>
    public bool Negated(int token) => _negation.Of(token) || _negation.IsOfNothing(token);

    /// <summary>"the upcoming summit".</summary>
    public bool IsModifiedAsToCome(int noun) => _tree.Upos[noun] is Upos.Noun or Upos.Propn && _modifiers.Of(noun) == Outlook.Planned;

    /// <summary>The journey of which a clause with "where" tells, or of whose place it does: "a trip to Oslo, where"; −1 for none.</summary>
    int Journey(int clause, int head)
    {
        if (_tree.Upos[head] == Upos.Noun) return head;
        return _tree.Relations[head] == Relation.Nmod && _tree.Heads[head] is >= 0 and int trip && trip < clause && _tree.Upos[trip] == Upos.Noun ? trip : -1;
    }
}
