using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Blocks;

/// <summary>
/// Paragraphs and what they are for: headline, body, list item, link to another story, caption, boilerplate. Only general cues decide: the words of
/// <c>cues.tsv</c>, the look of a line, where it stands, and how much of its matter the story itself speaks of.
/// </summary>
public sealed class BlockAnnotator : IAnnotator
{
    /// <summary>A title-like line of which the story speaks less than this, while another has more than twice as much, links to another story.</summary>
    const double StrangeTitle = 0.4;

    readonly CueTable _cues = CueTable.Load();

    public IReadOnlyList<LayerKind> Requires { get; } = [];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Blocks];

    public Document Annotate(Document document)
    {
        string text = document.Text;
        List<TextSpan> spans = BlockCutter.Cut(text);
        BlockKind[] kinds = new BlockKind[spans.Count];
        bool[] titles = new bool[spans.Count];
        FirstPass(text, spans, kinds, titles);
        TextSpan? dateline = Dateline(text, spans, kinds, titles);
        JudgeTitles(document.Article, spans, kinds, titles);
        ImmutableArray<Block> blocks = [.. spans.Select((span, index) => new Block(span, kinds[index]))];
        return document.With(new BlockLayer(blocks) { Dateline = dateline });
    }

    /// <summary>What each line says of itself.</summary>
    void FirstPass(string text, List<TextSpan> spans, BlockKind[] kinds, bool[] titles)
    {
        bool inSection = false, afterColon = false;
        for (int i = 0; i < spans.Count; i++)
        {
            ReadOnlySpan<char> line = text.AsSpan(spans[i].Start, spans[i].Length);
            bool title = LineShape.IsTitle(line);
            LineCue cue = Cue(line, title);
            if (inSection && cue == LineCue.None && !title) inSection = false;
            kinds[i] = cue switch
            {
                LineCue.Caption => BlockKind.Caption,
                LineCue.Boilerplate => BlockKind.Boilerplate,
                LineCue.Related => BlockKind.RelatedLink,
                LineCue.Section => BlockKind.Boilerplate,
                _ when inSection => BlockKind.RelatedLink,
                _ when LineShape.IsListItem(line) || (title && i > 0 && (afterColon || LinePatterns.IsNameAndOffice(line))) => BlockKind.ListItem,
                _ => BlockKind.Body,
            };
            if (cue == LineCue.Section) inSection = true;
            titles[i] = title && kinds[i] == BlockKind.Body;
            afterColon = (line[^1] == ':' && kinds[i] is BlockKind.Body) || (afterColon && kinds[i] == BlockKind.ListItem);
        }
    }

    LineCue Cue(ReadOnlySpan<char> line, bool title)
    {
        if (LineShape.IsRule(line) || LinePatterns.IsDateOrClock(line) || LinePatterns.IsByline(line)) return LineCue.Boilerplate;
        if (LinePatterns.IsAttribution(line)) return LineCue.Caption;
        if (line.Length > 600) return LineCue.None;
        LineCue cue = _cues.Find(line);

        // A sentence of the story may begin with "Subscribe" or name an agency: what is long and ends like a sentence needs more than one word of evidence.
        bool sentence = !title && line.Length > 160 && line[^1] is '.' or '"' or '\u201D';
        if (cue is LineCue.Boilerplate or LineCue.Related && sentence) return LineCue.None;
        return cue == LineCue.None && title && LinePatterns.ShowsSides(line) ? LineCue.Caption : cue;
    }

    static TextSpan? Dateline(string text, List<TextSpan> spans, BlockKind[] kinds, bool[] titles)
    {
        for (int i = 0; i < spans.Count; i++)
        {
            if (kinds[i] != BlockKind.Body || titles[i]) continue;
            int length = LinePatterns.Dateline(text.AsSpan(spans[i].Start, spans[i].Length));
            return length > 0 ? new TextSpan(spans[i].Start, spans[i].Start + length) : null;
        }

        return null;
    }

    /// <summary>Title-like lines are headlines of this story or links to another.</summary>
    static void JudgeTitles(Article article, List<TextSpan> spans, BlockKind[] kinds, bool[] titles)
    {
        string text = article.Text;
        WordOverlap story = new();
        if (article.Title is { } title) story.Add(title);
        bool hasBody = false;
        for (int i = 0; i < spans.Count; i++)
        {
            if (titles[i] || kinds[i] is not (BlockKind.Body or BlockKind.ListItem)) continue;
            story.Add(text.AsSpan(spans[i].Start, spans[i].Length));
            hasBody = true;
        }

        double best = 0;
        double?[] shares = new double?[spans.Count];
        for (int i = 0; i < spans.Count; i++)
        {
            if (!titles[i]) continue;
            shares[i] = hasBody ? story.Share(text.AsSpan(spans[i].Start, spans[i].Length)) : null;
            best = Math.Max(best, shares[i] ?? 0);
        }

        for (int i = 0; i < spans.Count; i++)
            if (titles[i])
                kinds[i] = shares[i] is { } share && share < StrangeTitle && share * 2 < best ? BlockKind.RelatedLink : BlockKind.Headline;
    }
}
