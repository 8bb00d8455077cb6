using System.Collections.Immutable;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>What is reported without quotation marks: "said that …", "according to …", "…, he said", "quoted her as saying …".</summary>
sealed class ReportedSpeech(Document document, CueLexicon cues, SpeakerFinder speakers)
{
    const int Reach = 12;

    /// <summary>A clause has a verb among so many first words.</summary>
    const int LongestClauseStart = 40;

    static readonly string[] VerbTags = ["VBD", "VBZ", "VBP", "MD"];

    public void Find(List<Quotation> quotations)
    {
        ImmutableArray<Block> blocks = document.Blocks.Blocks;
        foreach (Sentence sentence in document.Sentences.Sentences)
        {
            if (blocks[sentence.Block].Kind is BlockKind.RelatedLink or BlockKind.Caption or BlockKind.Boilerplate) continue;
            for (int i = sentence.First; i < sentence.End; i++)
            {
                ReadOnlySpan<char> form = document.Form(i);
                if (form.Equals("according", StringComparison.OrdinalIgnoreCase) && i + 2 < sentence.End && document.Form(i + 1) is "to")
                {
                    AddAccording(sentence, i, quotations);
                    continue;
                }

                CueKind kind = cues[form];
                if (kind is CueKind.None or CueKind.Call || !IsVerb(document, i) || IsDenied(sentence, i)) continue;
                if (i > sentence.First && document.Form(i - 1) is "as") continue;
                if (kind == CueKind.Quote) AddQuoted(sentence, i, quotations);
                else AddClause(sentence, i, kind, quotations);
            }
        }
    }

    /// <summary>Who speaks at a cue. A participle behind a comma ("…, adding that") has the subject of the cue before it, or of the sentence.</summary>
    internal static (int First, int End) Speaker(Document document, Sentence sentence, int cue, CueLexicon cues, SpeakerFinder speakers, bool inverted)
    {
        if (cue > sentence.First + 1 && document.Form(cue - 1) is "as" && Quoted(document, sentence, cue, cues) is var quote and >= 0)
            return IsPassive(document, sentence, quote) ? speakers.Before(document, sentence, quote) : (quote + 1, cue - 1);
        bool participle = document.Form(cue).EndsWith("ing") && (cue == sentence.First || document.Form(cue - 1) is "," or "and");
        if (!participle || document.Has(LayerKind.Parses)) return speakers.Find(document, sentence, cue, inverted);
        for (int i = cue - 1; i >= sentence.First && i >= cue - 40; i--)
            if (cues[document.Form(i)] is CueKind.Say or CueKind.That or CueKind.Tell && IsVerb(document, i) && !document.Form(i).EndsWith("ing"))
                return speakers.Find(document, sentence, i, false);
        return speakers.After(document, sentence, sentence.First);
    }

    /// <summary>Told by its tag, or by no determiner standing before it: "the report" is no verb.</summary>
    internal static bool IsVerb(Document document, int token)
    {
        if (document.Has(LayerKind.Tags)) return document.Tags.Xpos[token].StartsWith('V');
        if (token == 0) return true;
        if (char.IsUpper(document.Form(token)[0]) && document.Form(token - 1) is not ("." or "\u201D" or "\"")) return false;
        return document.Form(token - 1) is not ("the" or "a" or "an" or "The" or "his" or "her" or "its" or "their" or "of" or "this" or "that" or "these" or "no"
            or "'s" or "’s" or "for" or "some" or "new" or "any" or "such" or "press" or "media" or "news");
    }

    /// <summary>The cue that quotes somebody "as saying" what follows; -1 without one.</summary>
    static int Quoted(Document document, Sentence sentence, int saying, CueLexicon cues)
    {
        for (int i = saying - 2; i >= sentence.First && i >= saying - Reach - 4; i--)
            if (cues[document.Form(i)] == CueKind.Quote)
                return i;
        return -1;
    }

    static bool IsPassive(Document document, Sentence sentence, int cue) =>
        cue > sentence.First && document.Form(cue - 1) is "was" or "were" or "is" or "been" or "are" or "being";

    bool IsDenied(Sentence sentence, int cue) =>
        cue > sentence.First && document.Form(cue - 1) is "to" or "not" or "n't" or "n’t" or "never" or "without" or "can" or "could" or "would";

    void AddAccording(Sentence sentence, int cue, List<Quotation> quotations)
    {
        (int speakerFirst, int speakerEnd) = speakers.After(document, sentence, cue + 2);
        if (speakerFirst < 0) return;
        int first = sentence.First, end = cue;
        if (cue - sentence.First <= 1)
        {
            first = speakerEnd;
            while (first < sentence.End && first < speakerEnd + Reach && document.Form(first) is not ",") first++;
            if (first >= sentence.End || document.Form(first) is not ",") return;
            first++;
            end = sentence.End;
        }

        Add(new Quotation(first, end, false, cue, speakerFirst, speakerEnd, -1), quotations);
    }

