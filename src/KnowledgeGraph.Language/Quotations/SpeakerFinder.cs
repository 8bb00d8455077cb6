using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Time;

namespace KnowledgeGraph.Language.Quotations;

/// <summary>The phrase that names who speaks, by the cue's subject in the parse or, without one, by the words around the cue.</summary>
sealed class SpeakerFinder
{
    const int LongestPhrase = 14;

    /// <summary>A subject is looked for within so many tokens of its verb.</summary>
    const int Window = 60;

    readonly CueLexicon _cues;
    readonly TenseLexicon _tenses;
    readonly bool[] _times;

    public SpeakerFinder(CueLexicon cues, TenseLexicon tenses, Document document)
    {
        _cues = cues;
        _tenses = tenses;
        _times = new bool[document.Tokens.Count];
        if (!document.Has(LayerKind.Times)) return;
        foreach (TimeExpression time in document.Times.Expressions) _times.AsSpan(time.First, time.End - time.First).Fill(true);
    }

    /// <summary>The speaker of a cue; an empty span when none is found.</summary>
    public (int First, int End) Find(Document document, Sentence sentence, int cue, bool inverted)
    {
        if (document.Has(LayerKind.Parses) && FromParse(document, sentence, cue) is { First: >= 0 } parsed) return parsed;
        if (inverted && After(document, sentence, cue + 1) is { First: >= 0 } after) return after;
        if (Before(document, sentence, cue) is { First: >= 0 } before) return before;
        return After(document, sentence, cue + 1);
    }

    /// <summary>The noun phrase that ends before a token, over adverbs and times: "Ana Duarte on Monday [said]", "the minister, Piet de Vries, [said]".</summary>
    public (int First, int End) Before(Document document, Sentence sentence, int position) => Before(document, sentence, position, true);

    (int First, int End) Before(Document document, Sentence sentence, int position, bool mayRelate)
    {
        int end = SkipBack(document, sentence, position);
        if (end <= sentence.First) return (-1, -1);
        bool relative = end < position && document.Form(end) is "who";
        if (relative && mayRelate && document.Form(end - 1) is ",") return Before(document, sentence, end - 1, false);
        if (document.Form(end - 1) is ",")
        {
            // "Ana Duarte, the minister, said": the apposition is passed over.
            int comma = end - 2;
            while (comma > sentence.First && document.Form(comma) is not "," && end - comma < LongestPhrase) comma--;
            if (comma > sentence.First && document.Form(comma) is "," && PhraseStart(document, sentence, comma) is var name && name < comma && IsName(document, name, comma)) return (name, comma);
            return Inside(document, sentence, comma, end - 1);
        }

        int start = PhraseStart(document, sentence, end);
        return start < end ? (start, end) : (-1, -1);
    }

    /// <summary>The noun phrase that begins at a token: "said [Piet de Vries]".</summary>
    public (int First, int End) After(Document document, Sentence sentence, int position)
    {
        int end = position;
        while (end < sentence.End && end - position < LongestPhrase && IsNominal(document, sentence, end, end == position)) end++;
        while (end > position && document.Form(end - 1) is "of" or "the" or "and" or "'s" or "’s") end--;
        return end > position && HasHead(document, position, end) ? (position, end) : (-1, -1);
    }

    (int First, int End) Inside(Document document, Sentence sentence, int comma, int end)
    {
        int start = PhraseStart(document, sentence, end);
        return start > comma && start < end && IsName(document, start, end) ? (start, end) : (-1, -1);
    }

    static (int First, int End) FromParse(Document document, Sentence sentence, int cue)
    {
        int[] heads = document.Parses.Heads;
        Relation[] relations = document.Parses.Relations;
        if (heads[cue] == ParseLayer.Unparsed) return (-1, -1);
        for (int verb = cue, step = 0; step < 3; step++)
        {
            for (int i = Math.Max(sentence.First, verb - Window); i < Math.Min(sentence.End, verb + Window); i++)
                if (heads[i] == verb && (relations[i] is Relation.Nsubj or Relation.OblAgent || (relations[i] == Relation.NsubjPass && verb != cue)))
                    return Phrase(document, sentence, Antecedent(document, sentence, i, verb));
            if (heads[verb] < sentence.First || heads[verb] >= sentence.End || relations[verb] is not (Relation.Conj or Relation.Advcl or Relation.Xcomp or Relation.Acl)) break;
            verb = heads[verb];
            if (relations[cue] == Relation.Acl) return Phrase(document, sentence, verb);
        }

        return (-1, -1);
    }

