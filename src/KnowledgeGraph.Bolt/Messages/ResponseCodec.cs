using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Values;

namespace KnowledgeGraph.Bolt.Messages;

/// <summary>Responses to and from their packed form.</summary>
public static class ResponseCodec
{
    /// <param name="version">From Bolt 5.7 on a failure carries its GQL status.</param>
    public static void Write(ValueWriter writer, Response response, BoltVersion version)
    {
        PackStreamWriter packer = writer.Packer;
        switch (response)
        {
            case SuccessResponse success:
                packer.WriteStructureHeader(MessageTag.Success, 1);
                writer.Write(success.Metadata);
                break;
            case RecordResponse record:
                packer.WriteStructureHeader(MessageTag.Record, 1);
                packer.WriteListHeader(record.Fields.Length);
                foreach (object? field in record.Fields) writer.Write(field);
                break;
            case IgnoredResponse:
                packer.WriteStructureHeader(MessageTag.Ignored, 0);
                break;
            case FailureResponse failure:
                packer.WriteStructureHeader(MessageTag.Failure, 1);
                writer.Write(Failure(failure, version));
                break;
            default: throw new ArgumentException($"{response.GetType()} is no message.", nameof(response));
        }
    }

    /// <exception cref="BoltException">The bytes are no response.</exception>
    public static Response Read(ReadOnlySpan<byte> message, ValueReader values)
    {
        var reader = new PackStreamReader(message);
        int fields = reader.ReadStructureHeader(out byte tag);
        if (fields != (tag == MessageTag.Ignored ? 0 : 1)) throw new BoltException($"A response with {fields} fields.");
        Response response = tag switch
        {
            MessageTag.Record => new RecordResponse(values.ReadRow(ref reader)),
            MessageTag.Success => new SuccessResponse(values.ReadMap(ref reader)),
            MessageTag.Failure => Failure(values.ReadMap(ref reader)),
            MessageTag.Ignored => new IgnoredResponse(),
            _ => throw new BoltException($"0x{tag:X2} is no response."),
        };
        return reader.AtEnd ? response : throw new BoltException("A response has bytes left over.");
    }

    static Dictionary<string, object?> Failure(FailureResponse failure, BoltVersion version) => version < BoltVersion.V57
        ? new() { ["code"] = failure.Code, ["message"] = failure.Message }
        : new()
        {
            ["neo4j_code"] = failure.Code,
            ["message"] = failure.Message,
            ["gql_status"] = failure.GqlStatus ?? "50N42",
            ["description"] = failure.Description ?? "error: general processing exception - unexpected error",
            ["diagnostic_record"] = new Dictionary<string, object?> { ["CURRENT_SCHEMA"] = "/", ["OPERATION"] = "", ["OPERATION_CODE"] = "0" },
        };

    static FailureResponse Failure(Dictionary<string, object?> metadata) => new(
        metadata.GetValueOrDefault("neo4j_code") as string ?? metadata.GetValueOrDefault("code") as string ?? "Neo.DatabaseError.General.UnknownError",
        metadata.GetValueOrDefault("message") as string ?? "The server gave no reason.",
        metadata.GetValueOrDefault("gql_status") as string,
        metadata.GetValueOrDefault("description") as string);
}
