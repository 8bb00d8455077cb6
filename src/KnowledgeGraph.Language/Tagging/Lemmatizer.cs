using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Tagging;

/// <summary>
/// The dictionary form of a word, by its Penn tag: the longest ending for which the training found a rule says how many characters go and
/// what comes instead. A whole word, marked by <c>^</c> before it, is the longest ending of all, so that exceptions are rules too.
/// </summary>
public sealed class Lemmatizer
{
    /// <summary>The longest ending that is not a whole word.</summary>
    public const int LongestEnding = 5;

    /// <summary>The part of the model that holds the rules, one a word: tag, ending, characters cut, characters added, with tabs between.</summary>
    public const string Part = "lemma rules";

    readonly Dictionary<string, Dictionary<string, LemmaRule>.AlternateLookup<ReadOnlySpan<char>>> _rules = new(StringComparer.Ordinal);

    readonly WordTable _words;

    /// <param name="words">Words whose strings are shared.</param>
    /// <exception cref="ModelFormatException">The model has no lemma rules, or one of them is malformed.</exception>
    public Lemmatizer(ModelFile file, WordTable words)
    {
        _words = words;
        foreach (string line in file.Words(Part))
        {
            string[] cells = line.Split('\t');
            if (cells.Length != 4 || !int.TryParse(cells[2], NumberStyles.None, CultureInfo.InvariantCulture, out int cut))
                throw new ModelFormatException($"'{line}' is no lemma rule");
            if (!_rules.TryGetValue(cells[0], out var endings))
                _rules.Add(cells[0], endings = new Dictionary<string, LemmaRule>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>());
            endings.Dictionary.Add(cells[1], new LemmaRule(cut, cells[3]));
        }
    }

    public string Lemma(ReadOnlySpan<char> form, Upos upos, string xpos)
    {
        Span<char> marked = stackalloc char[WordFeatures.MaximumLength + 1];
        if (form.Length == 0 || form.Length >= marked.Length) return form.ToString();
        marked[0] = '^';
        Span<char> word = marked[1..(form.Length + 1)];
        if (upos == Upos.Propn) form.CopyTo(word);
        else
            for (int i = 0; i < form.Length; i++) word[i] = char.ToLowerInvariant(form[i]);
        LemmaRule rule = Rule(marked[..(form.Length + 1)], xpos);
        return Join(word, Math.Min(rule.Cut, word.Length), rule.Added);
    }

    /// <summary>The lemma; the word itself where nothing would be left.</summary>
    string Join(ReadOnlySpan<char> word, int cut, string? added)
    {
        Span<char> buffer = stackalloc char[2 * WordFeatures.MaximumLength];
        int kept = word.Length - cut, length = kept + (added?.Length ?? 0);
        if (length == 0) return word.ToString();
        if (length > buffer.Length) return string.Concat(word[..kept], added);
        word[..kept].CopyTo(buffer);
        added?.CopyTo(buffer[kept..]);
        int number = _words.NumberOf(buffer[..length]);
        return number == WordTable.Unknown ? buffer[..length].ToString() : _words.Words[number - 1];
    }

    LemmaRule Rule(ReadOnlySpan<char> marked, string xpos)
    {
        if (!_rules.TryGetValue(xpos, out var endings)) return default;
        if (endings.TryGetValue(marked, out LemmaRule rule)) return rule;
        for (int length = Math.Min(LongestEnding, marked.Length - 1); length >= 0; length--)
            if (endings.TryGetValue(marked[^length..], out rule)) return rule;
        return default;
    }
}
