using System.Text;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Neo4j.Migrations;

/// <summary>
/// A file of Cypher statements in the format of neo4j-migrations (https://michael-simons.github.io/neo4j-migrations/): its name gives version and
/// description, a semicolon at a line's end parts the statements, and the checksum is the CRC-32 of the statements, comments and all.
/// </summary>
sealed partial record Migration(string Source, string Version, string Description, IReadOnlyList<string> Statements)
{
    /// <summary>A decimal number, as that tool stores it.</summary>
    public string Checksum { get; } = Crc32.Of(Statements).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Without those that are nothing but comments.</summary>
    public IEnumerable<string> Executable => Statements.Where(
        statement => statement.Split('\n').Any(line => line.Trim().Length > 0 && !line.TrimStart().StartsWith("//", StringComparison.Ordinal)));

    /// <exception cref="GraphStoreException">The name is none of a versioned migration.</exception>
    public static Migration Of(string source, string text)
    {
        Match match = Name().Match(source);
        if (!match.Success) throw new GraphStoreException($"'{source}' is not named like a migration: V001__Description.cypher.");
        IEnumerable<string> statements = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split(";\n").Select(Trim).Where(statement => statement.Length > 0);
        return new Migration(source, match.Groups[1].Value.Replace('_', '.'), match.Groups[2].Value.Replace('_', ' '), [.. statements]);
    }

    /// <summary>Those that this build ships, by version.</summary>
    public static IReadOnlyList<Migration> Shipped()
    {
        System.Reflection.Assembly assembly = typeof(Migration).Assembly;
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith("migrations/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(name =>
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
                return Of(name["migrations/".Length..], reader.ReadToEnd());
            })];
    }

    static string Trim(string statement)
    {
        string trimmed = statement.Trim();
        return trimmed.EndsWith(';') ? trimmed[..^1].Trim() : trimmed;
    }

    [GeneratedRegex(@"^V(\d+(?:_\d+)*)__([\w ]+)\.cypher$")]
    private static partial Regex Name();
}
