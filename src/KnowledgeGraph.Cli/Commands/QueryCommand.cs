using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg query</c>: a question in Cypher; read-only unless <c>--write</c> is given.</summary>
static class QueryCommand
{
    public static Command Create()
    {
        Argument<string> cypher = new("CYPHER") { Description = "The query; - reads it from the standard input." };
        Option<string[]> parameters = new("--param", "-p") { Description = "A parameter as name=value; the value is JSON, or else a text.", HelpName = "K=V" };
        Option<string> format = new("--format") { Description = "table, json or csv.", HelpName = "FORMAT", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json", "csv");
        Option<bool> write = new("--write") { Description = "Let the query change the graph." };
        Option<bool> force = new("--force") { Description = "With --write: even in ways that the ontology does not describe." };
        Option<double?> timeout = new("--timeout") { Description = "Give up after so many seconds.", HelpName = "SECONDS" };
        Command command = new("query", "Ask the graph in Cypher.\nExample: kg query \"MATCH (a)-[m:MET_WITH]-(b) WHERE a.name = $who RETURN b.name, m.lastDate\" --param who='Xi Jinping'")
        {
            cypher, parameters, format, write, force, timeout,
        };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            Dictionary<string, object?> values = new(StringComparer.Ordinal);
            foreach (string parameter in parsed.GetValue(parameters) ?? [])
            {
                int equals = parameter.IndexOf('=', StringComparison.Ordinal);
                if (equals <= 0)
                {
                    session.Screen.Say($"--param {parameter}: a parameter is name=value.");
                    return ExitCode.Usage;
                }

                values[parameter[..equals].TrimStart('$')] = Value(parameter[(equals + 1)..]);
            }

            string text = parsed.GetRequiredValue(cypher);
            if (text == "-") text = await Console.In.ReadToEndAsync(token);
            IGraphStore store = await session.OpenToReadAsync(token);
            QueryAnswer answer = await store.QueryAsync(new GraphQuery(text)
            {
                Parameters = values,
                Write = parsed.GetValue(write),
                Force = parsed.GetValue(force),
                Timeout = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
            }, token);
            long rows = await AnswerWriter.WriteAsync(answer, parsed.GetRequiredValue(format), session.Screen, token);
            if (answer.Plan is { } plan) session.Screen.Out.WriteLine(plan);
            if (answer.Changes.Count > 0) session.Screen.Say(string.Join(", ", answer.Changes.Select(c => $"{c.Value} {c.Key}")));
            else if (session.Screen.IsTerminal) session.Screen.Say(rows == 1 ? "1 row" : $"{rows} rows");
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }

    /// <summary>JSON where it is JSON ("2022", "[1,2]", "true"), else the text itself.</summary>
    static object? Value(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            return Value(document.RootElement);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    static object? Value(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Number => element.TryGetInt64(out long whole) ? (object)whole : double.Parse(element.GetRawText(), CultureInfo.InvariantCulture),
        JsonValueKind.Array => element.EnumerateArray().Select(Value).ToList(),
        _ => element.EnumerateObject().ToDictionary(p => p.Name, p => Value(p.Value), StringComparer.Ordinal),
    };
}
