using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Hosting.Loading;
using KnowledgeGraph.Hosting.Sources;
using Spectre.Console;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg load</c>: articles into the graph.</summary>
static class LoadCommand
{
    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files, folders or globs: .txt, .md, .json, .jsonl, each also .gz.", Arity = ArgumentArity.OneOrMore };
        Option<DateOnly?> published = ExtractCommand.Published();
        Command command = new("load", "Read articles into the graph.\nExample: kg load seeds/articles") { paths, published };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            FileSource source = new(parsed.GetRequiredValue(paths), new ArticleReader(parsed.GetValue(published)));
            ArticleLoader loader = await session.LoaderAsync(token);
            List<DocumentOutcome> outcomes = [];
            if (session.Screen.IsTerminal)
                await session.Screen.Remarks.Status().StartAsync("Loading…", async status =>
                {
                    await foreach (DocumentOutcome outcome in loader.LoadAsync(source, token))
                    {
                        outcomes.Add(outcome);
                        status.Status($"{outcomes.Count} documents, {outcomes.Sum(o => o.Events)} events").Refresh();
                    }
                });
            else
                await foreach (DocumentOutcome outcome in loader.LoadAsync(source, token))
                {
                    outcomes.Add(outcome);
                    session.Screen.Out.WriteLine(Line(outcome));
                    // Whoever reads along learns of a document when it is safe, not when a buffer is full.
                    await session.Screen.Out.FlushAsync(token);
                }

            LoadReport report = new(outcomes);
            Show(session.Screen, report);
            return report.ExitCode;
        }, cancellation));
        return command;
    }

    static string Line(DocumentOutcome outcome) =>
        $"{outcome.State.ToString().ToLowerInvariant()}\t{outcome.DocumentId ?? "-"}\t{outcome.ArticleId ?? "-"}\t{outcome.Events} events\t{outcome.Claims} claims\t{outcome.Path}";

    static void Show(Screen screen, LoadReport report)
    {
        if (screen.IsTerminal && report.Documents.Count <= 40)
        {
            ResultTable table = new("document", "state", "events", "claims");
            foreach (DocumentOutcome outcome in report.Documents)
                table.Add(outcome.ArticleId ?? outcome.Path, outcome.State.ToString().ToLowerInvariant(), $"{outcome.Events}", $"{outcome.Claims}");
            table.Write(screen);
        }

        // Without a terminal the log has named each rejection already.
        if (screen.IsTerminal)
            foreach (DocumentOutcome outcome in report.Documents)
                if (outcome.Rejection is { } rejection) screen.Remarks.MarkupLineInterpolated($"[red]rejected[/] {rejection.ToString()}");
        screen.Say($"{report.Documents.Count} documents: {report.Count(DocumentState.Loaded)} loaded, {report.Count(DocumentState.Unchanged)} unchanged, "
            + $"{report.Count(DocumentState.Rejected)} rejected"
            + (report.Count(DocumentState.Failed) is > 0 and var failed ? $", {failed} failed" : "")
            + $"; {report.Documents.Sum(o => o.Events)} events, {report.Documents.Sum(o => o.Claims)} claims.");
    }
}
