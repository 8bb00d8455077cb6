using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>"met with critics, including A": people right behind whom examples are named are those of whom they are examples.</summary>
static class ExampleRepair
{
    static readonly HashSet<string> People = new(StringComparer.Ordinal)
    {
        "ally", "critic", "opponent", "rival", "supporter", "figure", "politician", "lawmaker", "dignitary", "guest", "colleague", "member", "partner", "friend", "participant", "attendee", "delegate", "other",
    };

    /// <param name="titles">Lemmas of offices, which are people too.</param>
    public static void Mend(Document document, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int word = 2; word < heads.Length; word++)
        {
            if (document.Form(word) is not "including" || relations[word] != Relation.Case || document.Form(word - 1) is not "," || heads[word] is not (>= 0 and int example)) continue;
            int noun = word - 2;
            if (document.Tags.Xpos[noun] != "NNS" || !People.Contains(document.Tags.Lemmas[noun]) && !titles.Contains(document.Tags.Lemmas[noun])) continue;
            if (relations[example] != Relation.Obl || heads[example] != heads[noun] || relations[noun] is not (Relation.Obl or Relation.Obj)) continue;
            (heads[example], relations[example]) = (noun, Relation.Nmod);
        }
    }
}
