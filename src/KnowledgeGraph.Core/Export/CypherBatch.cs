using System.Text;

namespace KnowledgeGraph.Core.Export;

/// <summary>Gathers the rows that one statement takes, and writes them as <c>UNWIND [rows] AS row statement;</c>.</summary>
sealed class CypherBatch(TextWriter output, int size)
{
    readonly StringBuilder _rows = new();
    string _statement = "";
    int _count;

    public void Add(string statement, Action<StringBuilder> row)
    {
        if (statement != _statement || _count == size) Flush();
        _statement = statement;
        _rows.Append(_count++ == 0 ? "\n  " : ",\n  ");
        row(_rows);
    }

    public void Flush()
    {
        if (_count > 0) output.Write($"UNWIND [{_rows}\n] AS row {_statement};\n");
        _rows.Clear();
        _count = 0;
    }
}
