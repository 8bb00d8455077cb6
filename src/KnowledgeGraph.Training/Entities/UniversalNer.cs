using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Reads Universal NER (Mayhew et al. 2024): PER, ORG, LOC; the early training part also has OTH, which holds demonyms and other names,
/// and a few stray O tags with a B.
/// </summary>
static class UniversalNer
{
    public static List<LabelledDocument> Read(string path, NameLexicon lexicon)
    {
        List<LabelledDocument> documents = [];
        List<(List<string>, List<byte>)> sentences = [];
        List<string> words = [], tags = [];
        foreach (string line in GzipLines.Of(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal)) CloseDocument();
            else if (line.Length == 0) CloseSentence();
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                words.Add(cells[1]);
                tags.Add(cells[2]);
            }
        }

        CloseSentence();
        CloseDocument();
        return documents;

        void CloseSentence()
        {
            if (words.Count > 0) sentences.Add((words, SpanLabels.Of(words, tags, (first, end, tag) => Type(words, first, end, tag, lexicon))));
            words = [];
            tags = [];
        }

        void CloseDocument()
        {
            if (sentences.Count > 0) documents.Add(LabelledDocument.Of(sentences, NameDomain.Universal));
            sentences = [];
        }
    }

    static (int, int, NameType)? Type(List<string> words, int first, int end, string tag, NameLexicon lexicon) => tag switch
    {
        "PER" => (first, end, NameType.Person),
        "ORG" => (first, end, NameType.Organization),
        "LOC" => (first, end, NameType.Place),
        "OTH" => (first, end, end - first == 1 && (lexicon.Classes(words[first]) & LexiconClasses.Demonym) != 0 ? NameType.Demonym : NameType.Miscellaneous),
        _ => null,
    };
}
