using System.Globalization;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Blocks;
using KnowledgeGraph.Language.Coreference;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Language.Quotations;
using KnowledgeGraph.Language.Tokenization;
using KnowledgeGraph.Training.Coreference;

namespace KnowledgeGraph.Evaluation.Language;

/// <summary>
/// Pronouns and definite descriptions linked to the right thing: on GUM's development part, whose words and trees are given, and on a
/// hundred passages of diplomatic news written for this project, read from raw text.
/// </summary>
public sealed class CoreferenceMeasure : ILanguageMeasure
{
    public string Name => "coreference";

    public IEnumerable<MeasureRow> Run(string data)
    {
        NameAnnotator names = new();
        CoreferenceAnnotator coreference = new();
        CoreferenceScore score = new();
        foreach (GumDocument gum in GumReader.Read(Path.Combine(data, "treebanks", "gum-ncfree-dev.conllu.gz")))
            score.Add(gum, coreference.Annotate(names.Annotate(gum.Document)));
        foreach (string kind in score.Kinds)
        {
            (int right, int found, int gold) = score[kind];
            string least = kind == "all, person" ? "0.75" : "", aim = kind == "all, person" ? "0.85" : "";
            yield return new MeasureRow($"GUM dev, {kind} ({gold}): F1 (P / R)", least, aim, $"{Share(2 * right, found + gold)} ({Share(right, found)} / {Share(right, gold)})");
        }

        Pipeline pipeline = new([new BlockAnnotator(), new TokenAnnotator(), TaggerParser.Load(), names, new QuotationAnnotator(), coreference]);
        List<CoreferencePassage> passages = Passages();
        for (int half = 0; half < 2; half++)
        {
            int right = 0, all = 0;
            foreach (CoreferencePassage passage in passages.Where((_, index) => index % 2 == half)) Count(pipeline, passage, ref right, ref all, null);
            yield return new MeasureRow($"own passages, {(half == 0 ? "seen" : "held back")} ({all}): linked rightly", "0.75", "0.85", Share(right, all));
        }
    }

    /// <summary>Counts the marked links of a passage and those found.</summary>
    internal static void Count(Pipeline pipeline, CoreferencePassage passage, ref int right, ref int all, Action<string>? wrong)
    {
        Document document = pipeline.Annotate(new Article { Id = "passage", Text = passage.Text });
        foreach (MarkedPhrase phrase in passage.Phrases.Where(phrase => phrase.IsAnaphor))
        {
            all++;
            HashSet<int> chains = Chains(document, phrase);
            HashSet<string> linked = [.. passage.Phrases.Where(other => other.Start < phrase.Start && other.Things.Length == 1 && Chains(document, other).Overlaps(chains)).SelectMany(other => other.Things)];
            if (linked.SetEquals(phrase.Things)) right++;
            else wrong?.Invoke($"'{passage.Text[phrase.Start..phrase.End]}' -> {string.Join('+', linked)} in: {passage.Text}");
        }
    }

    internal static List<CoreferencePassage> Passages()
    {
        using Stream stream = typeof(CoreferenceMeasure).Assembly.GetManifestResourceStream("coreference-passages.txt")!;
        using StreamReader reader = new(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(CoreferencePassage.Parse)];
    }

    /// <summary>The chains of the longest mention whose head lies in the phrase.</summary>
    static HashSet<int> Chains(Document document, MarkedPhrase phrase)
    {
        Mention? best = null;
        foreach (Mention mention in document.Coreference.Mentions)
        {
            int head = document.Tokens.Starts[mention.Head];
            if (head >= phrase.Start && head < phrase.End && (best is null || mention.End - mention.First > best.End - best.First)) best = mention;
        }

        return best is null ? [] : [.. best.Chains];
    }

    static string Share(int part, int whole) => (part / (double)whole).ToString("F3", CultureInfo.InvariantCulture);
}
