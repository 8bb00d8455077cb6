using Spectre.Console;

namespace KnowledgeGraph.Cli.Output;

/// <summary>A table for a person: with borders on a terminal, tab-separated in a pipe.</summary>
sealed class ResultTable(params string[] columns)
{
    readonly List<string[]> _rows = [];

    public int Count => _rows.Count;

    public void Add(params string?[] cells) => _rows.Add([.. cells.Select(c => c ?? "")]);

    public void Write(Screen screen)
    {
        if (!screen.IsTerminal)
        {
            screen.Out.WriteLine(string.Join('\t', columns));
            foreach (string[] row in _rows) screen.Out.WriteLine(string.Join('\t', row.Select(c => c.ReplaceLineEndings(" ").Replace('\t', ' '))));
            return;
        }

        Table table = new Table().Border(TableBorder.Rounded);
        foreach (string column in columns) table.AddColumn(new TableColumn(new Text(column, new Style(decoration: Decoration.Bold))));
        foreach (string[] row in _rows) table.AddRow(row.Select(c => new Text(c.ReplaceLineEndings(" "))));
        screen.Results.Write(table);
    }
}
