using System.CommandLine;
using KnowledgeGraph.Cli.Output;
using KnowledgeGraph.Core.Graph.Querying;
using KnowledgeGraph.Hosting.Loading;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg forget</c>: a document out of the graph, as if it had never been loaded.</summary>
static class ForgetCommand
{
    public static Command Create()
    {
        Argument<string[]> documents = new("DOCUMENT") { Description = "Ids as load prints them (doc:…), or titles or addresses of documents.", Arity = ArgumentArity.OneOrMore };
        Command command = new("forget", "Take documents out of the graph.\nExample: kg forget doc:0123456789abcdef0123") { documents };
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            ArticleLoader loader = await session.LoaderAsync(token);
            bool unknown = false;
            foreach (string name in parsed.GetRequiredValue(documents))
            {
                IReadOnlyList<string> ids = name.StartsWith("doc:", StringComparison.Ordinal) ? [name] : await FindAsync(session, name, token);
                bool any = false;
                foreach (string id in ids)
                {
                    if (!await loader.ForgetAsync(id, token)) continue;
                    any = true;
                    session.Screen.Out.WriteLine($"forgotten\t{id}");
                }

                if (any) continue;
                unknown = true;
                session.Screen.Say($"No document '{name}' in this graph.");
            }

            return unknown ? ExitCode.SomeRejected : ExitCode.Ok;
        }, cancellation));
        return command;
    }

    static async Task<IReadOnlyList<string>> FindAsync(Session session, string name, CancellationToken cancellation)
    {
        QueryAnswer answer = await session.Store.QueryAsync(
            new GraphQuery("MATCH (d:Document) WHERE d.title = $name OR d.name = $name OR d.url = $name RETURN d.id AS id ORDER BY id")
            {
                Parameters = new Dictionary<string, object?> { ["name"] = name },
            }, cancellation);
        List<string> ids = [];
        await foreach (object?[] row in answer.Rows.WithCancellation(cancellation)) ids.Add((string)row[0]!);
        return ids;
    }
}
