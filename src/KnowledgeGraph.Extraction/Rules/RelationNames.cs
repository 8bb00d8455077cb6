using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Relations as Universal Dependencies writes them: "nsubj:pass" for <see cref="Relation.NsubjPass"/>.</summary>
static class RelationNames
{
    static readonly Dictionary<string, Relation> ByName =
        Enum.GetValues<Relation>().ToDictionary(relation => relation.ToString(), StringComparer.OrdinalIgnoreCase);

    public static bool TryParse(string name, out Relation relation) =>
        ByName.TryGetValue(name.Replace(":", "", StringComparison.Ordinal), out relation);

    /// <exception cref="FormatException">A name that is no relation.</exception>
    public static ulong Set(string names)
    {
        ulong set = 0;
        foreach (string name in names.Split('/'))
            set |= name == "any" ? ulong.MaxValue : TryParse(name, out Relation relation) ? 1UL << (int)relation : throw new FormatException($"no relation '{name}'");
        return set;
    }
}
