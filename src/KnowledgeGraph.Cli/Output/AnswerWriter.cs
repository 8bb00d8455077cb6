using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Output;

/// <summary>Writes a query's answer as it comes: a table for a person, JSON lines of objects in a list, or CSV (RFC 4180).</summary>
static class AnswerWriter
{
    /// <summary>A table is drawn when its rows are known; past this many the rest follows as further tables.</summary>
    const int TableRows = 500;

    static readonly JsonWriterOptions JsonOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <returns>The number of rows.</returns>
    public static Task<long> WriteAsync(QueryAnswer answer, string format, Screen screen, CancellationToken cancellation) => format switch
    {
        "json" => JsonAsync(answer, screen.Out, cancellation),
        "csv" => CsvAsync(answer, screen.Out, cancellation),
        _ => TableAsync(answer, screen, cancellation),
    };

    static async Task<long> TableAsync(QueryAnswer answer, Screen screen, CancellationToken cancellation)
    {
        long rows = 0;
        ResultTable table = new([.. answer.Columns]);
        await foreach (object?[] row in answer.Rows.WithCancellation(cancellation))
        {
            table.Add([.. row.Select(CellText.Of)]);
            if (++rows % TableRows != 0 || !screen.IsTerminal) continue;
            table.Write(screen);
            table = new ResultTable([.. answer.Columns]);
        }

        if (answer.Columns.Count > 0 && (table.Count > 0 || rows == 0)) table.Write(screen);
        return rows;
    }

    static async Task<long> JsonAsync(QueryAnswer answer, TextWriter output, CancellationToken cancellation)
    {
        long rows = 0;
        using MemoryStream buffer = new();
        using Utf8JsonWriter json = new(buffer, JsonOptions);
        await output.WriteAsync('[');
        await foreach (object?[] row in answer.Rows.WithCancellation(cancellation))
        {
            buffer.SetLength(0);
            json.Reset();
            json.WriteStartObject();
            for (int i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(answer.Columns[i]);
                CellJson.Write(json, row[i]);
            }

            json.WriteEndObject();
            await json.FlushAsync(cancellation);
            await output.WriteAsync(rows++ == 0 ? "\n" : ",\n");
            await output.WriteAsync(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }

        await output.WriteLineAsync(rows == 0 ? "]" : "\n]");
        return rows;
    }

    static async Task<long> CsvAsync(QueryAnswer answer, TextWriter output, CancellationToken cancellation)
    {
        long rows = 0;
        await output.WriteLineAsync(string.Join(',', answer.Columns.Select(Quoted)));
        await foreach (object?[] row in answer.Rows.WithCancellation(cancellation))
        {
            await output.WriteLineAsync(string.Join(',', row.Select(c => c is null ? "" : Quoted(CellText.Of(c)))));
            rows++;
        }

        return rows;
    }

    static string Quoted(string text) =>
        text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
