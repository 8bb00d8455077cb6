using System.Buffers.Binary;
using System.Text;
using System.Text.Unicode;

namespace KnowledgeGraph.Bolt.PackStream;

/// <summary>
/// Reads packed values from a message. It allocates nothing but the strings and byte arrays asked for, never reads past the end, and never
/// believes a length that the rest of the message cannot hold.
/// </summary>
/// <remarks>Every method raises <see cref="BoltException"/> when the bytes are not the value asked for.</remarks>
public ref struct PackStreamReader(ReadOnlySpan<byte> data)
{
    readonly ReadOnlySpan<byte> _data = data;
    int _position = 0;

    public readonly int Position => _position;

    public readonly bool AtEnd => _position == _data.Length;

    /// <summary>The kind of the next value, which is not consumed.</summary>
    public readonly PackType Peek()
    {
        if (AtEnd) throw new BoltException("A message ends where a value is due.");
        byte marker = _data[_position];
        return marker switch
        {
            < 0x80 or >= Marker.MinusSixteen or (>= Marker.Int8 and <= Marker.Int64) => PackType.Integer,
            < Marker.TinyList or (>= Marker.String8 and <= Marker.String8 + 2) => PackType.String,
            < Marker.TinyMap or (>= Marker.List8 and <= Marker.List8 + 2) => PackType.List,
            < Marker.TinyStructure or (>= Marker.Map8 and <= Marker.Map8 + 2) => PackType.Map,
            < Marker.Null => PackType.Structure,
            Marker.Null => PackType.Null,
            Marker.Float => PackType.Float,
            Marker.False or Marker.True => PackType.Boolean,
            >= Marker.Bytes8 and <= Marker.Bytes8 + 2 => PackType.Bytes,
            _ => throw new BoltException($"0x{marker:X2} begins no PackStream value."),
        };
    }

    public void ReadNull()
    {
        if (Next() != Marker.Null) throw Unexpected("null");
    }

    public bool ReadBoolean() => Next() switch
    {
        Marker.True => true,
        Marker.False => false,
        _ => throw Unexpected("a boolean"),
    };

    public long ReadInteger()
    {
        byte marker = Next();
        if (marker < 0x80 || marker >= Marker.MinusSixteen) return (sbyte)marker;
        return marker switch
        {
            Marker.Int8 => (sbyte)Take(1)[0],
            Marker.Int16 => BinaryPrimitives.ReadInt16BigEndian(Take(2)),
            Marker.Int32 => BinaryPrimitives.ReadInt32BigEndian(Take(4)),
            Marker.Int64 => BinaryPrimitives.ReadInt64BigEndian(Take(8)),
            _ => throw Unexpected("an integer"),
        };
    }

    /// <summary>An integer that must be in a range, such as the nanoseconds of a second.</summary>
    public long ReadInteger(long least, long most)
    {
        long value = ReadInteger();
        return value >= least && value <= most ? value : throw new BoltException($"{value} is not between {least} and {most}.");
    }

    public double ReadFloat()
    {
        if (Next() != Marker.Float) throw Unexpected("a float");
        return BinaryPrimitives.ReadDoubleBigEndian(Take(8));
    }

    public byte[] ReadBytes()
    {
        byte marker = Next();
        if (marker is < Marker.Bytes8 or > Marker.Bytes8 + 2) throw Unexpected("bytes");
        return Take(Sized(marker - Marker.Bytes8)).ToArray();
    }

    public string ReadString() => Encoding.UTF8.GetString(ReadUtf8());

    /// <summary>The bytes of a string, checked to be UTF-8.</summary>
    public ReadOnlySpan<byte> ReadUtf8()
    {
        byte marker = Next();
        int length = marker is >= Marker.TinyString and < Marker.TinyList ? marker - Marker.TinyString
            : marker is >= Marker.String8 and <= Marker.String8 + 2 ? Sized(marker - Marker.String8)
            : throw Unexpected("a string");
        ReadOnlySpan<byte> bytes = Take(length);
        return Utf8.IsValid(bytes) ? bytes : throw new BoltException("A string is not UTF-8.");
    }

    /// <summary>The number of values that follow.</summary>
    public int ReadListHeader()
    {
        byte marker = Next();
        int count = marker is >= Marker.TinyList and < Marker.TinyMap ? marker - Marker.TinyList
            : marker is >= Marker.List8 and <= Marker.List8 + 2 ? Sized(marker - Marker.List8)
            : throw Unexpected("a list");
        return Holds(count, 1);
    }

    /// <summary>The number of pairs of string and value that follow.</summary>
    public int ReadMapHeader()
    {
        byte marker = Next();
        int count = marker is >= Marker.TinyMap and < Marker.TinyStructure ? marker - Marker.TinyMap
            : marker is >= Marker.Map8 and <= Marker.Map8 + 2 ? Sized(marker - Marker.Map8)
            : throw Unexpected("a map");
        return Holds(count, 2);
    }

    /// <summary>The number of fields that follow, and what they make up.</summary>
    public int ReadStructureHeader(out byte tag)
    {
        byte marker = Next();
        if (marker is < Marker.TinyStructure or >= Marker.Null) throw Unexpected("a structure");
        tag = Take(1)[0];
        return Holds(marker - Marker.TinyStructure, 1);
    }

    readonly int Holds(int count, int least) => (long)count * least <= _data.Length - _position
        ? count
        : throw new BoltException($"{count} values do not fit in the {_data.Length - _position} bytes that are left.");

    byte Next() => _position < _data.Length ? _data[_position++] : throw new BoltException("A message ends where a value is due.");

    int Sized(int sizeClass)
    {
        long size = sizeClass switch
        {
            0 => Take(1)[0],
            1 => BinaryPrimitives.ReadUInt16BigEndian(Take(2)),
            _ => BinaryPrimitives.ReadUInt32BigEndian(Take(4)),
        };
        return size <= _data.Length - _position ? (int)size : throw new BoltException($"A length of {size} exceeds the message.");
    }

    ReadOnlySpan<byte> Take(int count)
    {
        if (count > _data.Length - _position) throw new BoltException("A message ends inside a value.");
        ReadOnlySpan<byte> taken = _data.Slice(_position, count);
        _position += count;
        return taken;
    }

    readonly BoltException Unexpected(string wanted) => new($"0x{_data[_position - 1]:X2} at {_position - 1}, where {wanted} is due.");
}
