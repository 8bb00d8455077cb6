using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Time;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>
/// Quotations and their speakers: direct ones between quotation marks, over several paragraphs too, and reported ones ("said that …", "according to …",
/// "was quoted by … as saying"). What is reported inside another report names it as its relay. Uses the parse where there is one.
/// </summary>
public sealed class QuotationAnnotator : IAnnotator
{
    readonly CueLexicon _cues = CueLexicon.Load();
    readonly TenseLexicon _tenses = TenseLexicon.Load();

    public IReadOnlyList<LayerKind> Requires { get; } = [LayerKind.Blocks, LayerKind.Tokens, LayerKind.Sentences];

    public IReadOnlyList<LayerKind> Provides { get; } = [LayerKind.Quotations];

    public Document Annotate(Document document)
    {
        SpeakerFinder speakers = new(_cues, _tenses, document);
        List<Quotation> quotations = [];
        new DirectSpeech(document, _cues, speakers).Find(quotations);
        new ReportedSpeech(document, _cues, speakers).Find(quotations);
        quotations.Sort((a, b) => a.First != b.First ? a.First.CompareTo(b.First) : a.End != b.End ? b.End.CompareTo(a.End) : a.Cue.CompareTo(b.Cue));
        return document.With(new QuotationLayer(QuotationNesting.Arrange(quotations)));
    }
}
