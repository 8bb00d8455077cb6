using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>Packs values, each in its shortest form, into a buffer that grows as needed.</summary>
public sealed class PackStreamWriter
{
    byte[] _buffer = new byte[4096];

    public int Length { get; private set; }

    public ReadOnlyMemory<byte> Written => _buffer.AsMemory(0, Length);

    /// <summary>Forgets what was written, and a buffer that one large message left behind.</summary>
    public void Clear()
    {
        Length = 0;
        if (_buffer.Length > 1 << 20) _buffer = new byte[4096];
    }

    /// <summary>Drops all that was written after a point.</summary>
    internal void Truncate(int length) => Length = length;

    public void WriteNull() => Reserve(1)[0] = Marker.Null;

    public void WriteBoolean(bool value) => Reserve(1)[0] = value ? Marker.True : Marker.False;

    public void WriteInteger(long value)
    {
        if (value is >= -16 and <= 127)
        {
            Reserve(1)[0] = unchecked((byte)value);
        }
        else if (value is >= sbyte.MinValue and <= sbyte.MaxValue)
        {
            Span<byte> bytes = Reserve(2);
            bytes[0] = Marker.Int8;
            bytes[1] = unchecked((byte)value);
        }
        else if (value is >= short.MinValue and <= short.MaxValue)
        {
            Span<byte> bytes = Reserve(3);
            bytes[0] = Marker.Int16;
            BinaryPrimitives.WriteInt16BigEndian(bytes[1..], (short)value);
        }
        else if (value is >= int.MinValue and <= int.MaxValue)
        {
            Span<byte> bytes = Reserve(5);
            bytes[0] = Marker.Int32;
            BinaryPrimitives.WriteInt32BigEndian(bytes[1..], (int)value);
        }
        else
        {
            Span<byte> bytes = Reserve(9);
            bytes[0] = Marker.Int64;
            BinaryPrimitives.WriteInt64BigEndian(bytes[1..], value);
        }
    }

    public void WriteFloat(double value)
    {
        Span<byte> bytes = Reserve(9);
        bytes[0] = Marker.Float;
        BinaryPrimitives.WriteDoubleBigEndian(bytes[1..], value);
    }

    /// <summary>A half of a surrogate pair alone becomes U+FFFD.</summary>
    public void WriteString(ReadOnlySpan<char> value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Header(length, Marker.TinyString, Marker.String8);
        Encoding.UTF8.GetBytes(value, Reserve(length));
    }

    public void WriteBytes(ReadOnlySpan<byte> value)
    {
        Sized(value.Length, Marker.Bytes8);
        value.CopyTo(Reserve(value.Length));
    }

    /// <summary>As many values must follow.</summary>
    public void WriteListHeader(int count) => Header(count, Marker.TinyList, Marker.List8);

    /// <summary>As many pairs of string and value must follow.</summary>
    public void WriteMapHeader(int count) => Header(count, Marker.TinyMap, Marker.Map8);

    /// <summary>As many fields must follow, 15 at most.</summary>
    public void WriteStructureHeader(byte tag, int fields)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(fields, 15);
        Span<byte> bytes = Reserve(2);
        bytes[0] = (byte)(Marker.TinyStructure + fields);
        bytes[1] = tag;
    }

    /// <summary>Room for bytes that the caller fills.</summary>
    internal Span<byte> Reserve(int count)
    {
        if (_buffer.Length - Length < count)
        {
            long wanted = Math.Max((long)Length + count, Math.Min(2L * _buffer.Length, Array.MaxLength));
            Array.Resize(ref _buffer, checked((int)wanted));
        }

        Span<byte> span = _buffer.AsSpan(Length, count);
        Length += count;
        return span;
    }

    internal Span<byte> Range(int start, int length) => _buffer.AsSpan(start, length);

    void Header(int count, byte tiny, byte sized)
    {
        if (count < 16) Reserve(1)[0] = (byte)(tiny + count);
        else Sized(count, sized);
    }

    void Sized(int count, byte marker)
    {
        if (count <= byte.MaxValue)
        {
            Span<byte> bytes = Reserve(2);
            bytes[0] = marker;
            bytes[1] = (byte)count;
        }
        else if (count <= ushort.MaxValue)
        {
            Span<byte> bytes = Reserve(3);
            bytes[0] = (byte)(marker + 1);
            BinaryPrimitives.WriteUInt16BigEndian(bytes[1..], (ushort)count);
        }
        else
        {
            Span<byte> bytes = Reserve(5);
            bytes[0] = (byte)(marker + 2);
            BinaryPrimitives.WriteUInt32BigEndian(bytes[1..], (uint)count);
        }
    }
}