    /// <summary>"Ana Duarte, who said": a relative pronoun stands for the noun that its clause belongs to.</summary>
    static int Antecedent(Document document, Sentence sentence, int subject, int verb)
    {
        int noun = document.Parses.Heads[verb];
        bool relative = document.Parses.Relations[verb] == Relation.AclRelcl && noun >= sentence.First && noun < sentence.End;
        return relative && document.Form(subject) is ("who" or "which" or "that") ? noun : subject;
    }

    /// <summary>The head noun with what stands close to it: names, titles, attributes; no relative clauses, no appositions.</summary>
    static (int First, int End) Phrase(Document document, Sentence sentence, int head)
    {
        int first = head, end = head + 1;
        while (first > sentence.First && head - first < LongestPhrase && Belongs(document, first - 1, head)) first--;
        while (end < sentence.End && end - head < LongestPhrase && Belongs(document, end, head)) end++;
        return (first, end);
    }

    static bool Belongs(Document document, int token, int head)
    {
        int[] heads = document.Parses.Heads;
        for (int step = 0; step < 6; step++)
        {
            if (token == head) return true;
            if (document.Parses.Relations[token] is Relation.AclRelcl or Relation.Acl or Relation.Appos or Relation.Punct or Relation.Cc or Relation.Parataxis or Relation.Advmod) return false;
            token = heads[token];
            if (token < 0) return false;
        }

        return false;
    }

    int SkipBack(Document document, Sentence sentence, int position)
    {
        int end = position;
        while (end > sentence.First && position - end < LongestPhrase)
        {
            ReadOnlySpan<char> form = document.Form(end - 1);
            if (form is "also" or "later" or "earlier" or "had" or "has" or "have" or "then" or "again" or "previously" or "repeatedly" or "today" or "yesterday"
                or "was" or "were" or "is" or "are" or "been" or "who" || form.EndsWith("ly") || IsTime(document, end - 1)) end--;
            else if (form is "on" or "in" && end < position && IsTime(document, end)) end--;
            else break;
        }

        return end;
    }

    /// <summary>Whether a token belongs to a phrase of time.</summary>
    public bool IsTime(Document document, int token) =>
        _times[token] || document.Form(token) is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";

    int PhraseStart(Document document, Sentence sentence, int end)
    {
        int start = end;
        while (start > sentence.First && end - start < LongestPhrase && IsNominal(document, sentence, start - 1, false)) start--;
        while (start < end && document.Form(start) is "of" or "and" or "'s" or "’s" or "for") start++;
        return start < end && HasHead(document, start, end) ? start : end;
    }

    bool IsNominal(Document document, Sentence sentence, int token, bool first)
    {
        ReadOnlySpan<char> form = document.Form(token);
        char c = form[0];
        if (!char.IsLetterOrDigit(c) && form is not ("'s" or "’s" or "-")) return false;
        if (form is "that" or "which" or "who" or "when" or "while" or "as" or "because" or "but" or "if" or "to" or "in" or "on" or "at" or "by" or "with" or "from"
            or "after" or "before" or "during" or "where" or "what" or "how" or "than" or "about" or "into" or "over" or "against" or "so") return false;
        if (first && form is "of" or "and" or "for") return false;
        if (document.Has(LayerKind.Tags))
            return document.Tags.Upos[token] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Pron or Upos.Num or Upos.Part or Upos.Punct || form is "of" or "for" or "and";
        if (char.IsUpper(c)) return true;
        const TenseWord verbs = TenseWord.Past | TenseWord.Have | TenseWord.Be | TenseWord.Future;
        return _cues[form] is CueKind.None && (_tenses[form] & verbs) == 0 && !(form.Length > 4 && form.EndsWith("ed")) && form is not ("also" or "not" or "later");
    }

    static bool HasHead(Document document, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (char.IsLetter(document.Form(i)[0]) && document.Form(i) is not ("the" or "a" or "of" or "and" or "not" or "n't" or "it"))
                return true;
        return false;
    }

    static bool IsName(Document document, int first, int end)
    {
        for (int i = first; i < end; i++)
            if (char.IsUpper(document.Form(i)[0]) && document.Form(i) is not ("The" or "A" or "An" or "His" or "Her" or "Its" or "Their"))
                return true;
        return false;
    }
}
