using System.Collections.Immutable;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>
/// Phrases of time and their values in EDTF, read against the day of publication and the dates told before. Tags and parse sharpen the choice between a
/// weekday gone and one to come; without them the words around decide. Links to other stories, captions and boilerplate are passed over.
/// </summary>
public sealed class TimeAnnotator : IAnnotator
{
    /// <summary>At most so many tokens stand between two dates of a list.</summary>
    const int ListGap = 2;

    readonly TimeVocabulary _vocabulary;
    readonly TimeMatcher _matcher;
    readonly TenseLexicon _tenses = TenseLexicon.Load();

    /// <exception cref="DataFileException">The rules or the vocabulary are wrong.</exception>
    public TimeAnnotator()
    {
        _vocabulary = TimeVocabulary.Load();
        TimeRuleReader reader = new(_vocabulary);
        using StreamReader rules = new(EmbeddedData.Open("Time/rules.yaml"));
        reader.Read("Time/rules.yaml", rules);
        Rules = reader.Rules;
        _matcher = new TimeMatcher(_vocabulary, reader.Patterns);
    }

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Blocks, LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Times];

    /// <summary>For the test that runs their examples.</summary>
    internal IReadOnlyList<TimeRule> Rules { get; }

    public Document Annotate(Document document) => document.With(new TimeLayer([.. Find(document).Select(found => found.Expression)]));

    /// <summary>The phrases with the rules that found them.</summary>
    internal List<(TimeExpression Expression, TimeRule Rule)> Find(Document document)
    {
        List<(TimeExpression, TimeRule)> found = [];
        List<TimeMatch> matches = [];
        TimeWord[] buffer = [];
        TimeResolver resolver = new(document, _vocabulary, new TenseFinder(_tenses));
        ImmutableArray<Block> blocks = document.Blocks.Blocks;
        Sentence[] sentences = document.Sentences.Sentences;
        for (int s = 0; s < sentences.Length; s++)
        {
            if (blocks[sentences[s].Block].Kind is BlockKind.RelatedLink or BlockKind.Caption or BlockKind.Boilerplate) continue;
            matches.Clear();
            _matcher.Find(document, sentences[s], ref buffer, matches);
            LendYears(document, matches);
            foreach (TimeMatch match in matches) found.Add((resolver.Resolve(match, s), match.Rule));
        }

        return found;
    }

    /// <summary>In a list of dates the year of the last one holds for those before it that have none.</summary>
    void LendYears(Document document, List<TimeMatch> matches)
    {
        for (int i = matches.Count - 2; i >= 0; i--)
        {
            TimeMatch match = matches[i], next = matches[i + 1];
            if (!TakesYear(match.Rule.Gives) || !TakesYear(next.Rule.Gives) || match.Captures.Token(TimeCategory.Year) >= 0) continue;
            if (next.First - match.End > ListGap || !IsList(document, match.End, next.First)) continue;
            int token = next.Captures.Token(TimeCategory.Year);
            match.LentYear = token >= 0 ? _vocabulary.Classify(document.Form(token)).Value : next.LentYear;
        }
    }

    static bool TakesYear(TimeValue value) => value is TimeValue.Day or TimeValue.DaysOfMonth or TimeValue.Month;

    static bool IsList(Document document, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (document.Form(i) is not ("," or "and" or "or" or "&"))
                return false;
        return end > first;
    }
}
