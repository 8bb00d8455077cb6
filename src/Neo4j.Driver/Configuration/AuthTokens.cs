using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>Makes tokens.</summary>
public class AuthTokens
{
    public static IAuthToken None { get; } = new AuthToken(new() { ["scheme"] = "none" });

    public static IAuthToken Basic(string username, string password) => Custom(username, password, null, "basic");

    public static IAuthToken Basic(string username, string password, string? realm) => Custom(username, password, realm, "basic");

    public static IAuthToken Kerberos(string base64EncodedTicket) => Custom("", base64EncodedTicket, null, "kerberos");

    public static IAuthToken Bearer(string token) => new AuthToken(new() { ["scheme"] = "bearer", ["credentials"] = token });

    public static IAuthToken Custom(string principal, string credentials, string? realm, string scheme) => Custom(principal, credentials, realm, scheme, null);

    public static IAuthToken Custom(string principal, string credentials, string? realm, string scheme, Dictionary<string, object?>? parameters)
    {
        var fields = new Dictionary<string, object?> { ["scheme"] = scheme, ["principal"] = principal, ["credentials"] = credentials };
        if (!string.IsNullOrEmpty(realm)) fields["realm"] = realm;
        if (parameters is not null) fields["parameters"] = parameters;
        return new AuthToken(fields);
    }
}
