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
    const int MaxSteps = 24;

    readonly StatusRules _rules;
    readonly DependencyTree _tree;
    readonly ExtractionTrace? _trace;
    readonly TenseReader _tenses;
    readonly OperatorReader _operators;
    readonly FutureReader _future;
    readonly ModifierReader _modifiers;
    readonly Negation _negation;
    readonly Counterfactual _counterfactual;
    readonly HearsayReader _hearsay;
    readonly ChanceReader _chances;
    readonly Presupposition _presupposition;
    readonly ContactPredicates _predicates;
    readonly List<string> _reasons = [];

    public StatusReader(StatusRules rules, DependencyTree tree, ExtractionTrace? trace)
    {
        _rules = rules;
        _tree = tree;
        _trace = trace;
        _tenses = new TenseReader(rules, tree);
        _operators = new OperatorReader(rules, tree);
        _future = new FutureReader(rules, tree, _tenses, _operators);
        _negation = new Negation(rules, tree);
        _predicates = new ContactPredicates(rules, tree, _negation);
        _counterfactual = new Counterfactual(rules, tree);
        _hearsay = new HearsayReader(rules, tree, _operators);
        _modifiers = new ModifierReader(rules, tree, _tenses, _future, _negation);
        _presupposition = new Presupposition(rules, tree, _tenses, _negation);
        _chances = new ChanceReader(rules, tree, _tenses, _negation);
    }

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
        Outlook outlook = _tree.Upos[trigger] is Upos.Verb or Upos.Aux || IsPredicate(trigger) ? _tenses.Of(trigger, headline) : _modifiers.Of(trigger);
        if (outlook != Outlook.Open) Because(outlook, _tree.Upos[trigger] is Upos.Verb or Upos.Aux ? Verb(trigger) : "the word before “" + _tree.Document.Form(trigger).ToString() + "”");
        if (outlook == Outlook.Present && _future.IsAhead(trigger) || outlook == Outlook.Held && _future.IsAppointed(trigger) || outlook is Outlook.Present or Outlook.Held && _future.IsSendingOff(trigger)) outlook = Outlook.Planned;
        // "have not met since 2001": they have, and it is no news that they have not since
        if (outlook == Outlook.Held && _negation.Of(trigger) && _tree.Has(trigger, Relation.Aux, "have") && _tenses.IsSince(trigger)) return Outlook.Hypothetical;
        // "have not had talks for a year"
        if (_tree.Relations[trigger] == Relation.Obj && _tree.Upos[trigger] == Upos.Noun && _tree.Heads[trigger] is var having && _negation.Of(having) && _tree.Has(having, Relation.Aux, "have") && (_tenses.IsSince(having) || _tenses.IsSince(trigger))) return Outlook.Hypothetical;
        if (Negated(trigger))
        {
            // "will have no contacts with": not told of what has been
            if (outlook == Outlook.Open && _tree.Upos[trigger] is Upos.Noun && _tree.Relations[trigger] == Relation.Obj && _tenses.Of(_tree.Heads[trigger], headline) == Outlook.Planned) return Outlook.Refused;
            // "no meeting planned between": nobody refuses one
            if (outlook == Outlook.Planned && _tree.Upos[trigger] is Upos.Noun) return Outlook.Hypothetical;
            outlook = outlook == Outlook.Open && _tree.Has(trigger, Relation.Mark, "to") ? Outlook.Refused : outlook == Outlook.Planned && _negation.IsNoLonger(trigger) ? Outlook.Cancelled : OutlookAlgebra.Negate(outlook);
            if (_tree.Upos[trigger] is Upos.Noun or Upos.Propn) Because(outlook, "the negated “" + _tree.Document.Form(trigger).ToString() + "”");
        }
        // "the planned trip, which was called off", "a trip that has taken her": that is the last word on it
        Outlook? told = _tree.Upos[trigger] is Upos.Noun or Upos.Propn ? _modifiers.Told(trigger) : null;
        if (told is Outlook.Cancelled or Outlook.Postponed) return told.Value;
        // "hopes that the ongoing talks will lead to peace", "plans to discuss their recent meeting"
        if (told is null && outlook == Outlook.Held && _tree.Upos[trigger] is Upos.Noun or Upos.Propn && _modifiers.IsOfThePast(trigger)) told = Outlook.Held;
        // "any negotiations with": whatever talks there may be
        if (!lasting && OutlookAlgebra.IsPositive(outlook) && _presupposition.IsOfAny(trigger)) return Outlook.Hypothetical;
        if (_predicates.IsConditional(trigger) || _counterfactual.Is(trigger)) return Outlook.Hypothetical;
        // "it would be the first time that A meets B"
        if (outlook == Outlook.Present && _tree.Relations[trigger] == Relation.AclRelcl && _tree.Lemma(_tree.Heads[trigger]) is "time" or "occasion") return _tenses.Of(_tree.Heads[trigger], headline);
        // "left without meeting her"
        if (_tree.Has(trigger, Relation.Mark, "without")) return _tree.Heads[trigger] is >= 0 and int left && !_negation.Of(left) && _tenses.Of(left, headline) == Outlook.Held ? Outlook.Denied : Outlook.Hypothetical;
        // "will not negotiate until": of a process, a condition and no refusal of one meeting
        if (outlook == Outlook.Refused && _tree.Lemma(trigger) is "negotiate" or "talk" && _tree.Child(trigger, Relation.Advcl) is >= 0 and int until && _tree.HasAny(until, Relation.Mark, Delaying)) return Outlook.Hypothetical;
        // "will meet if": what hangs on a condition is no more than proposed
        if (outlook == Outlook.Planned && _tree.Child(trigger, Relation.Advcl) is >= 0 and int condition && _predicates.IsConditional(condition)) outlook = Outlook.Proposed;
        if (!lasting && (_predicates.IsGeneral(trigger) || _tree.HasAny(trigger, Relation.Advmod, _rules.Habits))) return Outlook.Hypothetical;
        bool hasVerb = _tree.Upos[trigger] is Upos.Verb or Upos.Aux;
        bool settled = hasVerb && outlook != Outlook.Open;
        // "was to have met": it did not come to that
        if (_predicates.IsUnfulfilled(trigger)) return Outlook.Cancelled;
        bool beside = false;
        bool reported = false;
        bool perfectInfinitive = hasVerb && _tree.Has(trigger, Relation.Mark, "to") && _tree.Has(trigger, Relation.Aux, "have");
        // "was the first president to visit": what was the first has been
        if (hasVerb && _presupposition.IsOfFirst(trigger)) return Negated(trigger) ? Outlook.Denied : Outlook.Held;
        for (int token = trigger, steps = 0, under = -1; _tree.Heads[token] >= 0 && steps < MaxSteps; under = token, token = _tree.Heads[token], steps++)
        {
            int head = _tree.Heads[token];
            Relation relation = _tree.Relations[token];
            // "will fly to Oslo, where she is leading": as much to come as the journey
            if (relation == Relation.AclRelcl && outlook == Outlook.Present && (_tree.Has(token, Relation.Advmod, "where") || _predicates.IsOfGathering(token)) && _future.IsPlanned(head)) return Outlook.Planned;
            // "paid a visit to Oslo to meet B": a visit that is over has served its end
            if (outlook is Outlook.Planned or Outlook.Open && relation is Relation.Advcl or Relation.Acl && _tree.Has(token, Relation.Mark, "to") && _presupposition.IsOfPaidVisit(head)) return Outlook.Held;
            if (relation == Relation.Advcl && !settled && _predicates.IsSpeakingAt(under, token)) return Outlook.Held;
            if (_hearsay.Read(token, head, relation, outlook) is { } rumored) return rumored;
            // "wanted to report that they met", "can confirm that they met": told in the past, it has been, whatever is meant or wished above
            reported |= relation == Relation.Ccomp && outlook == Outlook.Held && token == trigger && hasVerb && _tenses.IsFinite(token);
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
                Because(outlook, Verb(_tree.Upos[head] == Upos.Verb ? head : _tree.Heads[head]));
                continue;
            }

            if (relation is Relation.AclRelcl or Relation.Parataxis or Relation.Appos) break;
            // "cut short her visit": it had begun
            if (relation == Relation.Obj && OutlookAlgebra.IsPositive(outlook) && _presupposition.IsCutShort(head)) return Outlook.Held;
            // "threatens to break off the talks": nothing has been said of when they are
            if (relation is Relation.Obj && _presupposition.IsSevered(head) && _tree.Relations[head] == Relation.Xcomp && _tree.Lemma(_tree.Heads[head]) == "threaten") return Outlook.Hypothetical;
            // "cut all contact with": one that is refused from now on
            if (relation is Relation.Obj or Relation.NsubjPass && _tree.Lemma(token) is "contact" && _presupposition.IsSevered(head)) return _negation.Of(head) ? Outlook.Hypothetical : Outlook.Refused;
            // "rejected any conditions for talks": the talks may well be
            if (relation == Relation.Nmod && _tree.Case(token) is "for" or "of" or "to" && _rules.Terms.Contains(_tree.Lemma(head))) return Outlook.Hypothetical;
            // "would welcome a visit"
            if (relation == Relation.Obj && !settled && _tree.Lemma(head) == "welcome" && _tree.Has(head, Relation.Aux, "would")) (outlook, settled) = (Outlook.Proposed, true);
            // "threatened to boycott the summit"
            if (!lasting && relation == Relation.Xcomp && _tree.Lemma(head) == "threaten" && (token == trigger || !OutlookAlgebra.IsPositive(outlook))) return Outlook.Hypothetical;
            // "is out of the question"
            if (relation == Relation.Nsubj && _tree.Lemma(head) == "question" && _tree.Has(head, Relation.Case, "out")) return _negation.Of(head) ? Outlook.Proposed : Outlook.Refused;
            // "a visit is under discussion", "in the works"
            if (relation == Relation.Nsubj && _tree.Case(head) is "under" or "in" or "on" && _rules.InView.TryGetValue(_tree.Lemma(head), out Outlook view)) return _negation.Of(head) ? Outlook.Hypothetical : view;
            // "was the first president to visit Oslo, meeting B there": that has been, too
            if (relation == Relation.Advcl && !settled && _tree.Xpos[token] == "VBG" && _tree.Child(token, Relation.Mark) < 0 && _presupposition.IsOfFirst(head)) return Outlook.Held;
            if (relation == Relation.Advcl && _tenses.IsFinite(token)) break;
            if (!settled && _future.LiesAhead(head)) return Outlook.Planned;
            if (relation == Relation.Nmod && !settled && _rules.Ended.Contains(_tree.Lemma(head)) && _tree.Case(token) == "of") return Outlook.Held;
            // "on the eve of their meeting"
            if (relation == Relation.Nmod && !settled && _rules.Eves.Contains(_tree.Lemma(head)) && _tree.Case(token) is "of" or "to" or "for") return Outlook.Planned;
            // "no date has been set for the meeting", "a date for the talks": it is meant to be
            if (relation == Relation.Nmod && !settled && _tree.Case(token) == "for" && _rules.Appointments.Contains(_tree.Lemma(head)) && OutlookAlgebra.IsPositive(outlook)) return Outlook.Planned;
            // "the planned start of talks"
            if (relation == Relation.Nmod && !settled && _rules.Parts.Contains(_tree.Lemma(head)) && _modifiers.Of(head) is var part && part != Outlook.Open) (outlook, settled) = (part, true);
            // "the results of the visit", "the outcome of talks": nothing is said of when they are
            if (relation == Relation.Nmod && !settled && _tree.Upos[head] is Upos.Noun or Upos.Propn && _tree.Child(head, Relation.Cop) < 0
                && !_rules.Parts.Contains(_tree.Lemma(head)) && !(_tree.Case(token) is "at" or "during" && _rules.Occasioned.Contains(_tree.Lemma(head))) && _operators.Over(token, head, relation) is null && !_rules.Prepositions.ContainsKey(_tree.Case(token))) break;
            // "said before leaving for Oslo"
            if (relation == Relation.Advcl && token == trigger && _tree.Xpos[token] == "VBG" && _tree.Has(token, Relation.Mark, "before") && (_rules.Speech.Contains(_tree.Lemma(head)) || _tree.Lemma(head) is "speak" or "tell")) return Outlook.Planned;
            // "stops in Oslo before heading to the summit": that is to come
            if (relation == Relation.Advcl && token == trigger && _tree.Xpos[token] == "VBG" && _tree.Has(token, Relation.Mark, "before") && _tree.Upos[head] == Upos.Verb && _tenses.Of(head, headline) == Outlook.Present) return Outlook.Planned;
            // "after meeting the king, A said": unless A is to do so
            if (relation == Relation.Advcl && !settled && _tree.Xpos[token] == "VBG" && _tree.Child(token, Relation.Mark) is >= 0 and int when && _rules.Prepositions.GetValueOrDefault(_tree.Lemma(when)) == Outlook.Held && !_future.IsPlanned(head)) return Outlook.Held;
            // "does not want her to attend": what another is asked not to do says nothing of it
            if (relation is Relation.Xcomp or Relation.Advcl or Relation.Ccomp && _negation.Of(head) && _tree.Child(head, Relation.Obj) is >= 0 and int asked && asked < token && _operators.Over(token, head, relation) is { Name: "proposal" }) return Outlook.Hypothetical;
            // "cancelled her trip to Oslo to attend the summit", "dropped plans for her to meet": the purpose of what does not take place
            if (relation == Relation.Advcl && _tree.Has(token, Relation.Mark, "to") && _tree.Child(head, Relation.Obj) is >= 0 and int dropped && (_rules.Journeys.Contains(_tree.Lemma(dropped)) || _tree.Lemma(dropped) is "plan" or "arrangement") && _operators.Over(dropped, head, Relation.Obj) is { Gives: Outlook.Cancelled or Outlook.Postponed } off)
                (outlook, settled) = (off.Gives, true);
            // "a meeting planned for Friday will not take place"
            if (relation == Relation.Nsubj && _predicates.IsHappening(head) && _negation.Of(head)) return _tenses.Of(head, headline) == Outlook.Planned ? Outlook.Cancelled : Outlook.Denied;
            // "no meeting is planned": nobody refuses one
            if (relation == Relation.NsubjPass && token == trigger && _negation.Of(token) && _operators.Over(token, head, relation) is { Name: "plan" or "expected-at" }) return Outlook.Hypothetical;
            if (relation == Relation.Conj)
            {
                // a bare coordinate has the tense of the first: "will travel to X and meet Y"
                if (!settled || outlook == Outlook.Open) (outlook, settled) = Inherit(outlook, settled, head, headline);
                continue;
            }

            if (IsNominalModifier(relation) && !settled && !_predicates.IsGathering(token, head) && _rules.Prepositions.TryGetValue(_tree.Case(token), out Outlook byPreposition))
            {
                // "has been in the region for talks"
                if (byPreposition == Outlook.Planned && _tree.Case(token) == "for" && (_tenses.HasBeen(head) || _presupposition.IsOfPaidVisit(head))) byPreposition = Outlook.Held;
                // "is in Oslo for talks": they are under way
                if (byPreposition == Outlook.Planned && _tree.Case(token) == "for" && _tenses.IsThere(head)) byPreposition = Outlook.Present;
                // "may go to Oslo for a summit"
                if (byPreposition == Outlook.Planned && _tree.Case(token) == "for" && _tenses.Of(head, headline) == Outlook.Proposed) byPreposition = Outlook.Proposed;
                if (byPreposition == Outlook.Held && _rules.Sequels.Contains(_tree.Lemma(head)) && _future.IsPlanned(head) && !_modifiers.IsPast(token)) byPreposition = Outlook.Planned;
                bool narrated = byPreposition == Outlook.Planned && _tree.Upos[head] == Upos.Verb && _tenses.Of(head, headline) == Outlook.Held;
                if (narrated && _tree.Case(token) == "before" && _rules.Speech.Contains(_tree.Lemma(head)) && _tree.HasAny(token, Relation.Advmod, _rules.Moments)) return Outlook.Held;
                outlook = OutlookAlgebra.Stronger(outlook, byPreposition);
                Because(outlook, $"“{_tree.Case(token)}” before “{_tree.Document.Form(token)}”");
                settled = !narrated || outlook != Outlook.Open;
            }

            beside |= _predicates.IsCircumstance(token, head);
            if (relation == Relation.Xcomp && _tree.Lemma(token) == "rule" && outlook == Outlook.Proposed && _operators.Over(token, head, relation) is { Name: "refusal" }) continue;
            if (_operators.Over(token, head, relation) is { } found && !(found.Name == "effort" && !_predicates.IsAimOf(trigger, token)))
            {
                // "refused to rule out": as if it were denied
                bool negated = _negation.Of(head) || found.Name == "exclusion" && _operators.Over(head, _tree.Heads[head], _tree.Relations[head]) is { Name: "refusal" };
                Outlook given = negated && found.Negated != Outlook.Open ? found.Negated : found.Gives;
                if ((told == Outlook.Held || reported) && OutlookAlgebra.IsToCome(given)) continue;
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
                if (found.Name == "plan" && !settled && _rules.Deeds.Contains(_tree.Lemma(head)) && (_tree.HasAny(token, Relation.Case, There) || beside && _tree.Xpos[token] != "VB"))
                {
                    (outlook, settled) = Inherit(outlook, settled, head, headline);
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
                    if (outlook != before) (DecisiveFirst, DecisiveEnd) = (head, Math.Max(head, _tree.Child(head, Relation.CompoundPrt)) + 1);
                    Because(outlook, $"{(negated ? "the negated " : "")}“{_tree.Document.Form(head)}” ({found.Name})");
                    _trace?.Accept("status", _tree.Document.Span(head, head + 1), found.Name, $"{before} under {_tree.Lemma(head)}: {outlook}");
                }
                else if (beside && OutlookAlgebra.IsNegative(given) && !settled)
                {
                    (outlook, settled) = Inherit(outlook, settled, head, headline, true);       // "failed to reach a deal at the talks": they were held
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
                bool doing = relation == Relation.Nsubj && _tree.Upos[head] == Upos.Verb && (!_rules.Beginning.Contains(_tree.Lemma(head)) || _tree.Lemma(head) is "happen" or "take" or "occur" && !_predicates.IsHappening(head));
                if (doing && _negation.Of(head) && _tree.HasAny(head, Relation.Aux, Unreal)) return Outlook.Hypothetical;
                if (!settled) (outlook, settled) = Inherit(outlook, settled, head, headline, beside || doing);
                if (relation is Relation.Obj or Relation.NsubjPass or Relation.Xcomp && !beside && _negation.Of(head) && !_rules.Telling.Contains(_tree.Lemma(head)) && OutlookAlgebra.IsPositive(outlook)) outlook = OutlookAlgebra.Negate(outlook);
            }

            if (_predicates.IsConditional(head) && relation is not Relation.Ccomp) return Outlook.Hypothetical;
        }

        return outlook;
    }

    /// <summary>"was in talks with", "was the guest of", "will be the first meeting between": a noun whose tense is that of its copula.</summary>
    bool IsPredicate(int noun) => _tree.Child(noun, Relation.Cop) >= 0 && (_tree.Case(noun).Length > 0 || _rules.Roles.Contains(_tree.Lemma(noun)) || _tree.HasAny(noun, Relation.Aux, Coming));

    static readonly HashSet<string> Coming = new(StringComparer.Ordinal) { "will", "shall", "'ll", "would" };

    /// <summary>"was to have met", "was to have been the guest".</summary>
    public bool IsUnfulfilled(int predicate) => _predicates.IsUnfulfilled(predicate);

    /// <summary>"The meeting went ahead", "the talks took place as planned".</summary>
    public bool IsCarriedOut(int noun) => _predicates.IsCarriedOut(noun);

    /// <summary>"travelled to Oslo on June 22 for meetings with".</summary>
    public bool IsAimOfDeed(int noun) => _predicates.IsAimOfDeed(noun);

    /// <summary>Is it what somebody denies, or reports of which he denies: "dismissed talk that"?</summary>
    public bool IsDenied(int trigger) => _hearsay.IsDenied(trigger);

    /// <summary>Is it an item of a schedule?</summary>
    public bool IsScheduled(int verb) => _future.IsScheduled(verb);

    static readonly HashSet<string> Unreal = new(StringComparer.Ordinal) { "would", "could", "can", "might" };

    static readonly HashSet<string> Possible = new(StringComparer.Ordinal) { "could", "may", "might", "can" };

    static readonly HashSet<string> There = new(StringComparer.Ordinal) { "at", "during", "in" };

    static readonly HashSet<string> Delaying = new(StringComparer.Ordinal) { "until", "till", "unless" };

    /// <summary>"a newspaper reported that they met", "an official said they met": is it told as somebody's report or claim?</summary>
    public bool IsHearsay(int trigger)
    {
        for (int token = trigger, steps = 0; _tree.Heads[token] >= 0 && steps < MaxSteps; token = _tree.Heads[token], steps++)
            if (_tree.Relations[token] is Relation.Ccomp or Relation.Acl && (_rules.Hearsay.Contains(_tree.Lemma(_tree.Heads[token])) || _tree.Relations[token] == Relation.Ccomp && _rules.Speech.Contains(_tree.Lemma(_tree.Heads[token])))) return true;
        return false;
    }

    /// <summary>Is the contact the purpose of something that was done: "led a delegation to hold talks with"?</summary>
    public bool IsPurposeOfDeed(int trigger)
    {
        for (int token = trigger, steps = 0; _tree.Heads[token] >= 0 && steps < MaxSteps; token = _tree.Heads[token], steps++)
        {
            // "began a campaign to cancel the visit"
            if (_operators.Over(token, _tree.Heads[token], _tree.Relations[token]) is { Gives: Outlook.Cancelled or Outlook.Postponed }) return false;
            if (_tree.Relations[token] is not (Relation.Advcl or Relation.Acl) || !_tree.Has(token, Relation.Mark, "to")) continue;
            for (int head = _tree.Heads[token]; head >= 0; head = _tree.Heads[head])
                if (_tree.Upos[head] == Upos.Verb) return _tenses.Of(head, false) == Outlook.Held && _operators.Over(token, head, _tree.Relations[token]) is null;
            return false;
        }

        return false;
    }

    void Because(Outlook outlook, string words) => _reasons.Add($"{words} says {outlook.ToString().ToLowerInvariant()}");

    /// <summary>The verb with its auxiliaries: "“will meet”".</summary>
    string Verb(int verb)
    {
        List<string> words = [];
        for (int child = _tree.FirstChild(verb); child >= 0 && child < verb; child = _tree.NextSibling(child))
            if (_tree.Relations[child] is Relation.Aux or Relation.AuxPass or Relation.Cop || _tree.Relations[child] == Relation.Advmod && _rules.Negations.Contains(_tree.Lemma(child))) words.Add(_tree.Document.Form(child).ToString());
        words.Add(_tree.Document.Form(verb).ToString());
        return $"“{string.Join(' ', words)}”";
    }

    static bool IsNominalModifier(Relation relation) => relation is Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked;

    (Outlook, bool) Inherit(Outlook outlook, bool settled, int head, bool headline, bool besides = false)
    {
        if (_tree.Upos[head] is not (Upos.Verb or Upos.Aux) && _tree.Child(head, Relation.Cop) < 0) return (outlook, settled);
        Outlook tense = _predicates.IsRanked(head) && !headline ? Outlook.Held : _tenses.Of(head, headline);
        // "during the talks they intend to discuss": what they intend is where the talks stand
        int intended = _tree.Child(head, Relation.Xcomp) is >= 0 and int open ? open : _tree.Child(head, Relation.Csubj) is >= 0 and int subject ? subject
            : _tree.Upos[head] == Upos.Adj && _tree.Child(head, Relation.Advcl) is >= 0 and int clause && _tree.Has(clause, Relation.Mark, "to") ? clause : -1;
        // ... and what they agreed to do there has been agreed
        if (intended > head && !(tense == Outlook.Held && _rules.Deeds.Contains(_tree.Lemma(head))) && _operators.Over(intended, head, Relation.Xcomp) is { Gives: Outlook.Planned }) tense = Outlook.Planned;
        if (tense == Outlook.Open) return (outlook, settled);
        if (_negation.Of(head) && _rules.Telling.Contains(_tree.Lemma(head))) return (outlook, settled);      // "did not mention the talks"
        if (!besides && _negation.Of(head)) tense = OutlookAlgebra.Negate(tense);
        if (outlook is Outlook.Open or Outlook.Present) Because(tense, Verb(head));
        return (OutlookAlgebra.Stronger(outlook, tense), true);
    }

    /// <summary>Is the word negated itself: "did not", "no talks", "never"?</summary>
    public bool Negated(int token) => _negation.Of(token) || _negation.IsOfNothing(token);

    /// <summary>"the upcoming summit".</summary>
    public bool IsModifiedAsToCome(int noun) => _tree.Upos[noun] is Upos.Noun or Upos.Propn && _modifiers.Of(noun) == Outlook.Planned;
}
