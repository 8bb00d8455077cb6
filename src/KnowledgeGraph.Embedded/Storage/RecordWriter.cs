using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Writes a record: its properties one after the other, each a key and a value. One is used again and again.</summary>
sealed class RecordWriter
{
    byte[] _buffer = new byte[256];
    int _at;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _at);

    public void Clear() => _at = 0;

    public void Number(ulong value)
    {
        Room(10);
        VarInt.Write(_buffer, ref _at, value);
    }

    public void Signed(long value) => Number(VarInt.Zigzag(value));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        Room(bytes.Length);
        bytes.CopyTo(_buffer.AsSpan(_at));
        _at += bytes.Length;
    }

    /// <summary>Four bytes, little endian.</summary>
    public void Fixed(uint value)
    {
        Room(4);
        BinaryPrimitives.WriteUInt32LittleEndian(_buffer.AsSpan(_at), value);
        _at += 4;
    }

    /// <exception cref="ArgumentException">The value cannot be a property: a map, node, relationship, path or null.</exception>
    public void Property(int key, in Value value)
    {
        Number((ulong)key);
        Add(value);
    }

    /// <summary>The properties of <paramref name="record"/> with one changed, added, or (null) removed.</summary>
    public void Changed(ReadOnlySpan<byte> record, int key, in Value value)
    {
        bool done = value.IsNull;
        RecordReader reader = new(record);
        while (reader.Next())
        {
            if (reader.Key != key) Bytes(reader.Entry);
            else if (!done)
            {
                Property(key, value);
                done = true;
            }
        }

        if (!done) Property(key, value);
    }

    void Add(in Value value)
    {
        switch (value.Kind)
        {
            case ValueKind.Boolean:
                Tag(value.AsBoolean ? ValueTag.True : ValueTag.False);
                break;
            case ValueKind.Integer:
                Tag(ValueTag.Integer);
                Signed(value.AsInteger);
                break;
            case ValueKind.Float:
                Tag(ValueTag.Float);
                Float(value.AsFloat);
                break;
            case ValueKind.String:
                Text(value.AsString);
                break;
            case ValueKind.Date:
                Tag(ValueTag.Date);
                Signed(value.AsDate.EpochDay);
                break;
            case ValueKind.LocalTime:
                Tag(ValueTag.LocalTime);
                Number((ulong)value.AsLocalTime.Nanoseconds);
                break;
            case ValueKind.Time:
                Tag(ValueTag.Time);
                Number((ulong)value.AsTime.Local.Nanoseconds);
                Signed(value.AsTime.Offset);
                break;
            case ValueKind.LocalDateTime:
                Tag(ValueTag.LocalDateTime);
                Signed(value.AsLocalDateTime.Date.EpochDay);
                Number((ulong)value.AsLocalDateTime.Time.Nanoseconds);
                break;
            case ValueKind.DateTime:
                Moment(value.AsDateTime);
                break;
            case ValueKind.Duration:
                Tag(ValueTag.Duration);
                Duration duration = value.AsDuration;
                Signed(duration.Months);
                Signed(duration.Days);
                Signed(duration.Seconds);
                Number((ulong)duration.Nanoseconds);
                break;
            case ValueKind.Point:
                Point(value.AsPoint);
                break;
            case ValueKind.List:
                List(value.AsList);
                break;
            default:
                throw new ArgumentException($"A {value.Kind} cannot be stored in a property.", nameof(value));
        }
    }

    void Moment(ZonedDateTime moment)
    {
        Tag(ValueTag.DateTime);
        Signed(moment.Date.EpochDay);
        Number((ulong)moment.Time.Nanoseconds);
        Signed(moment.Offset);
        byte[] zone = Encoding.UTF8.GetBytes(moment.Zone ?? "");
        Number((ulong)zone.Length);
        Bytes(zone);
    }

    void Point(Point point)
    {
        Tag(ValueTag.Point);
        Number((ulong)point.Srid);
        Number(point.Z.HasValue ? 3ul : 2ul);
        Float(point.X);
        Float(point.Y);
        if (point.Z is { } z) Float(z);
    }

    void List(ReadOnlySpan<Value> items)
    {
        Tag(ValueTag.List);
        int head = _at;
        foreach (ref readonly Value item in items) Add(item);
        Prefix(head);
    }

    void Text(string text)
    {
        int most = text.Length * 3;
        Room(most + 11);
        int tag = _at++;
        int head = _at;
        if (Utf8.FromUtf16(text, _buffer.AsSpan(head), out _, out int written, replaceInvalidSequences: false) == OperationStatus.Done)
        {
            _buffer[tag] = (byte)ValueTag.Text;
            _at = head + written;
        }
        else
        {
            _buffer[tag] = (byte)ValueTag.RawText;
            MemoryMarshal.AsBytes(text.AsSpan()).CopyTo(_buffer.AsSpan(head));
            _at = head + text.Length * 2;
        }

        Prefix(head);
    }

    /// <summary>Puts the number of bytes written since <paramref name="head"/> before them.</summary>
    void Prefix(int head)
    {
        int length = _at - head, size = VarInt.Size((ulong)length);
        Room(size);
        _buffer.AsSpan(head, length).CopyTo(_buffer.AsSpan(head + size));
        VarInt.Write(_buffer, ref head, (ulong)length);
        _at += size;
    }

    void Float(double value)
    {
        Room(8);
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.AsSpan(_at), value);
        _at += 8;
    }

    void Tag(ValueTag tag)
    {
        Room(1);
        _buffer[_at++] = (byte)tag;
    }

    void Room(int bytes)
    {
        if (_at + bytes > _buffer.Length) Array.Resize(ref _buffer, Math.Max(_at + bytes, _buffer.Length * 2));
    }
}
