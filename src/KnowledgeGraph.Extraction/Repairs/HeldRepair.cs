using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "Described her talks with A held in Oslo on Monday": "held" looks like a second past tense of her who described them, but it is a
/// participle, and tells where and when the talks were.
/// </summary>
static class HeldRepair
{
    static readonly HashSet<string> Appointing = new(StringComparer.Ordinal) { "hold", "conduct", "organize", "organise", "host", "convene", "schedule", "arrange", "plan", "set" };

    static readonly HashSet<string> Contacts = new(StringComparer.Ordinal) { "contact", "meeting", "talk", "negotiation", "consultation", "conversation", "discussion", "summit", "session", "dialogue", "conference", "dinner", "lunch" };

    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        foreach (Sentence sentence in document.Sentences.Sentences)
            for (int participle = sentence.First + 2; participle + 1 < sentence.End; participle++)
                if (document.Tags.Xpos[participle] is "VBN" or "VBD" && Appointing.Contains(document.Tags.Lemmas[participle]) && relations[participle] is Relation.Advcl or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis or Relation.Dep or Relation.Acl
                    && heads[participle] is >= 0 and int above && above < participle && document.Tags.Upos[participle - 1] is Upos.Noun or Upos.Propn or Upos.Num
                    && IsSetting(document, participle + 1) && IsBare(sentence, participle, heads, relations) && Contact(document, participle - 1, sentence, heads) is >= 0 and int contact && contact != above)
                    (heads[participle], relations[participle]) = (contact, Relation.Acl);
    }

    /// <summary>"held in", "held on", "held last Friday": no object follows.</summary>
    static bool IsSetting(Document document, int next) =>
        document.Form(next) is "in" or "on" or "at" or "by" or "last" or "earlier" or "yesterday" or "today" || document.Tags.Upos[next] == Upos.Propn;

    /// <summary>Has it neither a subject nor an object, nor a word that joins it to another clause?</summary>
    static bool IsBare(Sentence sentence, int participle, int[] heads, Relation[] relations)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (heads[token] == participle && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Obj or Relation.Aux or Relation.AuxPass or Relation.Mark or Relation.Cc) return false;
        return true;
    }

    /// <summary>The contact in whose phrase a word stands; −1 for none.</summary>
    static int Contact(Document document, int word, Sentence sentence, int[] heads)
    {
        for (; word >= sentence.First; word = heads[word])
        {
            if (document.Tags.Upos[word] == Upos.Verb) return -1;
            if (document.Tags.Upos[word] == Upos.Noun && Contacts.Contains(document.Tags.Lemmas[word].ToLowerInvariant())) return word;
        }

        return -1;
    }
}
