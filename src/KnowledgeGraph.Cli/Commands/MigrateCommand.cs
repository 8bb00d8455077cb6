using System.CommandLine;
using KnowledgeGraph.Cli.Output;

namespace KnowledgeGraph.Cli.Commands;

/// <summary><c>kg migrate</c>: the store's schema brought up to date.</summary>
static class MigrateCommand
{
    public static Command Create()
    {
        Command command = new("migrate", "Bring a store's constraints and indexes up to date; load does it too.\nExample: kg migrate --store neo4j://localhost");
        command.SetAction((parsed, cancellation) => Session.RunAsync(parsed, async (session, token) =>
        {
            await session.OpenAsync(token);
            session.Screen.Say("The store is up to date.");
            return ExitCode.Ok;
        }, cancellation));
        return command;
    }
}
