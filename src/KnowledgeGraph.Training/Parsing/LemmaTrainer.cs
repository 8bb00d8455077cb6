using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Tagging;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary>
/// Finds the rules of <see cref="Lemmatizer"/>: for each tag and ending, from the shortest to the whole word, the most frequent change of
/// form to lemma, where it differs from what the next shorter ending says.
/// </summary>
public static class LemmaTrainer
{
    /// <summary>An ending must be seen on so many different words; a whole word once suffices.</summary>
    const int LeastWords = 2;

    public static void Write(IReadOnlyList<TreebankSentence> sentences, ModelWriter writer)
    {
        Dictionary<(string Tag, string Marked), Dictionary<LemmaRule, int>> words = [];
        foreach (TreebankSentence sentence in sentences)
            for (int i = 0; i < sentence.Length; i++)
            {
                string form = sentence.Upos[i] == Upos.Propn ? sentence.Forms[i] : sentence.Forms[i].ToLowerInvariant();
                if (form.Length >= WordFeatures.MaximumLength || sentence.Relations[i] == Relation.Goeswith || sentence.Lemmas[i] == "_") continue;
                Count(words, (sentence.Xpos[i], "^" + form), LemmaRule.Between(form, sentence.Lemmas[i]), 1);
            }

        List<string> rules = [];
        Dictionary<(string, string), LemmaRule> known = [];
        for (int length = 0; length <= Lemmatizer.LongestEnding + 1; length++)
            foreach (var (key, best) in Majorities(words, length).OrderBy(pair => pair.Key.Tag, StringComparer.Ordinal).ThenBy(pair => pair.Key.Ending, StringComparer.Ordinal))
            {
                if (Shorter(known, key) == best) continue;
                known.Add(key, best);
                rules.Add(string.Create(CultureInfo.InvariantCulture, $"{key.Tag}\t{key.Ending}\t{best.Cut}\t{best.Added}"));
            }

        writer.AddWords(Lemmatizer.Part, rules);
    }

    /// <summary>The majority's rule for every ending of a length; a length past the longest means the whole word.</summary>
    static Dictionary<(string Tag, string Ending), LemmaRule> Majorities(Dictionary<(string Tag, string Marked), Dictionary<LemmaRule, int>> words, int length)
    {
        bool whole = length > Lemmatizer.LongestEnding;
        Dictionary<(string Tag, string Ending), Dictionary<LemmaRule, int>> endings = [];
        Dictionary<(string Tag, string Ending), int> types = [];
        foreach (var ((tag, marked), counts) in words)
        {
            if (!whole && marked.Length < length) continue;
            (string, string) key = (tag, whole ? marked : marked[^length..]);
            types[key] = types.GetValueOrDefault(key) + 1;
            // A word counts once however frequent it is: frequent words are irregular, and have their own rules.
            LemmaRule rule = Majority(counts);
            // What changes more than the ending is no rule of the ending: "palestinian" to "Palestinian" says nothing of "macedonian".
            if (whole || rule.Cut <= length) Count(endings, key, rule, 1);
        }

        return endings.Where(pair => whole || types[pair.Key] >= LeastWords).ToDictionary(pair => pair.Key, pair => Majority(pair.Value));
    }

    static LemmaRule Majority(Dictionary<LemmaRule, int> counts) =>
        counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Cut).ThenBy(pair => pair.Key.Added, StringComparer.Ordinal).First().Key;

    static LemmaRule Shorter(Dictionary<(string, string), LemmaRule> known, (string Tag, string Ending) key)
    {
        for (int length = Math.Min(Lemmatizer.LongestEnding, key.Ending.Length - 1); length >= 0; length--)
            if (known.TryGetValue((key.Tag, key.Ending[^length..]), out LemmaRule rule)) return rule;
        return new LemmaRule(0, "");
    }

    static void Count<TKey>(Dictionary<TKey, Dictionary<LemmaRule, int>> table, TKey key, LemmaRule rule, int count) where TKey : notnull
    {
        if (!table.TryGetValue(key, out Dictionary<LemmaRule, int>? counts)) table.Add(key, counts = []);
        counts[rule] = counts.GetValueOrDefault(rule) + count;
    }
}
