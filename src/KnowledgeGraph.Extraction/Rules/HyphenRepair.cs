using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>"oil-exporting A said", "veto-wielding B wants": a participle joined by a hyphen to what is before it describes the name behind it, and is no clause.</summary>
static class HyphenRepair
{
    /// <param name="document">With tags and names.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int participle = names[i].First - 1, name = nameHeads[i];
            if (name < 0 || names[i].Type != NameType.Place || participle < 2 || document.Tags.Xpos[participle] is not ("VBG" or "VBN") || document.Form(participle - 1) is not "-") continue;
            if (document.Tokens.Ends[participle - 1] != document.Tokens.Starts[participle] || relations[participle] is not (Relation.Advcl or Relation.Nsubj or Relation.Acl or Relation.Csubj or Relation.Dep)) continue;
            bool above = false;
            for (int up = name, steps = 0; up >= 0 && !above && steps < 60; up = heads[up], steps++) above = up == participle;
            if (!above) (heads[participle], relations[participle]) = (name, Relation.Amod);
        }
    }
}
