using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using ADRaffy.ENSNormalize;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>
/// The four normalization forms of a text (Unicode Standard Annex 15). The runtime's own <see cref="string.Normalize(NormalizationForm)"/>
/// leaves a text as it is where globalization is invariant, so the canonical forms come from a library; the compatibility forms are the
/// canonical forms of the text with each character replaced by its compatibility decomposition.
/// </summary>
static class UnicodeForm
{
    static readonly Lazy<FrozenDictionary<int, string>> Compatibility = new(ReadCompatibility);

    public static string Canonical(string text, bool composed)
    {
        if (Ascii.IsValid(text)) return text;
        return composed ? ENSNormalize.NF.NFC(text) : ENSNormalize.NF.NFD(text);
    }

    public static string Compatible(string text, bool composed)
    {
        if (Ascii.IsValid(text)) return text;
        StringBuilder replaced = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
            if (Compatibility.Value.TryGetValue(rune.Value, out string? decomposition)) replaced.Append(decomposition);
            else replaced.Append(rune.ToString());
        return Canonical(replaced.ToString(), composed);
    }

    static FrozenDictionary<int, string> ReadCompatibility()
    {
        using Stream stream = typeof(UnicodeForm).Assembly.GetManifestResourceStream("compatibility.tsv")!;
        using StreamReader reader = new(stream);
        Dictionary<int, string> table = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#')) continue;
            string[] columns = line.Split('\t');
            table.Add(CodePoint(columns[0]), string.Concat(columns[1].Split(' ').Select(c => char.ConvertFromUtf32(CodePoint(c)))));
        }

        return table.ToFrozenDictionary();
    }

    static int CodePoint(string hexadecimal) => int.Parse(hexadecimal, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
