using System.Runtime.CompilerServices;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Integers in as many bytes as they need: seven bits a byte, the lowest first (LEB128); signed ones zigzag.</summary>
static class VarInt
{
    public static int Size(ulong value)
    {
        int size = 1;
        while ((value >>= 7) != 0) size++;
        return size;
    }

    public static void Write(Span<byte> target, ref int at, ulong value)
    {
        while (value >= 0x80)
        {
            target[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[at++] = (byte)value;
    }

    /// <exception cref="FormatException">It does not end, or has more than 64 bits.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<byte> source, ref int at)
    {
        if ((uint)at < (uint)source.Length && source[at] < 0x80) return source[at++];
        return ReadLong(source, ref at);
    }

    public static ulong Zigzag(long value) => (ulong)(value << 1) ^ (ulong)(value >> 63);

    public static long Unzigzag(ulong value) => (long)(value >> 1) ^ -(long)(value & 1);

    static ulong ReadLong(ReadOnlySpan<byte> source, ref int at)
    {
        ulong value = 0;
        for (int shift = 0; shift < 70; shift += 7)
        {
            if ((uint)at >= (uint)source.Length) throw new FormatException("A record ends in the middle of a number.");
            byte next = source[at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }

        throw new FormatException("A number in a record is too long.");
    }
}
