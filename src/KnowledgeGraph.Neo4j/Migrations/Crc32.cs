using System.Text;

namespace KnowledgeGraph.Neo4j.Migrations;

/// <summary>The CRC-32 of ISO 3309, as in ZIP files.</summary>
static class Crc32
{
    public static uint Of(IEnumerable<string> texts)
    {
        uint crc = uint.MaxValue;
        foreach (string text in texts)
        {
            foreach (byte b in Encoding.UTF8.GetBytes(text))
            {
                crc ^= b;
                for (int bit = 0; bit < 8; bit++) crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }
}
