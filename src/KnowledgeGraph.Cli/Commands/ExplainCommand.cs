using System.CommandLine;
using System.Globalization;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Querying;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg explain</c>: why something is in the graph: the claims, who makes them where, in which words, by which rule.</summary>
static class ExplainCommand
{
    const string FindEntities = """
        MATCH (n:Entity) WHERE n.id = $id OR toLower(n.name) IN $names OR any(a IN coalesce(n.aliases, []) WHERE toLower(a) IN $names)
          OR any(w IN $names WHERE toLower(n.name) ENDS WITH ' ' + w)
        RETURN n.id AS id, n.name AS name ORDER BY id
        """;

    const string BetweenPair = """
        MATCH (a:Entity)-[r]-(b:Entity) WHERE a.id IN $first AND b.id IN $second
        RETURN DISTINCT type(r) AS type, startNode(r).name AS start, endNode(r).name AS end, properties(r) AS properties ORDER BY type, start, end
        """;

    const string EventsBetween = """
        MATCH (a:Entity)-[:PARTICIPATED_IN]->(e:Event)<-[:PARTICIPATED_IN]-(b:Entity) WHERE a.id IN $first AND b.id IN $second
        RETURN DISTINCT e.id AS id, e.dateFrom AS day ORDER BY day, id
        """;

    const string EventsOf = """
        MATCH (a:Entity)-[:PARTICIPATED_IN]->(e:Event) WHERE a.id IN $first
        RETURN DISTINCT e.id AS id, e.dateFrom AS day ORDER BY day, id
        """;

    const string OneEvent = """
        MATCH (e:Event {id: $id})
        RETURN e.name AS name, e.status AS status, e.date AS date, e.datePhrase AS phrase, e.dateBasis AS basis, e.disputed AS disputed
        """;

    const string ClaimsOnEvent = """
        MATCH (d:Document)<-[:FROM_DOCUMENT]-(c:Claim)-[:ASSERTS]->(e:Event {id: $id})
        OPTIONAL MATCH (c)-[s:SAID_BY]->(speaker)
        WITH c, d, s, speaker ORDER BY s.depth
        WITH c, d, collect(speaker.name) AS speakers
        RETURN d.name AS document, d.publishedAt AS published, c.status AS status, c.modality AS modality, c.quote AS quote, c.start AS start, c.end AS end,
               c.rule AS rule, c.confidence AS confidence, speakers, c.id AS id, c.steps AS steps
        ORDER BY published, document, start, id
        """;

    const string ClaimsByIds = """
        MATCH (c:Claim)-[:FROM_DOCUMENT]->(d:Document) WHERE c.id IN $ids
        OPTIONAL MATCH (c)-[s:SAID_BY]->(speaker)
        WITH c, d, s, speaker ORDER BY s.depth
        WITH c, d, collect(speaker.name) AS speakers
        RETURN d.name AS document, d.publishedAt AS published, coalesce(c.status, c.stance) AS status, c.modality AS modality, c.quote AS quote, c.start AS start,
               c.end AS end, c.rule AS rule, c.confidence AS confidence, speakers, c.id AS id, c.steps AS steps
        ORDER BY published, document, start, id
        """;

