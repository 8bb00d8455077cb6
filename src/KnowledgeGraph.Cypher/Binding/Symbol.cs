using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>A variable: its name, the slot of the row that holds it, and what the text tells about its values.</summary>
sealed record Symbol(string Name, int Slot, StaticType Type, SyntaxNode Origin);
