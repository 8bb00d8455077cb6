using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// "will fly to Norland, which hosts the games, and meet": a bare infinitive behind a relative clause in the present tense goes on with the
/// clause that the relative stands in, where that has an auxiliary.
/// </summary>
static class RelativeRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Read only.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int verb = sentence.First + 2; verb < sentence.End; verb++)
            {
                if (relations[verb] != Relation.Conj || document.Tags.Xpos[verb] is not ("VB" or "VBP") || document.Form(verb - 1) is not "and" || document.Form(verb - 2) is not ",") continue;
                int relative = heads[verb];
                if (relative < sentence.First || relations[relative] != Relation.AclRelcl || !IsThirdPerson(document, sentence, relative, heads, relations) || heads[relative] is not (>= 0 and int noun)) continue;
                int around = heads[noun];
                while (around >= 0 && document.Tags.Upos[around] != Upos.Verb) around = heads[around];
                if (around >= 0 && document.Tags.Xpos[around] == "VB" && around < relative) heads[verb] = around;
            }
    }

    /// <summary>Does the finite word of the clause end as no bare verb does: "hosts", "has", "is"?</summary>
    static bool IsThirdPerson(Document document, Sentence sentence, int verb, int[] heads, Relation[] relations)
    {
        if (document.Tags.Xpos[verb] is "VBZ" or "VBD") return true;
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == verb && relations[token] is Relation.Aux or Relation.AuxPass or Relation.Cop) return document.Tags.Xpos[token] is "VBZ" or "VBD";
        return false;
    }
}