    public static Command Create()
    {
        Argument<string[]> names = new("NAME")
        {
            Description = "The id of an event, claim or document, the name of an entity, or two names for what is between them.",
            Arity = new ArgumentArity(1, 2),
        };
        Command command = new("explain", "Why something is in the graph: claims, speakers, quotes, rules.\nExample: kg explain \"Vladimir Putin\" \"Xi Jinping\"") { names };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            await session.OpenToReadAsync(token);
            string[] asked = parsed.GetRequiredValue(names);
            Explanation explanation = new(session, token);
            bool known = asked switch
            {
                [var id] when id.StartsWith("event:", StringComparison.Ordinal) => await explanation.EventAsync(id),
                [var id] when id.StartsWith("claim:", StringComparison.Ordinal) => await explanation.ClaimsAsync([id]) > 0,
                [var one] => await explanation.EntityAsync(one),
                _ => await explanation.PairAsync(asked[0], asked[1]),
            };
            if (known) return ExitCode.Ok;
            session.Screen.Say($"The graph does not know {string.Join(" and ", asked.Select(a => $"'{a}'"))}.");
            return ExitCode.SomeRejected;
        }, cancellation));
        return command;
    }

    sealed class Explanation(Session session, CancellationToken cancellation)
    {
        readonly TextWriter _out = session.Screen.Out;

        public async Task<bool> EventAsync(string id)
        {
            if (await RowsAsync(OneEvent, ("id", id)) is not [var row]) return false;
            string date = row[2] is string value ? $"{value} ({Basis(row[4])}{(row[3] is string phrase ? $": “{phrase}”" : "")})"
                : row[3] is string unresolved ? $"unknown (“{unresolved}” names no day here)" : "unknown";
            _out.WriteLine($"{row[0]}");
            _out.WriteLine($"  id      {id}");
            _out.WriteLine($"  status  {row[1]}{(row[5] is true ? ", disputed" : "")}");
            _out.WriteLine($"  date    {date}");
            List<object?[]> claims = await RowsAsync(ClaimsOnEvent, ("id", id));
            _out.WriteLine($"  why     {Why((string)row[1]!, claims)}");
            foreach (object?[] claim in claims) Write(claim);
            _out.WriteLine();
            return true;
        }

        public async Task<int> ClaimsAsync(IReadOnlyList<object?> ids)
        {
            List<object?[]> claims = await RowsAsync(ClaimsByIds, ("ids", ids));
            foreach (object?[] claim in claims) Write(claim);
            return claims.Count;
        }

        public async Task<bool> EntityAsync(string name)
        {
            IReadOnlyList<object?> ids = await FindAsync(name);
            if (ids.Count == 0) return false;
            foreach (object?[] row in await RowsAsync(EventsOf, ("first", ids))) await EventAsync((string)row[0]!);
            foreach (object?[] row in await RowsAsync(BetweenPair.Replace("AND b.id IN $second", "", StringComparison.Ordinal), ("first", ids))) await EdgeAsync(row);
            return true;
        }

        public async Task<bool> PairAsync(string first, string second)
        {
            IReadOnlyList<object?> firstIds = await FindAsync(first), secondIds = await FindAsync(second);
            if (firstIds.Count == 0 || secondIds.Count == 0) return false;
            List<object?[]> edges = await RowsAsync(BetweenPair, ("first", firstIds), ("second", secondIds));
            foreach (object?[] row in edges) await EdgeAsync(row);
            List<object?[]> events = await RowsAsync(EventsBetween, ("first", firstIds), ("second", secondIds));
            foreach (object?[] row in events) await EventAsync((string)row[0]!);
            if (edges.Count + events.Count == 0) _out.WriteLine("Nothing in the graph is between them.");
            return true;
        }

        async Task EdgeAsync(object?[] row)
        {
            IReadOnlyDictionary<string, object?> properties = (IReadOnlyDictionary<string, object?>)row[3]!;
            string detail = string.Join(", ", properties.Where(p => p.Key is not ("quote" or "claimIds" or "eventIds")).Select(p => $"{p.Key} {CellText.Of(p.Value)}"));
            _out.WriteLine($"{row[1]} -[{row[0]}]- {row[2]}: {detail}");
            if (properties.TryGetValue("claimIds", out object? ids)) await ClaimsAsync((IReadOnlyList<object?>)ids!);
            else if (properties.TryGetValue("quote", out object? quote)) _out.WriteLine($"    “{quote}”");
        }

        async Task<IReadOnlyList<object?>> FindAsync(string name) =>
            [.. (await RowsAsync(FindEntities, ("id", name), ("names", session.NamesOf(name).Select(n => (object?)n).ToList()))).Select(r => r[0])];

        async Task<List<object?[]>> RowsAsync(string cypher, params (string Name, object? Value)[] parameters)
        {
            QueryAnswer answer = await session.Store.QueryAsync(
                new GraphQuery(cypher) { Parameters = parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal) }, cancellation);
            List<object?[]> rows = [];
            await foreach (object?[] row in answer.Rows.WithCancellation(cancellation)) rows.Add(row);
            return rows;
        }

        void Write(object?[] claim)
        {
            string speakers = string.Join(" through ", (IReadOnlyList<object?>)claim[9]!);
            _out.WriteLine($"    “{claim[4]}”");
            _out.WriteLine($"      {claim[0]}{(claim[1] is { } day ? $", {Convert.ToString(day, CultureInfo.InvariantCulture)}" : "")}, characters {claim[5]}–{claim[6]}"
                + $"; says {claim[2]} ({claim[3]}){(speakers.Length > 0 ? $", according to {speakers}" : "")}; rule {claim[7]}, confidence {CellText.Of(claim[8])}");
            if (claim[11] is IReadOnlyList<object?> steps)
                foreach (object? step in steps) _out.WriteLine($"      read: {step}");
        }

        static string Basis(object? basis) => basis switch
        {
            "explicit" => "in the words themselves",
            "resolved" => "from the words and the publication date",
            "publication" => "the publication date",
            _ => "unknown",
        };

        static string Why(string status, List<object?[]> claims)
        {
            string[] told = [.. claims.Select(c => (string)c[2]!).Distinct(StringComparer.Ordinal)];
            return told.Length == 1 ? $"every passage says {status}" : $"passages say {string.Join(", then ", told)}; {(status == "held" ? "what took place stands over what was planned" : "the latest report stands")}";
        }
    }
}
