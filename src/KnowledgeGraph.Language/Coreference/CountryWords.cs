using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Names, adjectives and demonyms of countries with their ISO 3166-1 alpha-3 codes.</summary>
sealed class CountryWords
{
    readonly Dictionary<string, string> _codes = new(StringComparer.OrdinalIgnoreCase);

    public CountryWords(TsvFile countries)
    {
        foreach (TsvRow row in countries.Rows)
            foreach (string word in row.List("adjectives").Concat(row.List("demonyms")).Concat(row.List("aliases")).Append(row["name"]).Append(row["official"]))
                _codes.TryAdd(word, row["iso3"]);
    }

    /// <summary>The code of a country by a word or phrase for it or its people, or null.</summary>
    public string? Find(string words)
    {
        if (_codes.TryGetValue(words, out string? code)) return code;
        return words.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? _codes.GetValueOrDefault(words[4..]) : null;
    }
}
