using System.Text;

namespace KnowledgeGraph.Bolt.Values;

/// <summary>Property names, labels and types come again with every record: each of the last 256 different ones is one string.</summary>
sealed class NameCache
{
    const int Slots = 256;
    const int MaxLength = 64;
    readonly (byte[] Utf8, string Text)[] _slots = new (byte[], string)[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > MaxLength) return Encoding.UTF8.GetString(utf8);
        uint hash = 2166136261;
        foreach (byte b in utf8) hash = (hash ^ b) * 16777619;
        ref (byte[] Utf8, string Text) slot = ref _slots[(hash ^ (hash >> 16)) % Slots];
        if (slot.Utf8 is not { } known || !utf8.SequenceEqual(known)) slot = (utf8.ToArray(), Encoding.UTF8.GetString(utf8));
        return slot.Text;
    }
}
