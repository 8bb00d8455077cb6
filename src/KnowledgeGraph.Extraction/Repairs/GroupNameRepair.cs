using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"A leader of the militant group X has said": a name right behind such a noun is the group's, and no subject beside it.</summary>
static class GroupNameRepair
{
    public static void Mend(Document document, Name[] names, int[] nameHeads, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int name = nameHeads[i], noun = names[i].First - 1;
            if (name < 0 || noun < 0 || names[i].Type != NameType.Organization || relations[name] is not (Relation.Nsubj or Relation.NsubjPass or Relation.Obj) || heads[name] == noun) continue;
            if (document.Tags.Xpos[noun] != "NN" || document.Tags.Lemmas[noun] is not ("group" or "movement" or "party" or "alliance" or "organization" or "organisation" or "militia" or "network" or "faction" or "bloc" or "agency")) continue;
            if (relations[noun] is Relation.Compound) continue;
            (heads[name], relations[name]) = (noun, Relation.Appos);
        }
    }
}
