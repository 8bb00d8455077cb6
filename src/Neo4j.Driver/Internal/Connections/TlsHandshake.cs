using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;

namespace Neo4j.Driver.Internal.Connections;

/// <summary>Encrypts a connection, if the server's certificate is good enough, and else says why it is not.</summary>
sealed class TlsHandshake(CertificateTrustRule trust, IReadOnlyList<X509Certificate2> authorities)
{
    string? _reason;

    /// <exception cref="SecurityException">The certificate is not trusted.</exception>
    public async Task<Stream> EncryptAsync(Stream stream, ServerAddress address, CancellationToken cancellation)
    {
        var encrypted = new SslStream(stream, leaveInnerStreamOpen: false);
        var options = new SslClientAuthenticationOptions { TargetHost = address.Host, RemoteCertificateValidationCallback = Validate };
        if (trust == CertificateTrustRule.TrustList)
        {
            options.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.AddRange(authorities.ToArray());
        }

        try
        {
            await encrypted.AuthenticateAsClientAsync(options, cancellation).ConfigureAwait(false);
            return encrypted;
        }
        catch (System.Security.Authentication.AuthenticationException exception)
        {
            await encrypted.DisposeAsync().ConfigureAwait(false);
            throw new SecurityException(
                _reason is null ? $"{address} answers without TLS, or with none that we know." : $"The certificate of {address} is not trusted: {_reason}", exception);
        }
    }

    bool Validate(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null || errors.HasFlag(SslPolicyErrors.RemoteCertificateNotAvailable))
        {
            _reason = "the server shows none.";
            return false;
        }

        if (trust == CertificateTrustRule.TrustAny || errors == SslPolicyErrors.None) return true;
        X509ChainStatusFlags status = chain?.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status) ?? 0;
        _reason = status.HasFlag(X509ChainStatusFlags.NotTimeValid) ? "it has expired or is not yet valid."
            : errors.HasFlag(SslPolicyErrors.RemoteCertificateChainErrors) ? "no trusted authority signed it."
            : "it is made out to another host.";
        return false;
    }
}
