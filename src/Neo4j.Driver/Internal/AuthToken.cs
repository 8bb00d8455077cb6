namespace Neo4j.Driver.Internal;

/// <summary>A token's fields, as HELLO or LOGON carry them. Its text names the scheme only.</summary>
sealed class AuthToken(Dictionary<string, object?> fields) : IAuthToken
{
    public Dictionary<string, object?> Fields => fields;

    public override string ToString() => $"{fields["scheme"]} authentication";
}
