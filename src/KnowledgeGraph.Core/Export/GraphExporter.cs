using System.Text;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Core.Export;

/// <summary>
/// Writes a whole graph in one format. It reads the canonical order of <see cref="IGraphStore"/>, so the same graph gives the same
/// bytes from every store and on every machine: UTF-8 without a mark, lines that end in <c>\n</c>.
/// </summary>
public abstract class GraphExporter
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    /// <summary>The names <see cref="For"/> knows.</summary>
    public static IReadOnlyList<string> Formats { get; } = ["cypher", "csv", "graphml", "gexf", "jsonl", "neo4j-admin"];

    /// <summary>The files it writes; with one of them the export may go to standard output.</summary>
    public abstract IReadOnlyList<string> Files { get; }

    /// <param name="format">One of <see cref="Formats"/>.</param>
    /// <param name="keys">
    /// The property that tells relationships of a type between the same nodes apart, by type (SUPPORTS: topic); other types have at most one.
    /// </param>
    /// <exception cref="ArgumentException">Another format; the message lists those there are.</exception>
    public static GraphExporter For(string format, IReadOnlyDictionary<string, string> keys) => format switch
    {
        "cypher" => new CypherExporter(keys),
        "csv" => new CsvExporter(),
        "graphml" => new GraphMlExporter(),
        "gexf" => new GexfExporter(),
        "jsonl" => new JsonLinesExporter(),
        "neo4j-admin" => new Neo4jAdminExporter(),
        _ => throw new ArgumentException($"'{format}' is no export format; there are {string.Join(", ", Formats)}.", nameof(format)),
    };

    /// <summary>Reads the store and writes the files in the order of <see cref="Files"/>.</summary>
    /// <param name="store">Open, and not written to meanwhile: some formats read it twice.</param>
    /// <param name="open">Gives the stream for one of <see cref="Files"/>; it is flushed and closed here.</param>
    /// <param name="cancellation">Leaves the files half written.</param>
    public abstract Task WriteAsync(IGraphStore store, Func<string, Stream> open, CancellationToken cancellation = default);

    private protected static StreamWriter Text(Stream stream) => new(stream, Utf8, 1 << 16) { NewLine = "\n" };
}
