using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>What stands between quotation marks, with the cue and the speaker beside it.</summary>
sealed class DirectSpeech(Document document, CueLexicon cues, SpeakerFinder speakers)
{
    const int RightReach = 14;
    const int LeftReach = 40;

    public void Find(List<Quotation> quotations)
    {
        ImmutableArray<Block> blocks = document.Blocks.Blocks;
        Sentence[] sentences = document.Sentences.Sentences;
        Quotation last = default;
        bool continues = false;
        int s = 0;
        while (s < sentences.Length)
        {
            int block = sentences[s].Block, first = s;
            while (s < sentences.Length && sentences[s].Block == block) s++;
            if (blocks[block].Kind is BlockKind.RelatedLink or BlockKind.Caption or BlockKind.Boilerplate) continue;
            int blockFirst = sentences[first].First, blockEnd = sentences[s - 1].End;
            List<QuotedSpan> spans = QuoteMarks.Find(document, blockFirst, blockEnd);
            for (int i = 0; i < spans.Count; i++)
            {
                Quotation quotation = Attribute(spans[i], i > 0 ? spans[i - 1].End + 1 : blockFirst, i + 1 < spans.Count ? spans[i + 1].First : blockEnd);
                bool startsBlock = spans[i].First - blockFirst <= 1, startsSentence = StartsSentence(spans[i].First);
                bool inherits = quotation.Cue < 0 && last.End > 0 && ((startsBlock && continues) || (startsSentence && i > 0 && last.First >= blockFirst));
                if (inherits) quotation = quotation with { SpeakerFirst = last.SpeakerFirst, SpeakerEnd = last.SpeakerEnd };
                else if (quotation.Cue < 0 && startsBlock && first > 0) quotation = FromColon(quotation, sentences[first - 1]);
                quotations.Add(quotation);
                last = quotation;
                continues = spans[i].Open;
            }

            if (spans.Count == 0) continues = false;
        }
    }

    /// <param name="span">The quoted words.</param>
    /// <param name="from">The words before the quotation begin here.</param>
    /// <param name="to">The words after it end here.</param>
    Quotation Attribute(QuotedSpan span, int from, int to)
    {
        bool clause = span.Open || document.Form(span.End - 1) is "," or "." or "?" or "!" or "..." or "\u2026" || (span.End + 1 < to && document.Form(span.End + 1) is ",");
        int right = span.Open ? -1 : Right(span, to), left = Left(span, from), cue = clause && right >= 0 ? right : left >= 0 ? left : right;
        if (cue < 0) return new Quotation(span.First, span.End, true, -1, -1, -1, -1);
        Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(cue)];
        (int first, int end) speaker = document.Form(cue).Equals("according", StringComparison.OrdinalIgnoreCase)
            ? speakers.After(document, sentence, cue + 2)
            : ReportedSpeech.Speaker(document, sentence, cue, cues, speakers, cue > span.End && cue - span.End <= 2);
        return new Quotation(span.First, span.End, true, cue, speaker.first, speaker.end, -1);
    }

    /// <summary>The cue after the closing mark: in its sentence, or in the next where that goes on in small letters.</summary>
    int Right(QuotedSpan span, int to)
    {
        int index = document.Sentences.IndexOf(span.End);
        int end = Math.Min(to, document.Sentences.Sentences[index].End);
        if (span.End + 1 >= end && span.End + 1 < to && IsSmall(span.End + 1)) end = Math.Min(to, document.Sentences.Sentences[index + 1].End);
        for (int i = span.End + 1; i < end && i <= span.End + RightReach; i++)
        {
            if (IsCue(i)) return i;

            // Another clause has another speaker.
            if (document.Form(i) is "while" or "but" or "although" or "whereas" or "which" or "when" or "after" or "before" or "because") return -1;
        }

        return -1;
    }

    int Left(QuotedSpan span, int from)
    {
        int start = Math.Max(from, document.Sentences.Sentences[document.Sentences.IndexOf(Math.Max(span.First - 1, from))].First);
        for (int i = span.First - 2; i >= start && i >= span.First - LeftReach; i--)
            if (IsCue(i))
                return i;
        return -1;
    }

    /// <summary>The paragraph before ends in a colon: "The minister said:".</summary>
    Quotation FromColon(Quotation quotation, Sentence before)
    {
        if (document.Form(before.End - 1) is not ":") return quotation;
        for (int i = before.End - 2; i >= before.First && i >= before.End - LeftReach; i--)
        {
            if (!IsCue(i)) continue;
            (int first, int end) = ReportedSpeech.Speaker(document, before, i, cues, speakers, false);
            return quotation with { Cue = i, SpeakerFirst = first, SpeakerEnd = end };
        }

        return quotation;
    }

    bool IsCue(int token)
    {
        ReadOnlySpan<char> form = document.Form(token);
        if (form.Equals("according", StringComparison.OrdinalIgnoreCase)) return token + 1 < document.Tokens.Count && document.Form(token + 1) is "to";
        return cues[form] != CueKind.None && ReportedSpeech.IsVerb(document, token);
    }

    bool StartsSentence(int token)
    {
        int first = document.Sentences.Sentences[document.Sentences.IndexOf(token)].First;
        return token - first <= 1;
    }

    bool IsSmall(int token) => char.IsLower(document.Form(token)[0]);
}
