using System.Buffers.Binary;
using System.Numerics;
using System.Text;

namespace KnowledgeGraph.Embedded.Storage;

/// <summary>
/// The short texts read last, so that a text read a million times is made once. Each has one place, by the hash of its bytes; the
/// latest wins. Safe for any number of readers: a place holds a whole text or another whole text.
/// </summary>
sealed class StringCache
{
    const int Places = 1 << 13;
    const int LongestText = 48;

    readonly string?[] _texts = new string?[Places];

    /// <summary>The text of UTF-8 bytes.</summary>
    public string Get(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > LongestText) return Encoding.UTF8.GetString(bytes);
        if (bytes.IsEmpty) return "";
        ref string? place = ref _texts[Hash(bytes) & (Places - 1)];
        string? known = place;
        // Texts beyond ASCII never compare equal here, and are made anew.
        if (known is not null && Ascii.Equals(bytes, known)) return known;
        return place = Encoding.UTF8.GetString(bytes);
    }

    static uint Hash(ReadOnlySpan<byte> bytes)
    {
        const ulong prime = 0x9E3779B97F4A7C15;
        ulong hash = (ulong)bytes.Length;
        for (; bytes.Length >= 8; bytes = bytes[8..]) hash = (BitOperations.RotateLeft(hash, 27) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * prime;
        foreach (byte b in bytes) hash = (BitOperations.RotateLeft(hash, 27) ^ b) * prime;
        return (uint)(hash >> 40);
    }
}
