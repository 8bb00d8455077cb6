using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Export;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Ontology;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg export</c>: the whole graph in a format of other tools, the same bytes from every store.</summary>
static class ExportCommand
{
    public static Command Create()
    {
        Option<string> format = new("--format")
        {
            Description = string.Join(", ", GraphExporter.Formats) + ".",
            HelpName = "FORMAT",
            DefaultValueFactory = _ => "jsonl",
        };
        format.AcceptOnlyFromAmong([.. GraphExporter.Formats]);
        Option<FileInfo?> output = new("--out", "-o") { Description = "A file, or a folder for formats of several files; the standard output without it.", HelpName = "PATH" };
        Command command = new("export", "Write the graph in a format of other tools.\nExample: kg export --format graphml --out graph.graphml") { format, output };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            IGraphStore store = await session.OpenToReadAsync(token);
            Dictionary<string, string> keys = session.Ontology.Relationships.Where(r => r.Key is not null).ToDictionary(r => r.Name, r => r.Key!, StringComparer.Ordinal);
            GraphExporter exporter = GraphExporter.For(parsed.GetRequiredValue(format), keys);
            string? path = parsed.GetValue(output)?.FullName;
            if (exporter.Files.Count > 1 && path is null)
            {
                session.Screen.Say($"{parsed.GetValue(format)} is {exporter.Files.Count} files ({string.Join(", ", exporter.Files)}): say into which folder with --out.");
                return ExitCode.Usage;
            }

            if (path is null)
            {
                await using Stream stdout = Console.OpenStandardOutput();
                await exporter.WriteAsync(store, _ => new BufferedStream(stdout, 1 << 16), token);
                return ExitCode.Ok;
            }

            if (exporter.Files.Count > 1) Directory.CreateDirectory(path);
            await exporter.WriteAsync(store, name => File.Create(exporter.Files.Count > 1 ? Path.Combine(path, name) : path), token);
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }
}
