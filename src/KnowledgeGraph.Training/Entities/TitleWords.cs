using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Entities;

/// <summary>Words before a person's name that Universal NER leaves out and other corpora take in: titles, and what titles begin with.</summary>
static class TitleWords
{
    static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "Prime", "Vice", "Foreign", "Defense", "Interior", "Finance", "Deputy", "Former", "Ex-President", "Interim", "Acting", "Attorney", "Supreme", "The", "Pastor", "Justice", "Brother",
        "Mr", "President-elect", "Crown", "Grand", "Lieutenant", "Brigadier", "Special", "U.N.", "U.S.", "Opposition", "Spokesman", "of", "State",
    };

    public static bool Holds(string word, NameLexicon lexicon) => lexicon.IsTitle(word) || Words.Contains(word);
}
