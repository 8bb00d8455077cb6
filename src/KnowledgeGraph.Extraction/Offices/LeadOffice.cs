using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>
/// "Norland's foreign minister says the talks will go on. A told reporters": the first sentence of a story says what somebody is, and the next
/// gives the name.
/// </summary>
static class LeadOffice
{
    /// <summary>The office that opens the story and the name that opens the sentence behind it; null where the two do not belong together.</summary>
    public static (OfficePhrase Phrase, int Name)? Find(Document document, TitleReader titles, OfficeWords words)
    {
        if (!document.Has(LayerKind.Blocks) || !document.Has(LayerKind.Tags)) return null;
        Sentence[] sentences = document.Sentences.Sentences;
        int opening = Array.FindIndex(sentences, sentence => IsBody(document, sentence));
        if (opening < 0 || opening + 1 >= sentences.Length || !IsBody(document, sentences[opening + 1])) return null;
        // the subject of the story itself: "Norland's foreign minister says", with no name beside it
        OfficePhrase phrase = titles.Phrases.FirstOrDefault(one => one.First == sentences[opening].First);
        if (phrase.OfId is null || phrase.Title.Plural || phrase.Status != "current" || !words.NationalLevels.Contains(phrase.Title.Level) && !words.EnvoyLevels.Contains(phrase.Title.Level)) return null;
        if (phrase.End >= sentences[opening].End || document.Tags.Upos[phrase.End] is not (Upos.Verb or Upos.Aux)) return null;
        // a full name, told for the first time, of somebody who speaks, and not of the reporter
        int first = sentences[opening + 1].First;
        if (!titles.IsPersonAt(first)) return null;
        int name = titles.NameAt(first), verb = document.Names.Names[name].End;
        if (verb - first < 2 || verb >= sentences[opening + 1].End || document.Tags.Lemmas[verb] is var lemma && (!words.Speaking.Contains(lemma) || lemma == "report")) return null;
        return (phrase, name);
    }

    static bool IsBody(Document document, Sentence sentence) =>
        sentence.Block >= 0 && sentence.Block < document.Blocks.Blocks.Length && document.Blocks.Blocks[sentence.Block].Kind == BlockKind.Body;
}
