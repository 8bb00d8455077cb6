using System.Text;

namespace KnowledgeGraph.Hosting.Sources;

/// <summary>
/// Bytes to text: UTF-8, or UTF-16 with a byte order mark. Line ends become a single line feed, as every reader of text files makes them,
/// so that offsets mean the same everywhere.
/// </summary>
static class TextDecoder
{
    static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="RejectedException">Not text, or not in UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        string text;
        try
        {
            text = bytes switch
            {
                [0xFF, 0xFE, 0, 0, ..] => throw new RejectedException("UTF-32 is not read; save it as UTF-8"),
                [0xFF, 0xFE, .. var rest] => new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xFE, 0xFF, .. var rest] => new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true).GetString(rest),
                [0xEF, 0xBB, 0xBF, .. var rest] => Utf8.GetString(rest),
                _ => Utf8.GetString(bytes),
            };
        }
        catch (DecoderFallbackException e)
        {
            throw new RejectedException(bytes.Contains((byte)0) ? "not a text file" : $"not UTF-8 (byte {e.Index}); save it as UTF-8");
        }

        if (text.Contains('\0')) throw new RejectedException("not a text file");
        return Normalize(text);
    }

    /// <summary>CRLF and CR become LF.</summary>
    public static string Normalize(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
}
