using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution.Operators;

/// <summary>Keeps the rows of the result.</summary>
sealed class ProduceResults(int[] columns, string[] names, int state) : StatefulOperator<List<Value[]>>(state)
{
    internal override string Details => string.Join(", ", names);

    internal List<Value[]> Rows(Frame frame) => State(frame);

    protected override List<Value[]> Create(Frame frame) => [];

    internal override bool Push(Frame frame)
    {
        if (columns.Length == 0) return true;
        List<Value[]> rows = State(frame);
        if (rows.Count >= frame.ResultCap) throw new CypherException(FaultClass.ResultLimit, Fault.None, $"The result has more than the allowed {frame.ResultCap} rows: add a LIMIT");
        Value[] row = new Value[columns.Length];
        for (int i = 0; i < row.Length; i++) row[i] = frame.Slots[columns[i]];
        frame.Charge(row.Length * 16 + 32);
        rows.Add(row);
        return true;
    }
}
