namespace KnowledgeGraph.Core.Export;

/// <summary>Writes comma-separated rows as RFC 4180 has them, with lines that end in <c>\n</c>. An absent value is an empty cell, an empty text <c>""</c>.</summary>
sealed class CsvRow(TextWriter output)
{
    bool _first = true;

    public void Cell(string? value)
    {
        if (!_first) output.Write(',');
        _first = false;
        if (value is null) return;
        bool quoted = value.Length == 0 || value[0] is ' ' or '\t' || value[^1] is ' ' or '\t' || value.AsSpan().ContainsAny("\",\r\n");
        output.Write(quoted ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value);
    }

    public void Empty(int cells)
    {
        for (int i = 0; i < cells; i++) Cell(null);
    }

    public void End()
    {
        output.Write('\n');
        _first = true;
    }
}
