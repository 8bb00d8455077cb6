using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Tells a subquery expression of each row; the first one is enough for EXISTS.</summary>
sealed class SubqueryEnd(SubqueryKind kind, int state, int column) : Operator
{
    internal override bool Push(Frame frame)
    {
        SubqueryResult result = (SubqueryResult)frame.States[state]!;
        result.Count++;
        if (kind == SubqueryKind.Exists) return false;
        if (kind == SubqueryKind.Collect)
        {
            frame.Charge(16);
            result.Rows.Add(frame.Slots[column]);
        }

        return true;
    }
}
