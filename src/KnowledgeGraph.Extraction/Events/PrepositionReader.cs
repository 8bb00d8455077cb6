using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads what the preposition before a contact says of it: "after the talks", "before the visit", "is in Oslo for talks".</summary>
sealed class PrepositionReader(StatusRules rules, DependencyTree tree, TenseReader tenses, FutureReader future, ModifierReader modifiers, Presupposition presupposition)
{
    /// <summary>How it stands with what is behind the preposition; null where that says nothing.</summary>
    public Outlook? Of(int token, int head, bool headline)
    {
        if (tree.Relations[token] is not (Relation.Obl or Relation.Nmod or Relation.Advcl or Relation.OblUnmarked) || !rules.Prepositions.TryGetValue(tree.Case(token), out Outlook outlook)) return null;
        // "has been in the region for talks"
        if (outlook == Outlook.Planned && tree.Case(token) == "for" && (tenses.HasBeen(head) || presupposition.IsOfPaidVisit(head))) outlook = Outlook.Held;
        // "expressed gratitude for her visit"
        if (outlook == Outlook.Planned && tree.Case(token) == "for" && tree.Upos[head] == Upos.Noun && rules.Thanking.Contains(tree.Lemma(head)) && modifiers.Of(token) != Outlook.Planned) outlook = Outlook.Held;
        // "is in Oslo for talks": they are under way, unless it is "for talks expected to focus on"
        if (outlook == Outlook.Planned && tree.Case(token) == "for" && tenses.IsThere(head) && modifiers.Of(token) != Outlook.Planned) outlook = Outlook.Present;
        // "may go to Oslo for a summit"
        if (outlook == Outlook.Planned && tree.Case(token) == "for" && tenses.Of(head, headline) == Outlook.Proposed) outlook = Outlook.Proposed;
        if (outlook == Outlook.Held && rules.Sequels.Contains(tree.Lemma(head)) && future.IsPlanned(head) && !modifiers.IsPast(token)) outlook = Outlook.Planned;
        return outlook;
    }
}
