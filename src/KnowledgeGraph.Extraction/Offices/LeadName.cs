using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The full name that the second sentence of a story gives to whom the first has told of: "A told reporters", "A's visit comes as".</summary>
static class LeadName
{
    /// <summary>"Norland's state media reported Sunday that A": how many words may lead up to a name.</summary>
    const int LongestWay = 12;

    /// <summary>The first person that a sentence names, by a full name; null for none.</summary>
    public static int? First(Document document, OfficeNames names, Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (names.IsPersonAt(token)) return document.Names.Names[names.NameAt(token)].End - token < 2 ? null : names.NameAt(token);
        return null;
    }

    /// <summary>Does the sentence tell what the person says or does, as one who was told of before? A reporter was not.</summary>
    public static bool Tells(Document document, OfficeWords words, int name, Sentence sentence) =>
        Opens(document, words, document.Names.Names[name].First, sentence) && Acts(document, words, document.Names.Names[name].End, sentence.End);

    /// <summary>Is a token the first of the sentence, or of what it tells?</summary>
    public static bool Opens(Document document, OfficeWords words, int token, Sentence sentence) =>
        token == sentence.First || IsLedUpTo(document, words, token, sentence);

    /// <summary>"Speaking in Oslo, A said", "At a rally on Friday, A said", "Officials say A went", "Norland's A said", "the radio quotes A as saying".</summary>
    static bool IsLedUpTo(Document document, OfficeWords words, int first, Sentence sentence)
    {
        if (first - sentence.First > LongestWay) return false;
        if (document.Form(first - 1) is ",") return document.Tags.Upos[sentence.First] is Upos.Adp or Upos.Sconj || document.Form(sentence.First) is "Speaking";
        if (document.Form(first - 1) is "'s" or "’s") return first - sentence.First == 2;
        int telling = document.Form(first - 1) is "that" ? first - 2 : first - 1;
        if (telling > sentence.First && telling < first - 1 && IsDay(document, telling)) telling--;
        return document.Tags.Upos[telling] == Upos.Verb && (words.Speaking.Contains(document.Tags.Lemmas[telling]) || document.Tags.Lemmas[telling] == "quote");
    }

    /// <summary>"[A] told", "[A] on the other hand was speaking", "[A]'s visit"; who is spoken of in the passive does nothing.</summary>
    static bool Acts(Document document, OfficeWords words, int token, int limit)
    {
        if (token >= limit) return false;
        if (document.Form(token) is "'s" or "’s") return token + 1 < limit && words.Doings.Contains(document.Tags.Lemmas[token + 1]);
        bool be = false;
        for (; token < limit && (document.Tags.Upos[token] is Upos.Aux or Upos.Adv || be && document.Form(token) is "to" || IsDay(document, token)); token++) be |= document.Tags.Lemmas[token] == "be";
        if (token >= limit || be && document.Tags.Xpos[token] == "VBN") return false;
        string lemma = document.Tags.Lemmas[token];
        return document.Form(token) is "as" || lemma != "report" && (words.Speaking.Contains(lemma) || words.Travelling.Contains(lemma) || words.Acting.Contains(lemma));
    }

    static bool IsDay(Document document, int token) => document.Form(token).EndsWith("day", StringComparison.Ordinal) && char.IsUpper(document.Form(token)[0]);
}
