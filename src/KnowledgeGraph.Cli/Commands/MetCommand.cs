using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg met</c>: who met whom, was to meet whom, or did not, each with the words that say so.</summary>
static class MetCommand
{
    /// <summary>One row an event; the quote is of a claim that gives the event the status it has, so that a plan is never the proof of a meeting.</summary>
    const string Question = """
        MATCH (p:Entity)-[:PARTICIPATED_IN]->(e:Event)
        WHERE ($status IS NULL OR e.status = $status)
          AND ($from IS NULL OR e.dateTo >= date($from))
          AND ($to IS NULL OR e.dateFrom <= date($to))
        WITH e, p ORDER BY p.name, p.id
        WITH e, collect(p) AS people
        WHERE $names IS NULL OR any(p IN people WHERE toLower(p.name) IN $names OR any(a IN coalesce(p.aliases, []) WHERE toLower(a) IN $names)
          OR any(n IN $names WHERE toLower(p.name) ENDS WITH ' ' + n))
        OPTIONAL MATCH (e)-[:ON_SIDELINES_OF]->(s:Event)
        OPTIONAL MATCH (e)-[:HELD_IN]->(place)
        WITH e, people, place, s
        WHERE $at IS NULL OR toLower(coalesce(s.occasion, e.occasion, '')) CONTAINS $at OR toLower(coalesce(place.name, '')) CONTAINS $at
          OR any(w IN $atNames WHERE toLower(coalesce(s.occasion, e.occasion, '')) CONTAINS w)
        MATCH (c:Claim)-[:ASSERTS]->(e)
        WITH e, people, place, s, c ORDER BY CASE WHEN c.status = e.status THEN 0 ELSE 1 END, c.confidence DESC, c.id
        WITH e, people, place, s, collect(c.quote) AS quotes
        RETURN coalesce(e.date, e.datePhrase) AS date, e.status AS status, [l IN labels(e) WHERE l <> 'Event'][0] AS kind,
               [p IN people | p.name] AS who, place.name AS place, coalesce(s.occasion, e.occasion) AS occasion,
               e.documentCount AS documents, e.disputed AS disputed, quotes[0] AS quote, e.id AS id
        ORDER BY e.dateFrom, e.id
        """;

    static readonly string[] Statuses = ["held", "planned", "proposed", "postponed", "cancelled", "refused", "denied"];

    public static Command Create()
    {
        Argument<string?> name = new("NAME") { Description = "A person, country or organization; everybody without it.", Arity = ArgumentArity.ZeroOrOne };
        Option<string?> at = new("--at") { Description = "A summit, visit or place: SCO, Samarkand.", HelpName = "OCCASION" };
        Option<DateOnly?> from = new("--from") { Description = "Not before this day.", HelpName = "DATE", CustomParser = ExtractCommand.Date };
        Option<DateOnly?> to = new("--to") { Description = "Not after this day.", HelpName = "DATE", CustomParser = ExtractCommand.Date };
        Option<string?> status = new("--status") { Description = string.Join(", ", Statuses) + ".", HelpName = "STATUS" };
        status.AcceptOnlyFromAmong(Statuses);
        Option<string> format = new("--format") { Description = "table, json or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        Command command = new("met", "Who met whom, with the words that say so.\nExample: kg met \"Xi Jinping\" --at SCO --status held") { name, at, from, to, status, format };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            IGraphStore store = await session.OpenToReadAsync(token);
            string? occasion = parsed.GetValue(at)?.ToLowerInvariant();
            QueryAnswer answer = await store.QueryAsync(new GraphQuery(Question)
            {
                Parameters = new Dictionary<string, object?>
                {
                    ["names"] = parsed.GetValue(name) is { } who ? session.NamesOf(who).Select(n => (object?)n).ToList() : null,
                    ["at"] = occasion,
                    ["atNames"] = occasion is null ? new List<object?>() : session.NamesOf(occasion).Where(n => n.Length > 4).Select(n => (object?)n).ToList(),
                    ["from"] = parsed.GetValue(from)?.ToString("yyyy-MM-dd"),
                    ["to"] = parsed.GetValue(to)?.ToString("yyyy-MM-dd"),
                    ["status"] = parsed.GetValue(status),
                },
            }, token);
            if (parsed.GetValue(format) != "table")
            {
                await AnswerWriter.WriteAsync(answer, parsed.GetRequiredValue(format), session.Screen, token);
                return ExitCode.Ok;
            }

            ResultTable table = new("date", "status", "kind", "who", "where", "occasion", "documents", "quote");
            await foreach (object?[] row in answer.Rows.WithCancellation(token))
                table.Add(Text(row[0]) ?? "?", Text(row[1]) + (row[7] is true ? " (disputed)" : ""), Text(row[2])?.ToLowerInvariant(),
                    string.Join(", ", (IReadOnlyList<object?>)row[3]!), Text(row[4]), Text(row[5]), CellText.Of(row[6]), Text(row[8]));
            if (table.Count > 0) table.Write(session.Screen);
            else session.Screen.Say("The graph knows of no such meeting.");
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }

    static string? Text(object? cell) => cell as string;
}
