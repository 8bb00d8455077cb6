using System.Text;

namespace KnowledgeGraph.Core.Text;

/// <summary>The names that Universal Dependencies gives to relations: <c>nsubj:pass</c> is <see cref="Relation.NsubjPass"/>.</summary>
public static class RelationNames
{
    static readonly string[] Names = [.. Enum.GetValues<Relation>().Select(NameOf)];

    static readonly Dictionary<string, Relation> Relations = Enum.GetValues<Relation>().ToDictionary(relation => Names[(int)relation], StringComparer.Ordinal);

    public static string Name(this Relation relation) => Names[(int)relation];

    /// <summary>The relation without its subtype: <see cref="Relation.Nsubj"/> for <see cref="Relation.NsubjPass"/>.</summary>
    public static Relation WithoutSubtype(this Relation relation) => Parse(Names[(int)relation].Split(':')[0]);

    /// <summary>A subtype that <see cref="Relation"/> does not know is left off; a relation that it does not know is <see cref="Relation.Dep"/>.</summary>
    public static Relation Parse(string name) =>
        Relations.TryGetValue(name, out Relation relation) || Relations.TryGetValue(name.Split(':')[0], out relation) ? relation : Relation.Dep;

    static string NameOf(Relation relation)
    {
        StringBuilder name = new();
        foreach (char c in relation.ToString()) name.Append(char.IsUpper(c) && name.Length > 0 ? ":" : "").Append(char.ToLowerInvariant(c));
        return name.ToString();
    }
}
