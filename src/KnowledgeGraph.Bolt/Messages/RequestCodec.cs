using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Requests to and from their packed form.</summary>
public static class RequestCodec
{
    /// <exception cref="ArgumentException">A parameter that Bolt has nothing for.</exception>
    public static void Write(ValueWriter writer, Request request)
    {
        PackStreamWriter packer = writer.Packer;
        switch (request)
        {
            case HelloRequest hello: Single(writer, MessageTag.Hello, hello.Extra); break;
            case LogonRequest logon: Single(writer, MessageTag.Logon, logon.Auth); break;
            case BeginRequest begin: Single(writer, MessageTag.Begin, begin.Extra); break;
            case PullRequest pull: Page(packer, MessageTag.Pull, pull.Count, pull.QueryId); break;
            case DiscardRequest discard: Page(packer, MessageTag.Discard, discard.Count, discard.QueryId); break;
            case LogoffRequest: packer.WriteStructureHeader(MessageTag.Logoff, 0); break;
            case GoodbyeRequest: packer.WriteStructureHeader(MessageTag.Goodbye, 0); break;
            case ResetRequest: packer.WriteStructureHeader(MessageTag.Reset, 0); break;
            case CommitRequest: packer.WriteStructureHeader(MessageTag.Commit, 0); break;
            case RollbackRequest: packer.WriteStructureHeader(MessageTag.Rollback, 0); break;
            case TelemetryRequest telemetry:
                packer.WriteStructureHeader(MessageTag.Telemetry, 1);
                packer.WriteInteger(telemetry.Api);
                break;
            case RunRequest run:
                packer.WriteStructureHeader(MessageTag.Run, 3);
                packer.WriteString(run.Query);
                writer.Write(run.Parameters);
                writer.Write(run.Extra);
                break;
            case RouteRequest route:
                packer.WriteStructureHeader(MessageTag.Route, 3);
                writer.Write(route.Context);
                writer.Write(route.Bookmarks);
                writer.Write(route.Extra);
                break;
            default: throw new ArgumentException($"{request.GetType()} is no message.", nameof(request));
        }
    }

    /// <exception cref="BoltException">The bytes are no request.</exception>
    public static Request Read(ReadOnlySpan<byte> message, ValueReader values)
    {
        var reader = new PackStreamReader(message);
        int fields = reader.ReadStructureHeader(out byte tag);
        Request request = tag switch
        {
            MessageTag.Hello => new HelloRequest(values.ReadMap(ref reader)),
            MessageTag.Logon => new LogonRequest(values.ReadMap(ref reader)),
            MessageTag.Begin => new BeginRequest(values.ReadMap(ref reader)),
            MessageTag.Pull => ReadPage(ref reader, values, (count, query) => new PullRequest(count, query)),
            MessageTag.Discard => ReadPage(ref reader, values, (count, query) => new DiscardRequest(count, query)),
            MessageTag.Logoff => new LogoffRequest(),
            MessageTag.Goodbye => new GoodbyeRequest(),
            MessageTag.Reset => new ResetRequest(),
            MessageTag.Commit => new CommitRequest(),
            MessageTag.Rollback => new RollbackRequest(),
            MessageTag.Telemetry => new TelemetryRequest(reader.ReadInteger()),
            MessageTag.Run => new RunRequest(reader.ReadString(), values.ReadMap(ref reader), values.ReadMap(ref reader)),
            MessageTag.Route => new RouteRequest(values.ReadMap(ref reader), values.ReadList(ref reader, 0), values.ReadMap(ref reader)),
            _ => throw new BoltException($"0x{tag:X2} is no request."),
        };
        if (fields != Fields(request) || !reader.AtEnd) throw new BoltException($"{request.GetType().Name} with {fields} fields or bytes left over.");
        return request;
    }

    static int Fields(Request request) => request switch
    {
        RunRequest or RouteRequest => 3,
        LogoffRequest or GoodbyeRequest or ResetRequest or CommitRequest or RollbackRequest => 0,
        _ => 1,
    };

    static void Single(ValueWriter writer, byte tag, Dictionary<string, object?> map)
    {
        writer.Packer.WriteStructureHeader(tag, 1);
        writer.Write(map);
    }

    static void Page(PackStreamWriter packer, byte tag, long count, long query)
    {
        packer.WriteStructureHeader(tag, 1);
        packer.WriteMapHeader(query < 0 ? 1 : 2);
        packer.WriteString("n");
        packer.WriteInteger(count);
        if (query < 0) return;
        packer.WriteString("qid");
        packer.WriteInteger(query);
    }

    static Request ReadPage(ref PackStreamReader reader, ValueReader values, Func<long, long, Request> make)
    {
        Dictionary<string, object?> map = values.ReadMap(ref reader);
        if (map.GetValueOrDefault("n") is not long count || count is 0 or < -1) throw new BoltException("A page's size is a positive integer, or -1 for all.");
        return map.GetValueOrDefault("qid") switch
        {
            null => make(count, -1),
            long query and >= -1 => make(count, query),
            _ => throw new BoltException("A query's number is an integer."),
        };
    }
}
