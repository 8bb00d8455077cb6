using System.CommandLine;
using KnowledgeGraph.Cli;
using KnowledgeGraph.Cli.Commands;
using KnowledgeGraph.Cli.Output;

RootCommand root = new("The diplomatic meeting knowledge graph: who met whom, who belongs to what, who stands where, each with the sentence that says so.")
{
    LoadCommand.Create(),
    ExtractCommand.Create(),
    MetCommand.Create(),
    ExplainCommand.Create(),
    QueryCommand.Create(),
    ForgetCommand.Create(),
    ExportCommand.Create(),
    WatchCommand.Create(),
    MigrateCommand.Create(),
};
root.Add(CommonOptions.Store);
root.Add(CommonOptions.Extractor);
root.Add(CommonOptions.Verbose);

using Interruption interruption = new();
ParseResult parsed = root.Parse(args);
IReadOnlyList<string> mistakes = [.. CommonOptions.Unknown(parsed), .. parsed.Errors.Select(error => error.Message)];
if (mistakes.Count > 0)
{
    foreach (string mistake in mistakes) Console.Error.WriteLine(mistake);
    Console.Error.WriteLine($"See kg {string.Join(' ', parsed.CommandResult.Command == root ? [] : [parsed.CommandResult.Command.Name, ""])}--help");
    return ExitCode.Usage;
}

try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interruption.Token);
}
catch (OperationCanceledException) when (interruption.Token.IsCancellationRequested)
{
    Console.Error.WriteLine("Interrupted; what was finished is in the graph.");
    return interruption.ExitCode;
}
catch (Exception e)
{
    // A fault of the program: one line for the user, the rest for whoever mends it.
    Console.Error.WriteLine($"Unexpected: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
    Console.Error.WriteLine(parsed.GetValue(CommonOptions.Verbose) ? e.StackTrace : "Run it again with --verbose to see where.");
    return ExitCode.Unexpected;
}
