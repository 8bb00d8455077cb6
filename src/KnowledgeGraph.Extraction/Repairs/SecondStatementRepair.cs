using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "A noted that the ships had come, and thanked B": behind a comma a word of what people say goes on with what the speaker does, and not
/// with what the ships did.
/// </summary>
static class SecondStatementRepair
{
    static readonly HashSet<string> Speech = new(StringComparer.Ordinal)
    {
        "say", "note", "state", "stress", "affirm", "recall", "emphasize", "emphasise", "add", "underline", "underscore", "declare", "announce", "confirm", "point", "remark", "observe", "explain", "reiterate", "tell", "assure", "inform",
    };

    static readonly HashSet<string> Statements = new(StringComparer.Ordinal)
    {
        "thank", "express", "voice", "invite", "praise", "condemn", "urge", "congratulate", "convey", "propose", "reaffirm", "reiterate", "wish", "criticize", "criticise", "warn", "stress", "emphasize", "emphasise", "commend", "hail", "pledge", "promise",
        "accuse", "appeal", "assure", "say", "add", "declare", "denounce", "deplore", "underline", "underscore", "note", "speak",
    };

    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int verb = 2; verb < heads.Length; verb++)
        {
            if (relations[verb] != Relation.Conj || document.Tags.Xpos[verb] is not ("VBD" or "VBN") || !Statements.Contains(document.Tags.Lemmas[verb]) || heads[verb] is not (>= 0 and int clause) || clause > verb) continue;
            if (!IsBehindComma(document, verb) || relations[clause] != Relation.Ccomp || heads[clause] is not (>= 0 and int saying) || saying > clause || document.Tags.Xpos[saying] != "VBD" || !Speech.Contains(document.Tags.Lemmas[saying])) continue;
            if (!IsOfThing(document, clause, verb, heads, relations)) continue;
            heads[verb] = saying;
        }
    }

    /// <summary>", and thanked", ", and also thanked".</summary>
    static bool IsBehindComma(Document document, int verb)
    {
        int and = document.Tags.Upos[verb - 1] == Upos.Adv ? verb - 2 : verb - 1;
        return and > 0 && document.Form(and) is "and" && document.Form(and - 1) is ",";
    }

    /// <summary>Is what was said of no person, or of another time than what follows, which has neither a subject nor an auxiliary of its own?</summary>
    static bool IsOfThing(Document document, int clause, int verb, int[] heads, Relation[] relations)
    {
        bool person = false, past = document.Tags.Xpos[clause] == "VBD";
        for (int token = document.Sentences.Sentences[document.Sentences.IndexOf(verb)].First; token < verb; token++)
        {
            if (heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Aux or Relation.AuxPass) return false;
            if (heads[token] != clause) continue;
            past &= relations[token] is not (Relation.Aux or Relation.AuxPass or Relation.Cop);
            if (relations[token] is Relation.Nsubj or Relation.NsubjPass) person = document.Tags.Upos[token] is Upos.Pron or Upos.Propn;
        }

        return !past || !person;
    }
}
