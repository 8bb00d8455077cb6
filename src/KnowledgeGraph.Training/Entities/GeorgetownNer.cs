using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Coreference;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Names by the conventions of Universal NER from the entities of GUM: the words of the name around the head of a person, an organization
/// or a place, without titles, articles and what is attached to them.
/// </summary>
static class GeorgetownNer
{
    public static List<LabelledDocument> Read(string path, NameLexicon lexicon)
    {
        List<LabelledDocument> documents = [];
        foreach (GumDocument gum in GumReader.Read(path))
        {
            Document document = gum.Document;
            byte[] labels = new byte[document.Tokens.Count];
            for (int token = 0; token < labels.Length; token++)
                if (document.Tags.Upos[token] is Upos.Adj or Upos.Propn or Upos.Noun && char.IsUpper(document.Form(token)[0])
                    && lexicon.Classes(document.Form(token)) is var classes && (classes & LexiconClasses.Demonym) != 0 && (classes & LexiconClasses.Country) == 0)
                    labels[token] = (byte)NameLabels.Of(NameType.Demonym, NameLabels.Single);
            foreach (GumMention mention in gum.Mentions)
            {
                if (Type(mention.Type) is not { } type || !IsName(document, mention.Head) || type == NameType.Person && document.Tags.Xpos[mention.Head] is "NNPS" or "NNS") continue;
                (int first, int end) = Span(document, mention, type, lexicon);
                bool isInside = labels.AsSpan(first..end).ContainsAnyExcept((byte)NameLabels.Outside, (byte)NameLabels.Of(NameType.Demonym, NameLabels.Single));
                if (isInside || !char.IsLetterOrDigit(document.Form(first)[0]) || type == NameType.Person && end - first == 1 && IsNoPerson(document.Form(first), lexicon)) continue;
                NameLabels.Write(type, labels.AsSpan(first..end));
            }

            documents.Add(new LabelledDocument(new Document(document.Article).With(document.Tokens).With(document.Sentences), labels, NameDomain.Universal));
        }

        return documents;
    }

    static (int First, int End) Span(Document document, GumMention mention, NameType type, NameLexicon lexicon)
    {
        int first = mention.Head, end = mention.Head + 1;
        while (first > mention.First && (IsName(document, first - 1) || first - 1 > mention.First && IsGlue(document, first - 1) && IsName(document, first - 2))) first--;
        while (end < mention.End && (IsName(document, end) || end + 1 < mention.End && IsGlue(document, end) && IsName(document, end + 1))) end++;
        if (type == NameType.Person)
            while (first < end - 1 && TitleWords.Holds(document.Form(first).ToString(), lexicon)) first++;
        return (first, end);
    }

    /// <summary>A proper noun, or an adjective or noun that the Penn tag or its capital shows to be part of one: "United" of the "United States".</summary>
    static bool IsName(Document document, int token) => document.Tags.Upos[token] == Upos.Propn
        || document.Tags.Xpos[token].StartsWith("NNP", StringComparison.Ordinal)
        || document.Tags.Upos[token] is Upos.Adj or Upos.Noun or Upos.Verb or Upos.Adp && char.IsUpper(document.Form(token)[0]) && !IsFirst(document, token);

    static bool IsFirst(Document document, int token) => token == 0 || document.Sentences.Sentences.Any(sentence => sentence.First == token);

    static bool IsGlue(Document document, int token) => document.Form(token) is "of" or "-" or "&" or "the" or "de" or "for" or "'s" or "’s";

    /// <summary>"the Secretary", "Americans".</summary>
    static bool IsNoPerson(ReadOnlySpan<char> word, NameLexicon lexicon) =>
        lexicon.IsTitle(word) || (lexicon.Classes(word) & LexiconClasses.Demonym) != 0 && (lexicon.Classes(word) & (LexiconClasses.GivenName | LexiconClasses.FamilyName)) == 0;

    static NameType? Type(string type) => type switch
    {
        "person" => NameType.Person,
        "organization" => NameType.Organization,
        "place" => NameType.Place,
        _ => null,
    };
}
