using System.Buffers.Binary;

namespace KnowledgeGraph.Bolt.Framing;

/// <summary>
/// Puts messages together from the chunks of a stream. A message that arrived whole is handed out where it lies in the buffer; empty chunks
/// between messages (keep-alives) are passed over; a message that does not end is refused at a limit.
/// </summary>
/// <param name="stream">Read, not disposed.</param>
/// <param name="maxMessageSize">In bytes, at least 1; the buffer never grows much beyond it.</param>
public sealed class MessageReader(Stream stream, int maxMessageSize = MessageReader.DefaultMaxMessageSize)
{
    /// <summary>128 MiB.</summary>
    public const int DefaultMaxMessageSize = 128 << 20;

    const int InitialSize = 64 << 10;
    const int KeptSize = 1 << 20;

    byte[] _buffer = new byte[InitialSize];
    int _start;    // of the payload put together so far
    int _length;   // of that payload
    int _scan;     // the next chunk's header
    int _end;      // of what was received

    /// <summary>A message, if one has been received whole; it is valid until the next call.</summary>
    /// <exception cref="BoltException">The message is larger than the limit.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> message)
    {
        while (_end - _scan >= 2)
        {
            int size = BinaryPrimitives.ReadUInt16BigEndian(_buffer.AsSpan(_scan));
            if (size == 0)
            {
                int length = _length;
                message = _buffer.AsMemory(_start, length);
                _scan += 2;
                _start = _scan;
                _length = 0;
                if (length > 0) return true;
                continue;
            }

            if (_length + size > maxMessageSize) throw new BoltException($"A message exceeds {maxMessageSize} bytes.");
            if (_end - _scan < 2 + size) break;
            if (_length == 0) _start = _scan + 2;
            else Buffer.BlockCopy(_buffer, _scan + 2, _buffer, _start + _length, size);
            _length += size;
            _scan += 2 + size;
        }

        message = default;
        return false;
    }

    /// <summary>Called whenever bytes have come, be they only a sign of life between messages.</summary>
    public Action? Heard { get; set; }

    /// <summary>The next message; it is valid until the next call.</summary>
    /// <exception cref="BoltException">The message is larger than the limit.</exception>
    /// <exception cref="EndOfStreamException">The peer closed the connection.</exception>
    public ValueTask<ReadOnlyMemory<byte>> ReadAsync(CancellationToken cancellation) =>
        TryRead(out ReadOnlyMemory<byte> message) ? ValueTask.FromResult(message) : ReceiveAsync(cancellation);

    async ValueTask<ReadOnlyMemory<byte>> ReceiveAsync(CancellationToken cancellation)
    {
        while (true)
        {
            MakeRoom();
            int received = await stream.ReadAsync(_buffer.AsMemory(_end), cancellation).ConfigureAwait(false);
            if (received == 0) throw new EndOfStreamException("The peer closed the connection.");
            _end += received;
            Heard?.Invoke();
            if (TryRead(out ReadOnlyMemory<byte> message)) return message;
        }
    }

    /// <summary>Moves what is not yet handed out to the front, and grows the buffer when it is full all the same.</summary>
    void MakeRoom()
    {
        int rest = _end - _scan;
        if (_buffer.Length > KeptSize && _length + rest < InitialSize) Move(new byte[InitialSize], rest);
        else if (_length + rest > _buffer.Length / 2) Move(new byte[2 * _buffer.Length], rest);
        else if (_buffer.Length - _end < _buffer.Length / 4 || rest + _length == 0) Move(_buffer, rest);
    }

    void Move(byte[] target, int rest)
    {
        Buffer.BlockCopy(_buffer, _start, target, 0, _length);
        Buffer.BlockCopy(_buffer, _scan, target, _length, rest);
        _buffer = target;
        _start = 0;
        _scan = _length;
        _end = _length + rest;
    }
}
