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

    /// <summary>The office that opens the story and the name that opens the sentence behind it; null where the two do not belong together.</summary>
    public static (OfficePhrase Phrase, int Name)? Find(Document document, TitleReader titles, OfficeWords words)
    {
        if (!document.Has(LayerKind.Blocks) || !document.Has(LayerKind.Tags)) return null;
        Sentence[] sentences = document.Sentences.Sentences;
        int opening = Array.FindIndex(sentences, sentence => IsBody(document, sentence));
        if (opening < 0 || opening + 1 >= sentences.Length || !IsBody(document, sentences[opening + 1])) return null;
        // the subject of the story itself: "Norland's foreign minister says", "Norland's ambassador to the Union says", with no name beside it
        OfficePhrase phrase = titles.Phrases.FirstOrDefault(one => one.First == sentences[opening].First || one.First == sentences[opening].First + 1 && document.Form(one.First - 1) is "The" or "A" or "An");
        if (phrase.OfId is null || phrase.Title.Plural || phrase.Status != "current") return null;
        int predicate = PastComplement(document, titles.Names, phrase.End, sentences[opening].End);
        if (!IsOfNote(document, phrase, predicate, words) || predicate >= sentences[opening].End || document.Tags.Upos[predicate] is not (Upos.Verb or Upos.Aux)) return null;
        Sentence next = sentences[opening + 1];
        // "… The talks lasted two hours. A said"
        if (!NamesPerson(titles.Names, next) && opening + 2 < sentences.Length && IsBody(document, sentences[opening + 2])) next = sentences[opening + 2];
        if (LeadName.First(document, titles.Names, next) is not { } name) return null;
        if (titles.Before(name) is { OfId: null, Title.Plural: false } title && (title.Title.First - next.First <= MostBeforeTitle || LeadName.Opens(document, words, title.First, next)) && MayBeCalled(phrase, title, titles, words))
            return (phrase.Title.Level == "official" ? title with { OfId = phrase.OfId } : phrase, name);
        // "The head of Norland's Justice Ministry has met B. Justice Minister A's trip"
        if (titles.Before(name) is { OfId: null, Title: { Plural: false, Level: "minister" or "foreign minister" or "defence minister" or "judicial" } } minister && LeadName.Opens(document, words, minister.Title.First, next) && IsOfMinistry(document, phrase.Title.End, predicate))
            return (minister with { OfId = phrase.OfId }, name);
        return LeadName.Tells(document, words, name, next) ? (phrase, name) : null;
    }

    /// <summary>An office of a state or a body; who leads one is not who leads a party or rebels in it.</summary>
    static bool IsOfNote(Document document, OfficePhrase phrase, int end, OfficeWords words)
    {
        if (words.NationalLevels.Contains(phrase.Title.Level) || words.EnvoyLevels.Contains(phrase.Title.Level)) return true;
        if (!words.LeadLevels.Contains(phrase.Title.Level)) return false;
        if (!phrase.OfId!.StartsWith("country:", StringComparison.Ordinal)) return true;
        for (int token = phrase.First; token < end; token++)
            if (words.Partisan.Contains(document.Form(token).ToString())) return false;
        return true;
    }

    /// <summary>"ambassador [to the Union in Geneva] says", "the head of Norland[’s parliament] says": the first token behind what an office deals with.</summary>
    static int PastComplement(Document document, OfficeNames names, int end, int limit)
    {
        const int longest = 8;
        if (end >= limit || document.Tags.Upos[end] is not (Upos.Adp or Upos.Noun) && document.Form(end) is not ("'s" or "’s")) return end;
        int token = end;
        while (token < limit && token - end < longest && document.Tags.Upos[token] is not (Upos.Verb or Upos.Aux or Upos.Punct) && !names.IsPersonAt(token)) token++;
        return token;
    }

    static bool NamesPerson(OfficeNames names, Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (names.IsPersonAt(token)) return true;
        return false;
    }

    /// <summary>"head [of the Norland Justice Ministry] has": does what is headed end in a ministry?</summary>
    static bool IsOfMinistry(Document document, int end, int predicate) => predicate - 1 > end && document.Form(predicate - 1) is "Ministry" or "ministry" or "Department" or "department";

    /// <summary>"General A", "Ambassador A", who was told of as an adviser or an ambassador; "Norland's second ranking official" may be anything.</summary>
    static bool MayBeCalled(OfficePhrase phrase, OfficePhrase title, TitleReader titles, OfficeWords words) =>
        words.Ranks.Contains(title.Title.Title) || title.Title.Level == phrase.Title.Level || phrase.Title.Level == "official" && titles.Names.Owner(phrase.First) == phrase.OfId;

    static bool IsBody(Document document, Sentence sentence) =>
        sentence.Block >= 0 && sentence.Block < document.Blocks.Blocks.Length && document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Body;
}
