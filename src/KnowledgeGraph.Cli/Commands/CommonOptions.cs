using System.CommandLine;

namespace KnowledgeGraph.Cli.Commands;

/// <summary>Options that every command understands.</summary>
static class CommonOptions
{
    public static Option<string?> Store { get; } = new("--store")
    {
        Description = "Where the graph is: a file (kg.db by default), memory:, neo4j://host, bolt://host, or neo4j for NEO4J_URI.",
        HelpName = "STORE",
        Recursive = true,
    };

    public static Option<string?> Extractor { get; } = new("--extractor")
    {
        Description = "rules (the default), or llm: a language model at KnowledgeGraph__ModelEndpoint whose every quote is checked.",
        HelpName = "EXTRACTOR",
        Recursive = true,
    };

    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say on the standard error what is going on.", Recursive = true };

    /// <summary>The settings that the command line gives.</summary>
    public static IEnumerable<(string Name, string? Value)> Settings(ParseResult parsed) =>
        [("Store", parsed.GetValue(Store)), ("Extractor", parsed.GetValue(Extractor))];
}
