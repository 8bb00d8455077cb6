using System.Diagnostics;
using KnowledgeGraph.Bolt;
using KnowledgeGraph.Bolt.Framing;
using KnowledgeGraph.Bolt.Messages;
using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Values;

namespace KnowledgeGraph.Evaluation.Bolt;

/// <summary>
/// Mutates well-formed messages of every kind (bits, bytes, lengths, cuts, copies, splices) and has them read: as chunks, as requests, as
/// responses and as handshakes. The same seed gives the same inputs.
/// </summary>
sealed class WireFuzzer(IValueMapping mapping, int seed)
{
    static readonly byte[] _telling = [0x00, 0x7F, 0x80, 0x8F, 0x9F, 0xAF, 0xB0, 0xBF, 0xC0, 0xC1, 0xCB, 0xCE, 0xD2, 0xD6, 0xDA, 0xFF];
    readonly Random _random = new(seed);
    readonly List<byte[]> _corpus = Corpus(mapping);

    public FuzzReport Run(int count, CancellationToken cancellation)
    {
        (int accepted, int refused, long most, double slowest) = (0, 0, 0, 0);
        for (int i = 0; i < count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            byte[] input = Mutate(_corpus[i % _corpus.Count]);
            long allocated = GC.GetAllocatedBytesForCurrentThread();
            long started = Stopwatch.GetTimestamp();
            try
            {
                if (Read(input, i % 4)) accepted++;
                else refused++;
            }
            catch (Exception exception)
            {
                return new FuzzReport(i + 1, accepted, refused, most, slowest, $"{exception.GetType()}: {exception.Message} from {Convert.ToHexString(input)}");
            }

            most = Math.Max(most, GC.GetAllocatedBytesForCurrentThread() - allocated);
            slowest = Math.Max(slowest, Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }

        return new FuzzReport(count, accepted, refused, most, slowest, null);
    }

    bool Read(byte[] input, int how)
    {
        var values = new ValueReader(mapping);
        try
        {
            switch (how)
            {
                case 0:
                    RequestCodec.Read(input, values);
                    break;
                case 1:
                    ResponseCodec.Read(input, values);
                    break;
                case 2:
                    Handshake.AgreeAsync(new Peer(input), CancellationToken.None).GetAwaiter().GetResult();
                    break;
                default:
                    var reader = new MessageReader(new Peer(input), maxMessageSize: 100_000);
                    while (true) ResponseCodec.Read(reader.ReadAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult().Span, values);
            }

            return true;
        }
        catch (BoltException)
        {
            return false;
        }
        catch (EndOfStreamException)
        {
            // The peer closed the connection: what a cut input is.
            return how == 3;
        }
    }

    byte[] Mutate(byte[] source)
    {
        List<byte> bytes = [.. source];
        for (int changes = _random.Next(1, 5); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = _random.Next(bytes.Count);
            switch (_random.Next(7))
            {
                case 0: bytes[at] ^= (byte)(1 << _random.Next(8)); break;
                case 1: bytes[at] = (byte)_random.Next(256); break;
                case 2: bytes[at] = _telling[_random.Next(_telling.Length)]; break;
                case 3: bytes.RemoveRange(at, Math.Min(bytes.Count - at, _random.Next(1, 9))); break;
                case 4: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(bytes.Count - at, _random.Next(1, 65)))); break;
                case 5: bytes.Insert(at, _telling[_random.Next(_telling.Length)]); break;
                default:
                    byte[] other = _corpus[_random.Next(_corpus.Count)];
                    int from = _random.Next(other.Length);
                    bytes.InsertRange(at, other.AsSpan(from, Math.Min(other.Length - from, 64)));
                    break;
            }
        }

        return [.. bytes];
    }

    static List<byte[]> Corpus(IValueMapping mapping)
    {
        Action<ValueWriter>[] messages =
        [
            .. Requests().Select(request => (Action<ValueWriter>)(writer => RequestCodec.Write(writer, request))),
            .. Responses().SelectMany(response => new[] { BoltVersion.V44, BoltVersion.V58 }
                .Select(version => (Action<ValueWriter>)(writer => ResponseCodec.Write(writer, response, version)))),
            writer => Structures(writer),
        ];
        List<byte[]> corpus = [[0, 0, 1, 0xFF, 2, 0, 8, 8, 5, 0, 2, 4, 4, 0], [0, 0, 8, 5]];
        foreach (Action<ValueWriter> message in messages)
        {
            var packer = new PackStreamWriter();
            message(new ValueWriter(packer, mapping, elementIds: true));
            byte[] packed = packer.Written.ToArray();
            corpus.Add(packed);
            corpus.Add([(byte)(packed.Length >> 8), (byte)packed.Length, .. packed, 0, 0]);
        }

        return corpus;
    }

    static IEnumerable<Request> Requests() =>
    [
        new HelloRequest(new() { ["user_agent"] = "fuzz", ["routing"] = new Dictionary<string, object?> { ["address"] = "a:1" } }),
        new LogonRequest(new() { ["scheme"] = "basic", ["principal"] = "p", ["credentials"] = "c" }), new ResetRequest(),
        new RunRequest("RETURN $x", new() { ["x"] = new object?[] { 1L, -70_000L, 2.5, null, true, "text", new byte[] { 1, 2 } } }, new() { ["tx_timeout"] = 5L }),
        new PullRequest(1000, 3), new DiscardRequest(-1), new BeginRequest([]), new RouteRequest(new() { ["address"] = "a:1" }, ["b"], []), new TelemetryRequest(1),
    ];

    static IEnumerable<Response> Responses() =>
    [
        new SuccessResponse(new() { ["fields"] = new object?[] { "a", "b" }, ["t_first"] = 5L, ["qid"] = 0L, ["has_more"] = true }),
        new RecordResponse([1L, "text", new Dictionary<string, object?> { ["list"] = new object?[] { 1L, new object?[] { 2L } } }, null]),
        new FailureResponse("Neo.ClientError.Statement.SyntaxError", "no", "42001", "wrong"), new IgnoredResponse(),
    ];

    /// <summary>A record with one of each structure.</summary>
    static void Structures(ValueWriter writer)
    {
        writer.Packer.WriteStructureHeader(MessageTag.Record, 1);
        writer.Packer.WriteListHeader(13);
        writer.WriteDate(19_000);
        writer.WriteTime(1, 3600);
        writer.WriteLocalTime(2);
        writer.WriteLocalDateTime(3, 4);
        writer.WriteDateTime(5, 6, 7200);
        writer.WriteDateTime(5, 6, "Asia/Samarkand", 18_000);
        writer.WriteDuration(1, 2, 3, 4);
        writer.WritePoint(4326, 1, 2, null);
        writer.WritePoint(9157, 1, 2, 3);
        writer.WriteNode(1, "4:x:1", ["A"], [KeyValuePair.Create("k", (object?)"v")]);
        writer.WriteRelationship(2, "5:x:2", 1, "4:x:1", 3, "4:x:3", "T", []);
        writer.WriteUnboundRelationship(2, "5:x:2", "T", []);
        writer.WritePathHeader();
        writer.Packer.WriteListHeader(2);
        writer.WriteNode(1, "4:x:1", ["A"], []);
        writer.WriteNode(3, "4:x:3", [], []);
        writer.Packer.WriteListHeader(1);
        writer.WriteUnboundRelationship(2, "5:x:2", "T", []);
        writer.Write(new[] { -1, 1 });
    }

    /// <summary>Says what it is given and takes what it is told.</summary>
    sealed class Peer(byte[] input) : MemoryStream(input)
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
