using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

/// <summary>How a driver behaves; made by <see cref="ConfigBuilder"/>.</summary>
public class Config
{
    /// <summary>A limit that is none.</summary>
    public const int Infinite = -1;

    /// <summary>An interval without end.</summary>
    public static readonly TimeSpan InfiniteInterval = Timeout.InfiniteTimeSpan;

    /// <summary>Only for addresses whose scheme leaves it open.</summary>
    public EncryptionLevel EncryptionLevel { get; internal set; } = EncryptionLevel.None;

    public ILogger Logger { get; internal set; } = SilentLogger.Instance;

    /// <summary>From the first failure of a managed transaction on.</summary>
    public TimeSpan MaxTransactionRetryTime { get; internal set; } = TimeSpan.FromSeconds(30);

    public int MaxIdleConnectionPoolSize { get; internal set; } = 100;

    /// <summary>For each server.</summary>
    public int MaxConnectionPoolSize { get; internal set; } = 100;

    public TimeSpan ConnectionAcquisitionTimeout { get; internal set; } = TimeSpan.FromMinutes(1);

    /// <summary>A connection idle for longer is tried before it is used; null: never.</summary>
    public TimeSpan? ConnectionLivenessThreshold { get; internal set; }

    /// <summary>For the socket, TLS, the handshake and the login together.</summary>
    public TimeSpan ConnectionTimeout { get; internal set; } = TimeSpan.FromSeconds(30);

    public bool SocketKeepAlive { get; internal set; } = true;

    public TimeSpan ConnectionIdleTimeout { get; internal set; } = InfiniteInterval;

    public TimeSpan MaxConnectionLifetime { get; internal set; } = TimeSpan.FromHours(1);

    public bool Ipv6Enabled { get; internal set; } = true;

    public IServerAddressResolver? Resolver { get; internal set; }

    /// <summary>Records that one request asks for; <see cref="Infinite"/>: all.</summary>
    public long FetchSize { get; internal set; } = 1000;

    public string UserAgent { get; internal set; } = "knowledge-graph-dotnet/0.1";

    public INotificationsConfig? NotificationsConfig { get; internal set; }

    public bool TelemetryDisabled { get; set; }

    internal CertificateTrustRule TrustRule { get; set; } = CertificateTrustRule.TrustSystem;

    internal IReadOnlyList<X509Certificate2> TrustedAuthorities { get; set; } = [];

    internal int MaxMessageSize { get; set; } = KnowledgeGraph.Bolt.Framing.MessageReader.DefaultMaxMessageSize;

    internal TimeProvider Clock { get; set; } = TimeProvider.System;
}
