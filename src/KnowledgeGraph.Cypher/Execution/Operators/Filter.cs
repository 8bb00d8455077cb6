using KnowledgeGraph.Cypher.Execution.Evaluators;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Lets a row pass when all conditions are true.</summary>
sealed class Filter(Evaluator[] conditions) : Operator
{
    internal override string Details => string.Join(" AND ", (object[])conditions);

    internal override bool Push(Frame frame)
    {
        foreach (Evaluator condition in conditions)
            if (!Booleans.Check(condition.Evaluate(frame)).IsTrue) return true;
        return Emit(frame);
    }
}
