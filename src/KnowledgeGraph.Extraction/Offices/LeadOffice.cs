using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>
/// "Norland's foreign minister says the talks will go on. A told reporters": the first sentence of a story says what somebody is, and the next
/// gives the name.
/// </summary>
static class LeadOffice
{
    /// <summary>"Vice Senior General A": how many words may stand before the title that opens the sentence.</summary>
    const int MostBeforeTitle = 2;

    /// <summary>"A statement issued on Monday by the Foreign Ministry says": how many words may say whose words tell the name.</summary>
    const int LongestSpeaker = 12;

    /// <summary>The office that opens the story and the name that opens the sentence behind it; null where the two do not belong together.</summary>
    public static (OfficePhrase Phrase, int Name)? Find(Document document, TitleReader titles, OfficeWords words)
    {
        if (!document.Has(LayerKind.Blocks) || !document.Has(LayerKind.Tags)) return null;
        Sentence[] sentences = document.Sentences.Sentences;
        int opening = Array.FindIndex(sentences, sentence => IsBody(document, sentence));
        if (opening < 0 || opening + 1 >= sentences.Length || !IsBody(document, sentences[opening + 1])) return null;
        // the subject of the story itself: "Norland's foreign minister says", "Norland's ambassador to the Union says", with no name beside it
        OfficePhrase phrase = titles.Phrases.FirstOrDefault(one => one.First == sentences[opening].First || one.First == sentences[opening].First + 1 && document.Form(one.First - 1) is "The");
        if (phrase.OfId is null || phrase.Title.Plural || phrase.Status != "current" || !words.NationalLevels.Contains(phrase.Title.Level) && !words.EnvoyLevels.Contains(phrase.Title.Level)) return null;
        int predicate = PastComplement(document, phrase.End, sentences[opening].End);
        if (predicate >= sentences[opening].End || document.Tags.Upos[predicate] is not (Upos.Verb or Upos.Aux)) return null;
        // a full name, told for the first time, of somebody who speaks, and not of the reporter
        Sentence next = sentences[opening + 1];
        int first = next.First;
        while (first < next.End && !titles.Names.IsPersonAt(first)) first++;
        if (first == next.End) return null;
        int name = titles.Names.NameAt(first), verb = document.Names.Names[name].End;
        if (verb - first < 2) return null;
        if (titles.Before(name) is { OfId: null, Title.Plural: false } title && title.Title.First - next.First <= MostBeforeTitle && MayBeCalled(phrase, title, titles, words))
            return (phrase.Title.Level == "official" ? title with { OfId = phrase.OfId } : phrase, name);
        if (first != next.First && !IsLedUpTo(document, words, first, next)) return null;
        while (verb < next.End && document.Tags.Upos[verb] == Upos.Aux) verb++;
        if (verb >= next.End || document.Tags.Lemmas[verb] is var lemma && (lemma == "report" || !words.Speaking.Contains(lemma) && !words.Travelling.Contains(lemma) && !words.Engaging.Contains(lemma))) return null;
        return (phrase, name);
    }

    /// <summary>"ambassador [to the Union in Geneva] says": the first token behind what an office deals with.</summary>
    static int PastComplement(Document document, int end, int limit)
    {
        const int longest = 8;
        if (end >= limit || document.Tags.Upos[end] != Upos.Adp) return end;
        int token = end;
        while (token < limit && token - end < longest && document.Tags.Upos[token] is not (Upos.Verb or Upos.Aux or Upos.Punct)) token++;
        return token;
    }

    /// <summary>"General A", "Ambassador A", who was told of as an adviser or an ambassador; "Norland's second ranking official" may be anything.</summary>
    static bool MayBeCalled(OfficePhrase phrase, OfficePhrase title, TitleReader titles, OfficeWords words) =>
        words.Ranks.Contains(title.Title.Title) || title.Title.Level == phrase.Title.Level || phrase.Title.Level == "official" && titles.Names.Owner(phrase.First) == phrase.OfId;

    /// <summary>"Speaking in Oslo, A said", "Officials say A went", "A spokesman of the ministry says A will meet".</summary>
    static bool IsLedUpTo(Document document, OfficeWords words, int first, Sentence sentence) =>
        document.Form(first - 1) is "," && document.Form(sentence.First) is "Speaking" || first - sentence.First is >= 2 and <= LongestSpeaker && words.Speaking.Contains(document.Tags.Lemmas[first - 1]);

    static bool IsBody(Document document, Sentence sentence) =>
        sentence.Block >= 0 && sentence.Block < document.Blocks.Blocks.Length && document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Body;
}
