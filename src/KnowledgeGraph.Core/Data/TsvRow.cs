namespace KnowledgeGraph.Core.Data;

/// <summary>A row of a <see cref="TsvFile"/>. Its cells are cut out of the line when they are asked for.</summary>
public readonly struct TsvRow
{
    readonly TsvFile _table;
    readonly string _text;

    internal TsvRow(TsvFile table, int line, string text)
    {
        _table = table;
        _text = text;
        Line = line;
    }

    /// <summary>The line in the file, from 1.</summary>
    public int Line { get; }

    /// <summary>The cell of a column, empty when nothing stands there.</summary>
    public string this[string column] => Span(column).ToString();

    /// <summary>The same, without a string of its own: for tables of many rows.</summary>
    public ReadOnlySpan<char> Span(string column)
    {
        ReadOnlySpan<char> rest = _text;
        for (int before = _table.Column(column, Line); before > 0; before--) rest = rest[(rest.IndexOf('\t') + 1)..];
        int end = rest.IndexOf('\t');
        return end < 0 ? rest : rest[..end];
    }

    /// <summary>The parts of a cell that holds a list.</summary>
    public string[] List(string column) => this[column].Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An error that names the file and this row's line.</summary>
    public DataFileException Error(string message) => _table.Error(Line, message);
}
