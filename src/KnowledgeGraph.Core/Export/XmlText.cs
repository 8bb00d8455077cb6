using System.Text;
using System.Xml;

namespace KnowledgeGraph.Core.Export;

/// <summary>What the XML formats share.</summary>
static class XmlText
{
    /// <summary>An indented writer in UTF-8 with lines that end in <c>\n</c>; closes the stream.</summary>
    public static XmlWriter Open(Stream stream) => XmlWriter.Create(stream, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        IndentChars = " ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = true,
    });

    /// <summary>The text with U+FFFD for what XML 1.0 cannot hold.</summary>
    public static string Clean(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i])) continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                i++;
                continue;
            }

            text = text[..i] + '\uFFFD' + text[(i + 1)..];
        }

        return text;
    }
}
