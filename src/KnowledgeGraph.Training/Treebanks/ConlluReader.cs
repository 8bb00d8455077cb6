using System.Globalization;
using System.IO.Compression;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Training.Treebanks;

/// <summary>
/// Reads treebanks in the CoNLL-U format of Universal Dependencies (universaldependencies.org/format.html), plain or gzipped. Ranges of
/// multiword tokens and empty nodes are left out: what remains is the words of the basic tree.
/// </summary>
public static class ConlluReader
{
    /// <exception cref="DataFileException">A line that is no word line, comment or range, with its number.</exception>
    public static List<TreebankSentence> Read(string path)
    {
        using Stream file = File.OpenRead(path);
        using Stream stream = path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using StreamReader reader = new(stream);
        return Read(Path.GetFileName(path), reader);
    }

    /// <exception cref="DataFileException">A line that is no word line, comment or range, with its number.</exception>
    public static List<TreebankSentence> Read(string name, TextReader reader)
    {
        List<TreebankSentence> sentences = [];
        List<string[]> words = [];
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) Finish(words, sentences);
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (cells.Length != 10) throw new DataFileException(name, number, $"{cells.Length} columns instead of 10");
                if (cells[0].AsSpan().IndexOfAny('-', '.') >= 0) continue;
                if (!int.TryParse(cells[6], NumberStyles.None, CultureInfo.InvariantCulture, out _)) throw new DataFileException(name, number, $"'{cells[6]}' is no head");
                words.Add(cells);
            }
        }

        Finish(words, sentences);
        return sentences;
    }

    static void Finish(List<string[]> words, List<TreebankSentence> sentences)
    {
        if (words.Count == 0) return;
        sentences.Add(new TreebankSentence
        {
            Forms = [.. words.Select(cells => cells[1])],
            Lemmas = [.. words.Select(cells => cells[2])],
            Upos = [.. words.Select(cells => Enum.TryParse(cells[3], ignoreCase: true, out Upos upos) ? upos : Upos.X)],
            Xpos = [.. words.Select(cells => cells[4])],
            Morphology = [.. words.Select(cells => FeatureNames.Parse(cells[5]))],
            Heads = [.. words.Select(cells => int.Parse(cells[6], CultureInfo.InvariantCulture))],
            Relations = [.. words.Select(cells => RelationNames.Parse(cells[7]))],
        });
        words.Clear();
    }
}
