using System.Collections.Frozen;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Selection;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>
/// The words of the rules by their forms: where a lemmatizer makes no word of them ("convened" from "conven"), the form says which it is.
/// </summary>
public sealed class TriggerLemmas
{
    readonly FrozenSet<string> _lemmas;
    readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _byForm;


    /// <param name="lemmas">The words of the rules.</param>
    /// <param name="irregular">Forms of verbs that no ending gives, with their lemmas.</param>
    public TriggerLemmas(IEnumerable<string> lemmas, IReadOnlyDictionary<string, string> irregular)
    {
        Irregular = irregular;
        _lemmas = lemmas.Where(lemma => lemma.Length > 2 && !lemma.Contains(' ', StringComparison.Ordinal)).ToFrozenSet(StringComparer.Ordinal);
        Dictionary<string, string> byForm = new(StringComparer.OrdinalIgnoreCase);
        foreach (string lemma in _lemmas.Order(StringComparer.Ordinal))
            foreach (string form in TriggerForms.Inflect(lemma))
                if (form == lemma || !_lemmas.Contains(form)) byForm.TryAdd(form, lemma);
        _byForm = byForm.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Forms of verbs that no ending gives, with their lemmas.</summary>
    public IReadOnlyDictionary<string, string> Irregular { get; }

    /// <summary>The document's lemmas, with those put right that are no word of the rules though the form is one of a verb's or a noun's.</summary>
    public string[] Correct(Document document)
    {
        string[] lemmas = document.Tags.Lemmas;
        string[]? corrected = null;
        for (int token = 0; token < lemmas.Length; token++)
        {
            if (IsCeaseFire(document, token))
            {
                corrected ??= [.. lemmas];
                corrected[token] = "ceasefire";
                continue;
            }

            if (document.Tags.Upos[token] is not (Upos.Verb or Upos.Noun) && document.Tags.Xpos[token] != "NNPS" || lemmas[token].Length < 3 || _lemmas.Contains(lemmas[token])) continue;
            ReadOnlySpan<char> form = document.Form(token);
            if (document.Tags.Upos[token] == Upos.Verb && Irregular.TryGetValue(form.ToString().ToLowerInvariant(), out string? verb) && _lemmas.Contains(verb))
            {
                corrected ??= [.. lemmas];
                corrected[token] = verb;
                continue;
            }

            if (!IsTruncated(lemmas[token], form) && !IsLengthened(document.Tags.Xpos[token], lemmas[token], form) && !IsUninflected(document.Tags.Xpos[token], lemmas[token], form) || !_byForm.TryGetValue(form, out string? lemma)) continue;
            corrected ??= [.. lemmas];
            corrected[token] = lemma;
        }

        return corrected ?? lemmas;
    }

    /// <summary>"cease-fire", which is three words to the tokenizer.</summary>
    static bool IsCeaseFire(Document document, int token) =>
        token > 1 && document.Form(token) is "fire" or "fires" && document.Form(token - 1) is "-" && document.Form(token - 2) is "cease" or "Cease";

    /// <summary>"regards" of "regards": the form taken for the word.</summary>
    static bool IsUninflected(string tag, string lemma, ReadOnlySpan<char> form) => tag is "VBZ" or "VBD" or "VBN" or "VBG" or "NNS" && form.Equals(lemma, StringComparison.OrdinalIgnoreCase);

    /// <summary>"chaire" of "chairing": a letter put behind what is no word.</summary>
    static bool IsLengthened(string tag, string lemma, ReadOnlySpan<char> form) => tag == "VBG" && lemma[^1] == 'e' && form.StartsWith(lemma.AsSpan(0, lemma.Length - 1), StringComparison.OrdinalIgnoreCase);

    /// <summary>"conven" of "convened": the form cut short.</summary>
    static bool IsTruncated(string lemma, ReadOnlySpan<char> form) => form.Length > lemma.Length && form.StartsWith(lemma, StringComparison.OrdinalIgnoreCase);
}
