using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace KnowledgeGraph.Training.Tokenization;

/// <summary>
/// Reads a gzipped CoNLL-U file back into running text: words joined as SpaceAfter says, sentences by a space (or as the last word's SpaceAfter says),
/// paragraphs cut at <c># newpar</c> and <c># newdoc</c>.
/// </summary>
public sealed class RawTreebank
{
    readonly List<RawParagraph> _paragraphs = [];
    readonly StringBuilder _text = new();
    readonly List<int> _starts = [], _ends = [], _sentenceEnds = [];

    RawTreebank()
    {
    }

    public static IReadOnlyList<RawParagraph> Read(string path)
    {
        using FileStream file = File.OpenRead(path);
        using GZipStream unzipped = new(file, CompressionMode.Decompress);
        using StreamReader reader = new(unzipped);
        RawTreebank treebank = new();
        treebank.Read(reader);
        return treebank._paragraphs;
    }

    void Read(StreamReader reader)
    {
        int multiwordEnd = 0, multiwordStart = 0, multiwordLength = 0;
        bool spaceAfterMultiword = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal)) EndParagraph();
            if (line.Length == 0)
            {
                if (_ends.Count > 0) _sentenceEnds.Add(_ends[^1]);
                multiwordEnd = 0;
                continue;
            }

            if (line[0] == '#') continue;
            string[] cells = line.Split('\t');
            bool space = !cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
            if (cells[0].Contains('.', StringComparison.Ordinal)) continue;
            if (cells[0].IndexOf('-', StringComparison.Ordinal) is var dash and > 0)
            {
                multiwordEnd = int.Parse(cells[0].AsSpan(dash + 1), CultureInfo.InvariantCulture);
                multiwordStart = _text.Length;
                multiwordLength = cells[1].Length;
                spaceAfterMultiword = space;
                _text.Append(cells[1]);
                continue;
            }

            int id = int.Parse(cells[0], CultureInfo.InvariantCulture);
            if (id <= multiwordEnd)
            {
                int start = _starts.Count > 0 && _ends[^1] > multiwordStart ? _ends[^1] : multiwordStart;
                int limit = multiwordStart + multiwordLength;
                _starts.Add(start);
                _ends.Add(id == multiwordEnd ? limit : Math.Min(start + cells[1].Length, limit));
                if (id == multiwordEnd && spaceAfterMultiword) _text.Append(' ');
            }
            else
            {
                _starts.Add(_text.Length);
                _text.Append(cells[1]);
                _ends.Add(_text.Length);
                if (space) _text.Append(' ');
            }
        }

        EndParagraph();
    }

    void EndParagraph()
    {
        if (_starts.Count > 0) _paragraphs.Add(new RawParagraph(_text.ToString(), [.. _starts], [.. _ends], [.. _sentenceEnds]));
        _text.Clear();
        _starts.Clear();
        _ends.Clear();
        _sentenceEnds.Clear();
    }
}
