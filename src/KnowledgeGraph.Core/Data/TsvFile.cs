namespace KnowledgeGraph.Core.Data;

/// <summary>
/// A table of tab-separated values in UTF-8: a header row, then a row a line. Lines that begin with <c># </c> are comments
/// (the source of the table among them). A cell never holds a tab or a line break; lists inside a cell are separated by <c>|</c>.
/// </summary>
public sealed class TsvFile
{
    readonly Dictionary<string, int> _columns;
    readonly string _name;
    IEnumerable<(int Line, string Text)> _rows = [];

    TsvFile(string name, string[] header)
    {
        _name = name;
        Header = header;
        _columns = header.Select((column, index) => (column, index)).ToDictionary(c => c.column, c => c.index, StringComparer.Ordinal);
    }

    public IReadOnlyList<string> Header { get; }

    public IEnumerable<TsvRow> Rows => _rows.Select(row => new TsvRow(this, row.Line, row.Text));

    /// <exception cref="DataFileException">No header, a repeated column, or a row with another number of cells.</exception>
    public static TsvFile Read(string name, TextReader reader)
    {
        using IEnumerator<(int Line, string Text)> lines = Lines(name, reader).GetEnumerator();
        TsvFile table = Begin(name, lines);
        List<(int, string)> rows = [];
        while (lines.MoveNext()) rows.Add(lines.Current);
        table._rows = rows;
        return table;
    }

    /// <summary>A table whose rows are read anew whenever they are asked for, so that none of a long list stays in memory.</summary>
    /// <param name="open">Opens the text; called once for the header and once for each pass over the rows.</param>
    /// <exception cref="DataFileException">As for <see cref="Read"/>; what is wrong with a row shows when the row is reached.</exception>
    public static TsvFile Open(string name, Func<TextReader> open)
    {
        using TextReader reader = open();
        using IEnumerator<(int Line, string Text)> lines = Lines(name, reader).GetEnumerator();
        TsvFile table = Begin(name, lines);
        table._rows = Again();
        return table;

        IEnumerable<(int, string)> Again()
        {
            using TextReader again = open();
            foreach ((int, string) row in Lines(name, again).Skip(1)) yield return row;
        }
    }

    static TsvFile Begin(string name, IEnumerator<(int Line, string Text)> lines)
    {
        if (!lines.MoveNext()) throw new DataFileException(name, 1, "no header row");
        (int line, string text) = lines.Current;
        string[] header = text.Split('\t');
        if (header.Distinct(StringComparer.Ordinal).Count() != header.Length) throw new DataFileException(name, line, "a column is named twice");
        return new TsvFile(name, header);
    }

    /// <summary>The header and the rows, each with as many cells.</summary>
    static IEnumerable<(int Line, string Text)> Lines(string name, TextReader reader)
    {
        int number = 0, columns = -1;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line.StartsWith("# ", StringComparison.Ordinal) || line == "#") continue;
            int cells = line.AsSpan().Count('\t') + 1;
            if (columns < 0) columns = cells;
            else if (cells != columns) throw new DataFileException(name, number, $"{cells} cells, {columns} columns");
            yield return (number, line);
        }
    }

    /// <exception cref="DataFileException">The table has no such column.</exception>
    internal int Column(string column, int line) =>
        _columns.TryGetValue(column, out int index) ? index : throw new DataFileException(_name, line, $"no column '{column}'");

    internal DataFileException Error(int line, string message) => new(_name, line, message);
}
