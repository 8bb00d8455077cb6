namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>The kinds of value in PackStream.</summary>
public enum PackType
{
    Null,
    Boolean,
    Integer,
    Float,
    Bytes,
    String,
    List,
    Map,
    Structure,
}
