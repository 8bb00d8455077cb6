using System.CommandLine;
using System.CommandLine.Parsing;

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
        Description = "network (the default): rules, and a small network that judges and completes them; rules: these alone; llm: a language model at KnowledgeGraph__ModelEndpoint whose every quote is checked.",
        HelpName = "EXTRACTOR",
        Recursive = true,
    };

    public static Option<bool> Verbose { get; } = new("--verbose", "-v") { Description = "Say on the standard error what is going on.", Recursive = true };

    /// <summary>
    /// What looks like an option and is none, a line each: the parser would take it for a file or a name, and <c>kg load articles --stroe x</c>
    /// would load into the wrong graph. What stands behind <c>--</c> is meant as it is.
    /// </summary>
    public static IEnumerable<string> Unknown(ParseResult parsed) =>
        parsed.Tokens.TakeWhile(token => token.Type != TokenType.DoubleDash)
            .Where(token => token.Type == TokenType.Argument && (token.Value.StartsWith("--", StringComparison.Ordinal) || token.Value is ['-', >= 'a' and <= 'z']))
            .Select(token => $"{token.Value} is no option here");

    /// <summary>The settings that the command line gives.</summary>
    public static IEnumerable<(string Name, string? Value)> Settings(ParseResult parsed) =>
        [("Store", parsed.GetValue(Store)), ("Extractor", parsed.GetValue(Extractor))];
}
