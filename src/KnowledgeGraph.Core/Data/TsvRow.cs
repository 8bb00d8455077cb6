namespace KnowledgeGraph.Core.Data;

/// <summary>A row of a <see cref="TsvFile"/>.</summary>
public readonly struct TsvRow
{
    readonly TsvFile _table;
    readonly string[] _cells;

    internal TsvRow(TsvFile table, int line, string[] cells)
    {
        _table = table;
        _cells = cells;
        Line = line;
    }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell of a column, empty when nothing stands there.</summary>
    public string this[string column] => _cells[_table.Column(column, Line)];

    /// <summary>The parts of a cell that holds a list.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An error that names the file and this row's line.</summary>
    public DataFileException Error(string message) => _table.Error(Line, message);
}
