using System.Security.Cryptography.X509Certificates;
using Neo4j.Driver.Internal;

namespace Neo4j.Driver;

public sealed class ConfigBuilder
{
    readonly Config _config;

    internal ConfigBuilder(Config config) => _config = config;

    public ConfigBuilder WithEncryptionLevel(EncryptionLevel level) => Set(() => _config.EncryptionLevel = level);

    public ConfigBuilder WithLogger(ILogger logger) => Set(() => _config.Logger = logger ?? SilentLogger.Instance);

    public ConfigBuilder WithMaxIdleConnectionPoolSize(int size) => Set(() => _config.MaxIdleConnectionPoolSize = Limit(size));

    public ConfigBuilder WithMaxConnectionPoolSize(int size) => Set(() => _config.MaxConnectionPoolSize = Limit(size));

    public ConfigBuilder WithConnectionAcquisitionTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionAcquisitionTimeout = timeSpan);

    public ConfigBuilder WithConnectionTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionTimeout = timeSpan);

    public ConfigBuilder WithSocketKeepAliveEnabled(bool enable) => Set(() => _config.SocketKeepAlive = enable);

    public ConfigBuilder WithMaxTransactionRetryTime(TimeSpan time) => Set(() => _config.MaxTransactionRetryTime = time);

    public ConfigBuilder WithConnectionIdleTimeout(TimeSpan timeSpan) => Set(() => _config.ConnectionIdleTimeout = timeSpan);

    public ConfigBuilder WithMaxConnectionLifetime(TimeSpan timeSpan) => Set(() => _config.MaxConnectionLifetime = timeSpan);

    public ConfigBuilder WithIpv6Enabled(bool enable) => Set(() => _config.Ipv6Enabled = enable);

    public ConfigBuilder WithResolver(IServerAddressResolver resolver) => Set(() => _config.Resolver = resolver);

    /// <exception cref="ArgumentOutOfRangeException">Neither positive nor <see cref="Config.Infinite"/>.</exception>
    public ConfigBuilder WithFetchSize(long size) => Set(() => _config.FetchSize = CheckedFetchSize(size));

    public ConfigBuilder WithUserAgent(string userAgent)
    {
        ArgumentException.ThrowIfNullOrEmpty(userAgent);
        return Set(() => _config.UserAgent = userAgent);
    }

    public ConfigBuilder WithCertificateTrustRule(
        CertificateTrustRule certificateTrustRule, IReadOnlyList<X509Certificate2>? trustedCaCertificates = null) => Set(() =>
    {
        if ((certificateTrustRule == CertificateTrustRule.TrustList) != (trustedCaCertificates is { Count: > 0 }))
            throw new ArgumentException("Authorities are listed for TrustList, and only for it.", nameof(trustedCaCertificates));
        _config.TrustRule = certificateTrustRule;
        _config.TrustedAuthorities = trustedCaCertificates ?? [];
    });

    public ConfigBuilder WithCertificateTrustRule(CertificateTrustRule certificateTrustRule, IReadOnlyList<string>? trustedCaCertificateFileNames = null) =>
        WithCertificateTrustRule(certificateTrustRule, trustedCaCertificateFileNames?.Select(X509CertificateLoader.LoadCertificateFromFile).ToArray());

    public ConfigBuilder WithNotifications(Severity? minimumSeverity, Category[]? disabledCategories) =>
        Set(() => _config.NotificationsConfig = Internal.NotificationsConfig.Of(minimumSeverity, disabledCategories));

    public ConfigBuilder WithNotificationsDisabled() => Set(() => _config.NotificationsConfig = Internal.NotificationsConfig.Disabled);

    public ConfigBuilder WithTelemetryDisabled() => Set(() => _config.TelemetryDisabled = true);

    public ConfigBuilder WithConnectionLivenessCheckTimeout(TimeSpan timeout) => Set(() => _config.ConnectionLivenessThreshold = timeout);

    internal static long CheckedFetchSize(long size) =>
        size is > 0 or Config.Infinite ? size : throw new ArgumentOutOfRangeException(nameof(size), size, "A fetch size is positive, or infinite.");

    static int Limit(int size) => size == Config.Infinite ? int.MaxValue : size;

    ConfigBuilder Set(Action change)
    {
        change();
        return this;
    }
}
