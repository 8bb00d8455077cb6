namespace KnowledgeGraph.Core.Data;

/// <summary>
/// A table of tab-separated values in UTF-8: a header row, then a row a line. Lines that begin with <c># </c> are comments
/// (the source of the table among them). A cell never holds a tab or a line break; lists inside a cell are separated by <c>|</c>.
/// </summary>
public sealed class TsvFile
{
    readonly Dictionary<string, int> _columns;
    readonly List<(int Line, string[] Cells)> _rows = [];
    readonly string _name;

    TsvFile(string name, string[] header)
    {
        _name = name;
        Header = header;
        _columns = header.Select((column, index) => (column, index)).ToDictionary(c => c.column, c => c.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Header { get; }

    public IEnumerable<TsvRow> Rows => _rows.Select(row => new TsvRow(this, row.Line, row.Cells));

    /// <exception cref="DataFileException">No header, a repeated column, or a row with another number of cells.</exception>
    public static TsvFile Read(string name, TextReader reader)
    {
        TsvFile? table = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#") continue;
            string[] cells = line.Split('\t');
            if (table is null)
            {
                if (cells.Distinct(StringComparer.Ordinal).Count() != cells.Length) throw new DataFileException(name, number, "a column is named twice");
                table = new TsvFile(name, cells);
            }
            else
            {
                if (cells.Length != table.Header.Count) throw new DataFileException(name, number, $"{cells.Length} cells, {table.Header.Count} columns");
                table._rows.Add((number, cells));
            }
        }

        return table ?? throw new DataFileException(name, 1, "no header row");
    }

    /// <exception cref="DataFileException">The table has no such column.</exception>
    internal int Column(string column, int line) =>
        _columns.TryGetValue(column, out int index) ? index : throw new DataFileException(_name, line, $"no column '{column}'");

    internal DataFileException Error(int line, string message) => new(_name, line, message);
}
