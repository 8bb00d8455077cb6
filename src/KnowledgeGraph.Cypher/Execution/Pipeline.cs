using KnowledgeGraph.Cypher.Execution.Operators;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Operators in the order in which a row passes them; the last one keeps or hands over what arrives.</summary>
sealed class Pipeline
{
    readonly Operator[] _operators;

    internal Pipeline(IEnumerable<Operator> operators)
    {
        _operators = [.. operators];
        for (int i = 0; i + 1 < _operators.Length; i++) _operators[i].Next = _operators[i + 1];
    }

    internal IReadOnlyList<Operator> Operators => _operators;

    /// <summary>Runs on the row as it stands in the frame.</summary>
    internal void Run(Frame frame)
    {
        foreach (Operator op in _operators) op.Begin(frame);
        _operators[0].Push(frame);
        foreach (Operator op in _operators) op.Finish(frame);
    }
}
