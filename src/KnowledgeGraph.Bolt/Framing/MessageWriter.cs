using System.Buffers.Binary;
using KnowledgeGraph.Bolt.PackStream;

namespace KnowledgeGraph.Bolt.Framing;

/// <summary>Gathers messages, cut into chunks, until they are sent together.</summary>
/// <param name="stream">Written, not disposed.</param>
public sealed class MessageWriter(Stream stream)
{
    const int MaxChunk = ushort.MaxValue;
    int _start = -1;

    public PackStreamWriter Packer { get; } = new();

    /// <summary>Bytes that wait to be sent.</summary>
    public int Pending => Packer.Length;

    /// <summary>Opens a message; its values go to <see cref="Packer"/>.</summary>
    public void Begin()
    {
        _start = Packer.Length;
        Packer.Reserve(2);
    }

    /// <summary>Takes back the message begun last, because one of its values cannot be packed.</summary>
    public void Abandon() => Packer.Truncate(_start);

    /// <summary>Closes the message: chunk headers go in, back to front, so that every byte moves once at most.</summary>
    public void End()
    {
        int payload = _start + 2;
        int length = Packer.Length - payload;
        int chunks = Math.Max(1, (length + MaxChunk - 1) / MaxChunk);
        Packer.Reserve(2 * (chunks - 1) + 2).Clear();
        Span<byte> message = Packer.Range(_start, Packer.Length - _start);
        for (int chunk = chunks - 1; chunk >= 0; chunk--)
        {
            int from = 2 + chunk * MaxChunk;
            int size = Math.Min(MaxChunk, length - chunk * MaxChunk);
            int header = chunk * (MaxChunk + 2);
            message.Slice(from, size).CopyTo(message[(header + 2)..]);
            BinaryPrimitives.WriteUInt16BigEndian(message[header..], (ushort)size);
        }

        message[^2..].Clear();
    }

    /// <summary>Sends all messages closed so far.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellation)
    {
        if (Packer.Length == 0) return;
        await stream.WriteAsync(Packer.Written, cancellation).ConfigureAwait(false);
        Packer.Clear();
    }
}
