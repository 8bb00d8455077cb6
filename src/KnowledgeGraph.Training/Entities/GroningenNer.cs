using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Reads the names of the Groningen Meaning Bank (Bos et al. 2017), brought nearer to the conventions of Universal NER: titles are cut off
/// people, words with hyphens are divided, and a country is a place whatever the silver tag says.
/// </summary>
static class GroningenNer
{
    /// <summary>The file does not say where an article ends; so many sentences are taken as one.</summary>
    const int SentencesPerDocument = 10;

    public static List<LabelledDocument> Read(string path, NameLexicon lexicon)
    {
        List<LabelledDocument> documents = [];
        List<(List<string>, List<byte>)> sentences = [];
        List<string> words = [], tags = [];
        foreach (string line in GzipLines.Of(path))
        {
            if (line.Length > 0)
            {
                string[] cells = line.Split('\t');
                if (cells.Length > 2) Divide(cells[0], cells[2], words, tags);
                continue;
            }

            if (words.Count > 0) sentences.Add((words, SpanLabels.Of(words, tags, (first, end, tag) => Type(words, first, end, tag, lexicon))));
            words = [];
            tags = [];
            if (sentences.Count < SentencesPerDocument) continue;
            documents.Add(LabelledDocument.Of(sentences, NameDomain.Groningen));
            sentences = [];
        }

        if (sentences.Count > 0) documents.Add(LabelledDocument.Of(sentences, NameDomain.Groningen));
        return documents;
    }

    static void Divide(string word, string tag, List<string> words, List<string> tags)
    {
        int start = 0;
        for (int i = 1; i + 1 < word.Length; i++)
        {
            if (word[i] != '-' || !char.IsLetter(word[i - 1]) || !char.IsLetter(word[i + 1])) continue;
            Add(word[start..i]);
            Add("-");
            start = i + 1;
        }

        Add(word[start..]);

        void Add(string part)
        {
            words.Add(part);
            tags.Add(tag);
            if (tag[0] == 'B') tag = "I" + tag[1..];
        }
    }

    static (int, int, NameType)? Type(List<string> words, int first, int end, string tag, NameLexicon lexicon)
    {
        if (tag is "tim") return null;
        LexiconClasses classes = end - first == 1 ? lexicon.Classes(words[first]) : LexiconClasses.None;
        if (tag is "geo" or "gpe" or "org")
        {
            if ((classes & LexiconClasses.Country) != 0) return (first, end, NameType.Place);
            if ((classes & LexiconClasses.Demonym) != 0 && tag != "org") return (first, end, NameType.Demonym);
        }

        switch (tag)
        {
            case "geo": return (first, end, NameType.Place);
            case "gpe": return (first, end, words[first].EndsWith('s') || words[first].EndsWith("an", StringComparison.Ordinal) ? NameType.Demonym : NameType.Place);
            case "org": return (first, end, NameType.Organization);
            case "per":
                while (first < end && TitleWords.Holds(words[first], lexicon)) first++;
                return first < end && char.IsUpper(words[first][0]) || end - first > 1 ? (first, end, NameType.Person) : null;
            default: return (first, end, NameType.Miscellaneous);
        }
    }
}
