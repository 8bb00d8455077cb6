using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Neural;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Puts other people and places into a document, so that the network learns names by what stands around them and by their make, not by
/// heart. Within a document a word is always replaced by the same word.
/// </summary>
sealed class NameSwap
{
    readonly string[] _given, _family, _cities;
    readonly SplitMix _random = new(4711);

    /// <param name="open">As for <see cref="NameLexicon"/>.</param>
    public NameSwap(Func<string, TsvFile> open)
    {
        _given = Words(open("Entities/Lexicons/given-names.tsv"));
        _family = Words(open("Entities/Lexicons/family-names.tsv"));
        _cities = Words(open("Entities/Lexicons/cities.tsv"));
    }

    public LabelledDocument Apply(LabelledDocument source)
    {
        Dictionary<string, string> swapped = new(StringComparer.Ordinal);
        List<(List<string>, List<byte>)> sentences = [];
        foreach (Sentence sentence in source.Document.Sentences.Sentences)
        {
            List<string> words = [];
            for (int token = sentence.First; token < sentence.End; token++)
            {
                string word = source.Document.Form(token).ToString();
                words.Add(Pool(word, source.Labels[token]) is { } pool ? Swap(word, pool, swapped) : word);
            }

            sentences.Add((words, [.. source.Labels[sentence.First..sentence.End]]));
        }

        return LabelledDocument.Of(sentences, source.Domain);
    }

    string Swap(string word, string[] pool, Dictionary<string, string> swapped) =>
        swapped.TryGetValue(word, out string? other) ? other : swapped[word] = pool[_random.Next(pool.Length)];

    /// <summary>Where a word's replacement comes from; null for a word that stays.</summary>
    string[]? Pool(string word, int label)
    {
        if (label == NameLabels.Outside || word.Length < 3 || !char.IsUpper(word[0]) || !word.All(char.IsLetter) || word.All(char.IsUpper)) return null;
        int part = NameLabels.Part(label);
        return NameLabels.Type(label) switch
        {
            NameType.Person => part switch { NameLabels.Last => _family, NameLabels.Single => _random.Next(2) == 0 ? _given : _family, _ => _given },
            NameType.Place when part == NameLabels.Single => _cities,
            _ => null,
        };
    }

    static string[] Words(TsvFile table) => [.. table.Rows.Select(row => row["name"]).Where(name => name.Length > 2 && name.All(char.IsLetter))];
}
