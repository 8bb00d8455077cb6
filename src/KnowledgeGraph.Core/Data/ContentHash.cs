using System.Security.Cryptography;
using System.Text;

namespace KnowledgeGraph.Core.Data;

/// <summary>Short names for content: the first 80 bits of SHA-256 over the parts, in lower-case hexadecimal.</summary>
public static class ContentHash
{
    /// <summary>The hash of the parts, each closed by a unit separator, so that ("ab", "c") and ("a", "bc") differ.</summary>
    public static string Of(params ReadOnlySpan<string> parts)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in parts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
            hash.AppendData([0x1f]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 10));
    }
}