    void AddClause(Sentence sentence, int cue, CueKind kind, List<Quotation> quotations)
    {
        (int speakerFirst, int speakerEnd) = Speaker(document, sentence, cue, cues, speakers, false);
        int first = ClauseStart(sentence, cue, kind);
        if (first >= 0)
        {
            Add(new Quotation(first, sentence.End, false, cue, speakerFirst, speakerEnd, -1), quotations);
            return;
        }

        // "…, the minister said.": the clause stands before.
        int comma = speakerFirst > sentence.First && speakerFirst < cue ? speakerFirst - 1 : cue - 1;
        bool stands = kind is CueKind.Say or CueKind.That or CueKind.Tell && comma - sentence.First >= 3 && document.Form(comma) is ",";
        bool speaksBefore = speakerFirst >= sentence.First && speakerFirst < comma;
        bool quotesAfter = cue + 1 < sentence.End && document.Form(cue + 1) is "," or ":";
        if (stands && !speaksBefore && !quotesAfter && HasVerb(sentence.First, comma))
            Add(new Quotation(sentence.First, comma, false, cue, speakerFirst, speakerEnd, -1), quotations);
    }

    /// <summary>Whether tokens <c>[first, end)</c> can be a clause; without tags they can.</summary>
    bool HasVerb(int first, int end) =>
        !document.Has(LayerKind.Tags) || document.Tags.Xpos.AsSpan(first, Math.Min(end - first, LongestClauseStart)).ContainsAny(VerbTags);

    /// <summary>Where the reported clause begins; -1 when none follows.</summary>
    int ClauseStart(Sentence sentence, int cue, CueKind kind)
    {
        for (int i = cue + 1; i < sentence.End && i <= cue + Reach; i++)
        {
            ReadOnlySpan<char> form = document.Form(i);
            if (form is "that" && !IsRelative(i)) return i + 1 < sentence.End ? i + 1 : -1;
            // "said A believed that", "said the rules that": what is said has begun before
            if (form is "that" || kind == CueKind.Say && IsFinite(i)) break;
            if (form is "," or "." or ";" or ":" or "\u201C" or "\"" or "\u201D") break;
        }

        int next = cue + 1;
        if (kind == CueKind.That) return -1;
        if (kind == CueKind.Tell)
        {
            (int first, int end) = speakers.After(document, sentence, next);
            if (first < 0) return -1;
            next = document.Form(first) is "him" or "her" or "them" or "us" or "me" or "reporters" or "journalists" or "lawmakers" ? first + 1 : end;
        }

        while (next < sentence.End && (speakers.IsTime(document, next) || (document.Form(next) is "on" && next + 1 < sentence.End && speakers.IsTime(document, next + 1)))) next++;
        if (next + 2 >= sentence.End) return -1;
        ReadOnlySpan<char> start = document.Form(next);
        bool begins = char.IsLetterOrDigit(start[0]) && start is not ("to" or "in" or "on" or "at" or "of" or "by" or "about" or "as" or "and" or "but" or "with" or "from" or "during" or "so"
            or "after" or "before" or "when" or "while" or "for" or "later" or "Monday");
        return begins ? next : -1;
    }

    bool IsRelative(int that) => document.Has(LayerKind.Tags) && document.Tags.Xpos[that] is "WDT" or "DT";

    bool IsFinite(int token) => document.Has(LayerKind.Tags) && document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP" or "MD";

    void AddQuoted(Sentence sentence, int cue, List<Quotation> quotations)
    {
        int marker = -1;
        for (int i = cue + 1; i + 1 < sentence.End && i <= cue + Reach + 4; i++)
            if (document.Form(i) is "as" && document.Form(i + 1).EndsWith("ing"))
            {
                marker = i + 1;
                break;
            }

        if (marker < 0) return;
        bool passive = IsPassive(document, sentence, cue);
        (int First, int End) relayer, speaker;
        if (passive)
        {
            speaker = speakers.Before(document, sentence, cue);
            int by = cue + 1;
            while (by < marker && document.Form(by) is not "by") by++;
            relayer = by < marker ? speakers.After(document, sentence, by + 1) : (-1, -1);
            if (relayer.End > marker - 1) relayer.End = marker - 1;
        }
        else
        {
            speaker = (cue + 1, marker - 1);
            relayer = Speaker(document, sentence, cue, cues, speakers, false);
        }

        int inside = cues[document.Form(marker)] is CueKind.Say or CueKind.That or CueKind.Tell ? marker + 1 : marker;
        if (inside < sentence.End && inside > marker && document.Form(inside) is "that") inside++;
        Add(new Quotation(passive ? marker - 1 : cue + 1, sentence.End, false, cue, relayer.First, relayer.End, -1), quotations);
        Add(new Quotation(inside, sentence.End, false, marker, speaker.First, speaker.End, -1), quotations);
    }

    /// <summary>Adds it without the marks at its ends.</summary>
    void Add(Quotation quotation, List<Quotation> quotations)
    {
        int first = quotation.First, end = quotation.End;
        int limit = Math.Min(end, first + Reach);
        while (first < limit && !char.IsLetterOrDigit(document.Form(first)[0]) && document.Form(first) is "," or ":" or "." or "-") first++;
        limit = Math.Max(first, end - Reach);
        while (end > limit && document.Form(end - 1) is "." or "," or "!" or "?" or ";" or ":") end--;
        if (end - first < 1) return;
        if (quotation.SpeakerEnd <= quotation.SpeakerFirst) quotation = quotation with { SpeakerFirst = -1, SpeakerEnd = -1 };
        quotations.Add(quotation with { First = first, End = end });
    }
}
