using System.Runtime.InteropServices;
using System.Text;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Tokenization;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Reads the sentences of <c>Entities/Sentences</c>, written for this project: one a line, a blank line between documents, names marked in
/// place ("[PER Ann Lee] works for [ORG Maersk]") with PER, ORG, LOC, DEM and MISC by the conventions of Universal NER. A word that is
/// marked in part is marked whole. What the sentences say is invented, of whomever they say it.
/// </summary>
static class MarkedText
{
    const string Folder = "KnowledgeGraph.Training.Entities.Sentences.";

    /// <exception cref="FormatException">A mark that is not closed or has an unknown tag.</exception>
    public static List<LabelledDocument> Read()
    {
        TokenLexicon lexicon = TokenLexicon.Load();
        List<LabelledDocument> documents = [];
        foreach (string file in typeof(MarkedText).Assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using StreamReader reader = new(typeof(MarkedText).Assembly.GetManifestResourceStream(file)!);
            Read(reader, lexicon, documents);
        }

        return documents;
    }

    internal static void Read(TextReader reader, TokenLexicon lexicon, List<LabelledDocument> documents)
    {
        List<(List<string>, List<byte>)> sentences = [];
        while (reader.ReadLine() is { } line)
            if (line.Length > 0) sentences.Add(Sentence(line, lexicon));
            else Close();
        Close();

        void Close()
        {
            if (sentences.Count > 0) documents.Add(LabelledDocument.Of(sentences, NameDomain.Universal));
            sentences = [];
        }
    }

    static (List<string>, List<byte>) Sentence(string line, TokenLexicon lexicon)
    {
        List<(int Start, int End, NameType Type)> spans = [];
        string text = Unmark(line, spans);
        TokenBuffer tokens = new(text.Length / 4);
        new TokenScanner(text, lexicon, tokens).Scan(0, text.Length);
        List<string> words = [];
        List<byte> labels = [];
        for (int token = 0; token < tokens.Count; token++)
        {
            words.Add(text[tokens.Start(token)..tokens.End(token)]);
            labels.Add(NameLabels.Outside);
        }

        foreach ((int start, int end, NameType type) in spans)
        {
            int first = 0;
            while (tokens.End(first) <= start) first++;
            int last = first;
            while (tokens.End(last) < end) last++;
            NameLabels.Write(type, CollectionsMarshal.AsSpan(labels)[first..(last + 1)]);
        }

        return (words, labels);
    }

    static string Unmark(string line, List<(int, int, NameType)> spans)
    {
        StringBuilder text = new();
        for (int at = 0; at < line.Length;)
        {
            int open = line.IndexOf('[', at);
            if (open < 0) return text.Append(line, at, line.Length - at).ToString();
            int blank = line.IndexOf(' ', open), close = line.IndexOf(']', open);
            if (close < 0 || blank < 0 || blank > close) throw new FormatException($"A mark without end or tag: {line}");
            text.Append(line, at, open - at);
            int start = text.Length;
            text.Append(line, blank + 1, close - blank - 1);
            spans.Add((start, text.Length, Type(line[(open + 1)..blank], line)));
            at = close + 1;
        }

        return text.ToString();
    }

    static NameType Type(string tag, string line) => tag switch
    {
        "PER" => NameType.Person,
        "ORG" => NameType.Organization,
        "LOC" => NameType.Place,
        "DEM" => NameType.Demonym,
        "MISC" => NameType.Miscellaneous,
        _ => throw new FormatException($"Unknown tag {tag}: {line}"),
    };
}
