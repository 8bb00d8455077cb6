using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "said A's decision to go ahead will help": a long phrase behind a verb of saying is no object of it but the subject of what is said.
/// </summary>
static class SpeechSubjectRepair
{
    static readonly HashSet<string> Speech = new(StringComparer.Ordinal) { "say", "insist", "believe", "think", "argue", "add" };

    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int noun = 1; noun < heads.Length; noun++)
        {
            if (relations[noun] != Relation.Obj || heads[noun] is not (>= 0 and int saying) || saying > noun || document.Tags.Upos[noun] is not (Upos.Noun or Upos.Propn) || !Speech.Contains(document.Tags.Lemmas[saying])) continue;
            for (int verb = noun + 1; verb < heads.Length && document.Sentences.IndexOf(verb) == document.Sentences.IndexOf(noun); verb++)
            {
                if (heads[verb] != saying || document.Tags.Upos[verb] is not (Upos.Verb or Upos.Adj) || !(relations[verb] == Relation.Ccomp && IsOpen(document, verb, saying, heads, relations) || relations[verb] == Relation.Conj && Regain(document, noun, verb, heads, relations))) continue;
                (heads[noun], relations[noun]) = (verb, Relation.Nsubj);
                relations[verb] = Relation.Ccomp;
                break;
            }
        }
    }

    /// <summary>A finite clause that has neither a subject nor a conjunction.</summary>
    static bool IsOpen(Document document, int verb, int saying, int[] heads, Relation[] relations)
    {
        bool finite = document.Tags.Xpos[verb] is "VBZ" or "VBD" or "VBP";
        for (int token = saying + 1; token < heads.Length && token <= verb + 1; token++)
        {
            if (heads[token] != verb) continue;
            if (relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Mark or Relation.Cc or Relation.Csubj) return false;
            finite |= relations[token] is Relation.Aux or Relation.Cop && document.Tags.Xpos[token] is "MD" or "VBZ" or "VBD" or "VBP";
        }

        return finite;
    }

    /// <summary>"said the defense of A and B remains": what stands behind "and" goes on with the phrase, and is no subject of a clause of its own.</summary>
    static bool Regain(Document document, int noun, int verb, int[] heads, Relation[] relations)
    {
        if (document.Tags.Xpos[verb] is not ("VBZ" or "VBP")) return false;
        int subject = -1, and = -1;
        for (int token = noun + 1; token < verb; token++)
        {
            if (heads[token] != verb) continue;
            if (relations[token] == Relation.Cc) and = token;
            else if (relations[token] == Relation.Nsubj && and >= 0 && subject < 0) subject = token;
        }

        // the two names are alike, and a singular verb is the phrase's
        if (and < 0 || subject != and + 1 || document.Tags.Upos[subject] != Upos.Propn || document.Tags.Upos[and - 1] != Upos.Propn || document.Tags.Xpos[noun] is "NN" == (document.Tags.Xpos[verb] == "VBP")) return false;
        int before = and - 1;
        while (relations[before] is Relation.Flat or Relation.Compound && heads[before] > noun && heads[before] < and) before = heads[before];
        if (heads[before] == verb) return false;
        (heads[subject], relations[subject], heads[and]) = (before, Relation.Conj, subject);
        return true;
    }
}
