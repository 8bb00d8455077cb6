using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"The visit had to be cancelled": it was, and the visit is what was cancelled.</summary>
static class HadToRepair
{
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int had = 1; had + 3 < heads.Length; had++)
        {
            if (document.Form(had) is not "had" || document.Form(had + 1) is not "to" || document.Form(had + 2) is not "be" || document.Tags.Upos[had] != Upos.Verb) continue;
            int done = heads[had + 2];
            if (done <= had + 2 || document.Tags.Xpos[done] != "VBN" || relations[done] != Relation.Xcomp || heads[done] != had) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(had)];
            for (int token = sentence.First; token < sentence.End; token++)
                if (heads[token] == had && token != done) (heads[token], relations[token]) = (done, relations[token] == Relation.Nsubj ? Relation.NsubjPass : relations[token]);
            (heads[done], relations[done]) = (heads[had], relations[had]);
            (heads[had], relations[had]) = (done, Relation.Aux);
        }
    }
}
