using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal;

/// <summary>What an address asks for: which server, with routing or without, and whose certificate will do.</summary>
/// <param name="RoutingContext">The address and its query's parameters, sent to a router; null without routing.</param>
/// <param name="Trust">Null without encryption.</param>
sealed record ConnectionTarget(
    ServerAddress Address, Dictionary<string, object?>? RoutingContext, CertificateTrustRule? Trust, IReadOnlyList<X509Certificate2> Authorities)
{
    public static ConnectionTarget Of(Uri uri, Config config)
    {
        (bool routing, CertificateTrustRule? trust) = uri.Scheme switch
        {
            "bolt" => (false, Open(config)),
            "bolt+s" => (false, CertificateTrustRule.TrustSystem),
            "bolt+ssc" => (false, CertificateTrustRule.TrustAny),
            "neo4j" => (true, Open(config)),
            "neo4j+s" => (true, CertificateTrustRule.TrustSystem),
            "neo4j+ssc" => (true, CertificateTrustRule.TrustAny),
            _ => throw new ArgumentException(
                $"The scheme '{uri.Scheme}' is none of bolt, bolt+s, bolt+ssc, neo4j, neo4j+s, neo4j+ssc.", nameof(uri)),
        };
        if (uri.Host.Length == 0) throw new ArgumentException("The address names no host.", nameof(uri));
        if (uri.UserInfo.Length > 0) throw new ArgumentException("Credentials do not belong in the address: pass a token.", nameof(uri));
        if (uri.Scheme.Contains('+', StringComparison.Ordinal) && config.EncryptionLevel == EncryptionLevel.Encrypted)
            throw new ArgumentException($"The scheme '{uri.Scheme}' decides on encryption: leave the encryption level out.", nameof(config));
        var address = ServerAddress.From(uri);
        return new ConnectionTarget(address, routing ? Context(uri, address) : null, trust, config.TrustedAuthorities);
    }

    static CertificateTrustRule? Open(Config config) => config.EncryptionLevel == EncryptionLevel.Encrypted ? config.TrustRule : null;

    static Dictionary<string, object?> Context(Uri uri, ServerAddress address)
    {
        var context = new Dictionary<string, object?> { ["address"] = address.ToString() };
        foreach (string pair in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split('=') is not [{ Length: > 0 } key, { Length: > 0 } value] || !context.TryAdd(Uri.UnescapeDataString(key), Uri.UnescapeDataString(value)))
                throw new ArgumentException("The address's query is made of different keys, each with a value.", nameof(uri));
        }

        return context;
    }
}
