namespace KnowledgeGraph.Language.Tagging;

/// <summary>How a form becomes its lemma: <see cref="Cut"/> characters go from its end and <see cref="Added"/> comes instead.</summary>
public readonly record struct LemmaRule(int Cut, string? Added)
{
    /// <summary>The rule that makes <paramref name="lemma"/> of <paramref name="form"/>.</summary>
    public static LemmaRule Between(string form, string lemma)
    {
        int common = 0;
        while (common < form.Length && common < lemma.Length && form[common] == lemma[common]) common++;
        return new LemmaRule(form.Length - common, lemma[common..]);
    }
}
