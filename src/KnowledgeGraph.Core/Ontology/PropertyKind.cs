namespace KnowledgeGraph.Core.Ontology;

/// <summary>The types of property values.</summary>
public enum PropertyKind : byte
{
    String,
    Strings,
    Integer,
    Float,
    Boolean,
    Date,
}
