namespace KnowledgeGraph.Cypher.Binding;

/// <summary>What the text tells about a value: its kinds and, for a list, those of its elements.</summary>
readonly record struct StaticType(Types Kinds, Types Elements = Types.Any)
{
    internal static StaticType Any => new(Types.Any);

    /// <summary>Whether no value of this type can be one of the kinds. The type of null alone fits all.</summary>
    internal bool Excludes(Types kinds) => Kinds != Types.None && (Kinds & kinds) == 0;

    internal StaticType Or(StaticType other) => new(Kinds | other.Kinds, Elements | other.Elements);

    public static implicit operator StaticType(Types kinds) => new(kinds);

    public override string ToString() => Kinds == Types.Any ? "Any" : Kinds.ToString();
}
