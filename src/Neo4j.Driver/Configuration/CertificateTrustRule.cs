namespace Neo4j.Driver;

/// <summary>Which certificates of a server are good enough.</summary>
public enum CertificateTrustRule
{
    /// <summary>Those that the machine trusts.</summary>
    TrustSystem,

    /// <summary>Those that a listed authority signed.</summary>
    TrustList,

    /// <summary>Any: the traffic is encrypted, but by whom is unknown.</summary>
    TrustAny,
}
