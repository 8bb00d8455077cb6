namespace KnowledgeGraph.Cypher.Syntax;

/// <summary>Operators of one operand.</summary>
public enum UnaryOperator
{
    Not,
    Plus,
    Minus,
    IsNull,
    IsNotNull,
}
