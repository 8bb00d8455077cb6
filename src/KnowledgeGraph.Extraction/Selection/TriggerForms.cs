using System.Collections.Frozen;

namespace KnowledgeGraph.Extraction.Selection;

/// <summary>Every form that a trigger word can have in a text, so that a sentence can be looked through before it is tagged.</summary>
static class TriggerForms
{
    public static FrozenSet<string> Of(IEnumerable<string> lemmas, IEnumerable<string> irregular)
    {
        HashSet<string> forms = new(StringComparer.OrdinalIgnoreCase);
        foreach (string lemma in lemmas)
            foreach (string form in Inflect(lemma)) forms.Add(form);
        forms.UnionWith(irregular);
        return forms.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The forms that regular endings give, and a few that no word has.</summary>
    public static IEnumerable<string> Inflect(string lemma)
    {
        string stem = lemma[..^1];
        char last = lemma[^1];
        yield return lemma;
        yield return lemma + "s";
        yield return lemma + "es";
        yield return lemma + "ed";
        yield return lemma + "ing";
        yield return lemma + last + "ed";
        yield return lemma + last + "ing";
        if (last == 'e')
        {
            yield return lemma + "d";
            yield return stem + "ing";
        }
        else if (last == 'y')
        {
            yield return stem + "ies";
            yield return stem + "ied";
        }
    }
}
