using KnowledgeGraph.Bolt.PackStream;
using KnowledgeGraph.Bolt.Values;
using KnowledgeGraph.Evaluation.Bolt;
using Xunit;

namespace KnowledgeGraph.Tests.Bolt;

/// <summary>Values to bytes and back.</summary>
static class Wire
{
    public static byte[] Pack(Action<ValueWriter> write, bool elementIds = true, bool utc = true)
    {
        var packer = new PackStreamWriter();
        write(new ValueWriter(packer, new PlainValues(), elementIds) { Utc = utc });
        return packer.Written.ToArray();
    }

    public static object? Unpack(ReadOnlySpan<byte> bytes)
    {
        var reader = new PackStreamReader(bytes);
        object? value = new ValueReader(new PlainValues()).Read(ref reader);
        Assert.True(reader.AtEnd);
        return value;
    }

    public static object? RoundTrip(Action<ValueWriter> write, bool elementIds = true, bool utc = true) => Unpack(Pack(write, elementIds, utc));
}
