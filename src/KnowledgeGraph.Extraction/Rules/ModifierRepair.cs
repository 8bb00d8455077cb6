using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// "The Maltese OSCE chairmanship", "our NATO ally", "SCO dialogue partners", "Norwegian customs officers": whose something is, is told of the
/// whole of it, and not of the noun between.
/// </summary>
static class ModifierRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] is >= 0 and int head && names[i].Type is NameType.Demonym or NameType.Organization && relations[head] is Relation.Amod or Relation.Compound) Lift(document, names, nameHeads, head, names[i].End, heads, relations);
        for (int token = 0; token < heads.Length; token++)
            if (relations[token] == Relation.NmodPoss && document.Tags.Xpos[token] == "PRP$") Lift(document, names, nameHeads, token, token + 1, heads, relations);
    }

    static void Lift(Document document, Name[] names, int[] nameHeads, int modifier, int between, int[] heads, Relation[] relations)
    {
        int noun = heads[modifier];
        if (noun < between || noun > between + 2 || relations[noun] is not Relation.Compound || heads[noun] is not (>= 0 and int whole) || whole < noun || document.Tags.Upos[whole] is not (Upos.Noun or Upos.Propn)) return;
        int inner = Array.IndexOf(nameHeads, noun);
        if (inner >= 0 ? names[inner].Type == NameType.Organization : document.Tags.Upos[noun] == Upos.Noun && char.IsLower(document.Form(noun)[0])) heads[modifier] = whole;
    }
}
