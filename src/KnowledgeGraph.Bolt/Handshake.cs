namespace KnowledgeGraph.Bolt;

/// <summary>
/// What is exchanged before the first message: a magic number and four proposals from the client, one version from the server, or,
/// from Bolt 5.7 on, the server's manifest of all its versions, from which the client chooses
/// (https://neo4j.com/docs/bolt/current/bolt/handshake/).
/// </summary>
public static class Handshake
{
    const int MaxManifestEntries = 256;
    static readonly byte[] _manifest = [0x00, 0x00, 0x01, 0xFF];
    static readonly VersionRange[] _ranges = [new(BoltVersion.V58, 8), new(BoltVersion.V44, 0)];

    /// <summary>The first four bytes of a Bolt connection.</summary>
    public static ReadOnlySpan<byte> Magic => [0x60, 0x60, 0xB0, 0x17];

    /// <summary>The client's opening: 20 bytes that offer the manifest, 5.8 to 5.0, and 4.4.</summary>
    public static byte[] Proposal()
    {
        var bytes = new byte[20];
        Magic.CopyTo(bytes);
        _manifest.CopyTo(bytes, 4);
        for (int i = 0; i < _ranges.Length; i++) _ranges[i].Write(bytes.AsSpan(8 + 4 * i));
        return bytes;
    }

    /// <summary>The client's second half: reads the server's answer and, when that is a manifest, answers it.</summary>
    /// <exception cref="BoltException">The server speaks no version of ours, or no Bolt at all.</exception>
    /// <exception cref="EndOfStreamException">The server closed the connection.</exception>
    public static async Task<BoltVersion> AgreeAsync(Stream stream, CancellationToken cancellation)
    {
        var answer = new byte[4];
        await stream.ReadExactlyAsync(answer, cancellation);
        if (answer.AsSpan().SequenceEqual(_manifest)) return await ChooseAsync(stream, cancellation);
        if (answer.AsSpan().SequenceEqual("HTTP"u8)) throw new BoltException("The server speaks HTTP, not Bolt: is this its HTTP port?");
        if (answer is [0, 0, 0, 0]) throw new BoltException("The server speaks no version of Bolt from 4.4 to 5.8.");
        var version = new BoltVersion(answer[3], answer[2]);
        return answer[0] == 0 && answer[1] == 0 && BoltVersion.All.Contains(version)
            ? version
            : throw new BoltException($"The server answered the handshake with {Convert.ToHexString(answer)}, which is no version of Bolt.");
    }

    /// <summary>The server's choice among a client's four proposals (16 bytes, after the magic number).</summary>
    /// <returns>The newest common version of the first proposal that has one, or null.</returns>
    public static BoltVersion? Choose(ReadOnlySpan<byte> proposals)
    {
        for (int i = 0; i + 4 <= proposals.Length; i += 4)
        {
            var range = VersionRange.Read(proposals.Slice(i, 4));
            foreach (BoltVersion version in BoltVersion.All)
                if (range.Contains(version)) return version;
        }

        return null;
    }

    /// <summary>The server's four bytes for a version, or for none.</summary>
    public static byte[] Answer(BoltVersion? version) => version is { } v ? [0, 0, (byte)v.Minor, (byte)v.Major] : [0, 0, 0, 0];

    static async Task<BoltVersion> ChooseAsync(Stream stream, CancellationToken cancellation)
    {
        long count = await ReadVariableAsync(stream, cancellation);
        if (count > MaxManifestEntries) throw new BoltException($"The server's manifest lists {count} versions.");
        var slots = new byte[4 * count];
        await stream.ReadExactlyAsync(slots, cancellation);
        await ReadVariableAsync(stream, cancellation);
        foreach (BoltVersion version in BoltVersion.All)
        {
            for (int i = 0; i < slots.Length; i += 4)
            {
                if (!VersionRange.Read(slots.AsSpan(i, 4)).Contains(version)) continue;
                await stream.WriteAsync(new byte[] { 0, 0, (byte)version.Minor, (byte)version.Major, 0 }, cancellation);
                return version;
            }
        }

        throw new BoltException("The server speaks no version of Bolt from 4.4 to 5.8.");
    }

    /// <summary>An unsigned integer in groups of seven bits, lowest first.</summary>
    static async Task<long> ReadVariableAsync(Stream stream, CancellationToken cancellation)
    {
        var one = new byte[1];
        long value = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            await stream.ReadExactlyAsync(one, cancellation);
            value |= (long)(one[0] & 0x7F) << shift;
            if (one[0] < 0x80) return value;
        }

        throw new BoltException("A number of the server's manifest does not end.");
    }
}
