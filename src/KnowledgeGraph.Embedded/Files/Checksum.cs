using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>CRC-32C (Castagnoli) of a row: SQLite itself does not notice a flipped bit in a blob.</summary>
static class Checksum
{
    /// <param name="number">The row's number, so that a row in another's place is noticed too.</param>
    /// <param name="bytes">The row without its checksum.</param>
    public static uint Of(int number, ReadOnlySpan<byte> bytes)
    {
        uint crc = BitOperations.Crc32C(uint.MaxValue, (uint)number);
        for (; bytes.Length >= 8; bytes = bytes[8..]) crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (byte b in bytes) crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }

    public static uint Of(int number, string text) => Of(number, Encoding.UTF8.GetBytes(text));
}
