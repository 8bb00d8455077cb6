using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Reads the values that <see cref="RecordWriter"/> writes. Bytes that are none raise a <see cref="FormatException"/>.</summary>
static class ValueReader
{
    // A list nested deeper than Cypher lets anyone write is damage.
    const int MaximumDepth = 64;

    public static Value Read(ReadOnlySpan<byte> source, StringCache strings)
    {
        int at = 0;
        return Read(source, ref at, strings);
    }

    public static void Skip(ReadOnlySpan<byte> source, ref int at)
    {
        switch (Tag(source, ref at))
        {
            case ValueTag.False or ValueTag.True:
                break;
            case ValueTag.Integer or ValueTag.Date or ValueTag.LocalTime:
                VarInt.Read(source, ref at);
                break;
            case ValueTag.Float:
                Take(source, ref at, 8);
                break;
            case ValueTag.Text or ValueTag.RawText or ValueTag.List:
                Sized(source, ref at);
                break;
            case ValueTag.Time or ValueTag.LocalDateTime:
                VarInt.Read(source, ref at);
                VarInt.Read(source, ref at);
                break;
            case ValueTag.DateTime:
                for (int i = 0; i < 3; i++) VarInt.Read(source, ref at);
                Sized(source, ref at);
                break;
            case ValueTag.Duration:
                for (int i = 0; i < 4; i++) VarInt.Read(source, ref at);
                break;
            case ValueTag.Point:
                VarInt.Read(source, ref at);
                Take(source, ref at, VarInt.Read(source, ref at) * 8);
                break;
            default:
                throw Unknown(source[at - 1]);
        }
    }

    /// <summary>Is the stored value this text? Texts that are not plain ASCII are read.</summary>
    public static bool IsText(ReadOnlySpan<byte> stored, string text, StringCache strings)
    {
        if (stored.IsEmpty || stored[0] is not ((byte)ValueTag.Text or (byte)ValueTag.RawText)) return false;
        int at = 1;
        ReadOnlySpan<byte> bytes = Sized(stored, ref at);
        if (stored[0] == (byte)ValueTag.Text && Ascii.Equals(bytes, text)) return true;
        return bytes.Length != text.Length && Read(stored, strings).AsString == text;
    }

    public static Value Read(ReadOnlySpan<byte> source, ref int at, StringCache strings, int depth = 0)
    {
        ValueTag tag = Tag(source, ref at);
        switch (tag)
        {
            case ValueTag.False: return Value.False;
            case ValueTag.True: return Value.True;
            case ValueTag.Integer: return Value.Of(Signed(source, ref at));
            case ValueTag.Float: return Value.Of(Float(source, ref at));
            case ValueTag.Text: return Value.Of(strings.Get(Sized(source, ref at)));
            case ValueTag.RawText: return Value.Of(new string(MemoryMarshal.Cast<byte, char>(Sized(source, ref at))));
            case ValueTag.Date: return Value.Of(Date(source, ref at));
            case ValueTag.LocalTime: return Value.Of(Clock(source, ref at));
            case ValueTag.Time: return Value.Of(new OffsetTime(Clock(source, ref at), (int)Signed(source, ref at)));
            case ValueTag.LocalDateTime: return Value.Of(new LocalDateTime(Date(source, ref at), Clock(source, ref at)));
            case ValueTag.DateTime:
                Date day = Date(source, ref at);
                LocalTime time = Clock(source, ref at);
                int offset = (int)Signed(source, ref at);
                ReadOnlySpan<byte> zone = Sized(source, ref at);
                return Value.Of(new ZonedDateTime(day, time, offset, zone.IsEmpty ? null : strings.Get(zone)));
            case ValueTag.Duration:
                return Value.Of(new Duration(Signed(source, ref at), Signed(source, ref at), Signed(source, ref at), (long)VarInt.Read(source, ref at)));
            case ValueTag.Point:
                int srid = (int)VarInt.Read(source, ref at);
                ulong axes = VarInt.Read(source, ref at);
                return Value.Of(new Point(srid, Float(source, ref at), Float(source, ref at), axes == 3 ? Float(source, ref at) : null));
            case ValueTag.List:
                if (depth == MaximumDepth) throw new FormatException("A list in a record is nested too deeply.");
                return List(Sized(source, ref at), strings, depth + 1);
            default:
                throw Unknown((byte)tag);
        }
    }

    static Value List(ReadOnlySpan<byte> source, StringCache strings, int depth)
    {
        int count = 0;
        for (int at = 0; at < source.Length; count++) Skip(source, ref at);
        Value[] items = new Value[count];
        for (int at = 0, i = 0; i < count; i++) items[i] = Read(source, ref at, strings, depth);
        return Value.Of(items);
    }

    static ValueTag Tag(ReadOnlySpan<byte> source, ref int at) => (ValueTag)Take(source, ref at, 1)[0];

    static long Signed(ReadOnlySpan<byte> source, ref int at) => VarInt.Unzigzag(VarInt.Read(source, ref at));

    static double Float(ReadOnlySpan<byte> source, ref int at) => BinaryPrimitives.ReadDoubleLittleEndian(Take(source, ref at, 8));

    static Date Date(ReadOnlySpan<byte> source, ref int at) => new(Signed(source, ref at));

    static LocalTime Clock(ReadOnlySpan<byte> source, ref int at) => new((long)VarInt.Read(source, ref at));

    static ReadOnlySpan<byte> Sized(ReadOnlySpan<byte> source, ref int at) => Take(source, ref at, VarInt.Read(source, ref at));

    static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> source, ref int at, ulong length)
    {
        if (length > (ulong)(source.Length - at)) throw new FormatException("A record ends in the middle of a value.");
        ReadOnlySpan<byte> taken = source.Slice(at, (int)length);
        at += (int)length;
        return taken;
    }

    static FormatException Unknown(byte tag) => new($"No value begins with the byte {tag}.");
}
