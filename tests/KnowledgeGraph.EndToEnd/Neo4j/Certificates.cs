using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>An authority and the certificates that it signs for a server on the loopback.</summary>
sealed class Certificates : IDisposable
{
    static readonly DateTimeOffset _start = DateTimeOffset.UnixEpoch.AddYears(40);
    readonly RSA _key = RSA.Create(2048);

    public Certificates()
    {
        var request = new CertificateRequest("CN=Test authority", _key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        Authority = request.CreateSelfSigned(_start, _start.AddYears(200));
    }

    public X509Certificate2 Authority { get; }

    /// <summary>For the address 127.0.0.1, valid until a year.</summary>
    public X509Certificate2 Server(int lastYear)
    {
        using RSA key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using X509Certificate2 signed = request.Create(Authority, _start, new DateTimeOffset(lastYear, 1, 1, 0, 0, 0, TimeSpan.Zero), [1, 2, 3, 4]);
        using X509Certificate2 whole = signed.CopyWithPrivateKey(key);
        return X509CertificateLoader.LoadPkcs12(whole.Export(X509ContentType.Pfx), null);
    }

    public void Dispose()
    {
        Authority.Dispose();
        _key.Dispose();
    }
}
