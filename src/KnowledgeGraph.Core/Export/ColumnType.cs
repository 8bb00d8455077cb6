namespace KnowledgeGraph.Core.Export;

/// <summary>What all values of a property have in common.</summary>
enum ColumnType : byte
{
    Text,
    Integer,
    Float,
    Truth,
    Date,
    List,
}
