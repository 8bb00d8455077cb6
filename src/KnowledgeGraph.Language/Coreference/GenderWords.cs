using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>What given names, titles and nouns say of somebody's gender.</summary>
sealed class GenderWords
{
    readonly Dictionary<string, Gender> _given = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Gender> _nouns = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="givenNames">Columns name, gender (m, f, u).</param>
    /// <param name="nouns">Columns word, gender: titles and nouns.</param>
    public GenderWords(TsvFile givenNames, TsvFile nouns)
    {
        foreach (TsvRow row in givenNames.Rows)
            if (Parse(row["gender"]) is var gender and not Gender.Unknown) _given[row["name"]] = gender;
        foreach (TsvRow row in nouns.Rows) _nouns[row["word"]] = Parse(row["gender"]);
    }

    public Gender OfNoun(string word) => _nouns.GetValueOrDefault(word);

    /// <summary>By the title before the name, else by its first word when it has several.</summary>
    public Gender OfName(Document document, Name name)
    {
        if (name.First > 0 && OfNoun(document.Form(name.First - 1).ToString()) is var title and not Gender.Unknown) return title;
        if (OfNoun(document.Form(name.First).ToString()) is var inside and not Gender.Unknown) return inside;
        return name.End - name.First > 1 ? _given.GetValueOrDefault(document.Form(name.First).ToString()) : Gender.Unknown;
    }

    static Gender Parse(string gender) => gender switch { "m" => Gender.Masculine, "f" => Gender.Feminine, _ => Gender.Unknown };
}
