using System.Text.RegularExpressions;

namespace KnowledgeGraph.Training.Corpora;

/// <summary>The sentences of the Groningen Meaning Bank (Bos et al. 2017) as running text: its file gives one token a line, blanks around each.</summary>
static partial class AgencySentences
{
    public static List<string> Read(string path)
    {
        List<string> sentences = [], words = [];
        foreach (string line in GzipLines.Of(path))
            if (line.Length > 0) words.Add(line[..line.IndexOf('\t')]);
            else if (words.Count > 0)
            {
                sentences.Add(Text(words));
                words.Clear();
            }

        if (words.Count > 0) sentences.Add(Text(words));
        return sentences;
    }

    /// <summary>Words put together as print has them: marks and clitics at the word before, brackets and quotation marks at what they enclose.</summary>
    public static string Text(IEnumerable<string> words)
    {
        string text = BeforeMark().Replace(string.Join(' ', words), "$1");
        text = BeforeClitic().Replace(text, "$1");
        text = AfterOpening().Replace(text, "$1");
        return Quoted().Replace(text, "\"$1\"");
    }

    [GeneratedRegex(" ([.,;:?!%)])")]
    private static partial Regex BeforeMark();

    [GeneratedRegex(@" (n't|'s|'re|'ve|'ll|'m|'d|')(?=\W|$)")]
    private static partial Regex BeforeClitic();

    [GeneratedRegex("([($]) ")]
    private static partial Regex AfterOpening();

    [GeneratedRegex("\" ([^\"]*?) \"")]
    private static partial Regex Quoted();
}
