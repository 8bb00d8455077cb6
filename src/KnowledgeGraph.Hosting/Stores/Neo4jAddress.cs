using Microsoft.Extensions.Configuration;

namespace KnowledgeGraph.Hosting.Stores;

/// <summary>Where a Neo4j is and how to log in: from the store's address and NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE.</summary>
public sealed record Neo4jAddress(Uri Uri, string? Username, string? Password, string? Database)
{
    static readonly string[] Schemes = ["neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc"];

    /// <summary>Does the name of a store mean a Neo4j?</summary>
    public static bool IsMeant(string store) =>
        store == "neo4j" || Schemes.Any(s => store.StartsWith(s + "://", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="ArgumentException">No address, or one that is none; never with a password in its message.</exception>
    public static Neo4jAddress Of(string store, IConfiguration configuration)
    {
        string text = store == "neo4j"
            ? configuration["NEO4J_URI"] ?? throw new ArgumentException("--store neo4j needs the address in NEO4J_URI.")
            : store;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) || uri.Host.Length == 0 || !IsMeant(text))
            throw new ArgumentException("The address of the Neo4j is no address like neo4j://host:7687.");
        string[] login = uri.UserInfo.Split(':', 2);
        string? user = login[0].Length > 0 ? Uri.UnescapeDataString(login[0]) : configuration["NEO4J_USERNAME"];
        string? password = login.Length > 1 ? Uri.UnescapeDataString(login[1]) : configuration["NEO4J_PASSWORD"];
        UriBuilder plain = new(uri) { UserName = "", Password = "" };
        return new Neo4jAddress(plain.Uri, user ?? (password is null ? null : "neo4j"), password, configuration["NEO4J_DATABASE"]);
    }

    public override string ToString() => Uri.GetLeftPart(UriPartial.Authority);
}
