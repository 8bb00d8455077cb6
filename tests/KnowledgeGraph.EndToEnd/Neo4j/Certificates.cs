using System.Diagnostics;
using System.Security.Cryptography.X509Certificates;

namespace KnowledgeGraph.EndToEnd.Neo4j;

/// <summary>An authority and the certificates that it signs for a server on the loopback, made with the openssl of this machine.</summary>
sealed class Certificates : IDisposable
{
    const string Configuration = """
        [req]
        distinguished_name = name
        x509_extensions = authority
        [name]
        [authority]
        basicConstraints = critical, CA:TRUE
        [ca]
        default_ca = signing
        [signing]
        database = issued.txt
        serial = serial.txt
        new_certs_dir = .
        certificate = authority.pem
        private_key = authority.key
        default_md = sha256
        policy = policy
        copy_extensions = copy
        unique_subject = no
        [policy]
        commonName = supplied
        """;

    readonly string _folder = Directory.CreateTempSubdirectory("kg-certificates-").FullName;

    public Certificates()
    {
        File.WriteAllText(At("openssl.cnf"), Configuration);
        File.WriteAllText(At("issued.txt"), "");
        File.WriteAllText(At("serial.txt"), "01");
        OpenSsl(
            "req", "-config", "openssl.cnf", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "3650", "-subj", "/CN=Test authority", "-keyout", "authority.key", "-out", "authority.pem");
        Authority = X509CertificateLoader.LoadCertificateFromFile(At("authority.pem"));
    }

    /// <summary>Why no certificates can be made here, or null.</summary>
    public static string? Missing { get; } = Absent();

    public X509Certificate2 Authority { get; }

    /// <summary>For the address 127.0.0.1, valid from 2010 to the first day of a year.</summary>
    public X509Certificate2 Server(int lastYear)
    {
        OpenSsl(
            "req", "-config", "openssl.cnf", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName = IP:127.0.0.1",
            "-keyout", "server.key", "-out", "server.csr");
        OpenSsl(
            "ca", "-config", "openssl.cnf", "-batch", "-notext", "-startdate", "20100101000000Z", "-enddate", $"{lastYear}0101000000Z",
            "-in", "server.csr", "-out", "server.pem");
        using X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(At("server.pem"), At("server.key"));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }

    public void Dispose()
    {
        Authority.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    string At(string file) => Path.Combine(_folder, file);

    void OpenSsl(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("openssl", arguments) { WorkingDirectory = _folder, RedirectStandardError = true })!;
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"openssl {arguments[0]}: {errors}");
    }

    static string? Absent()
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo("openssl", "version") { RedirectStandardOutput = true })!;
            process.WaitForExit();
            return process.ExitCode == 0 ? null : "openssl does not run";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "there is no openssl";
        }
    }
}
