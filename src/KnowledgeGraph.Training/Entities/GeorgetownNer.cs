using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using KnowledgeGraph.Training.Coreference;

namespace KnowledgeGraph.Training.Entities;

/// <summary>
/// Names from the entities of GUM: the proper nouns around the head of a person, an organization or a place, without titles, articles and
/// what is attached to them.
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
                if (Type(mention.Type) is not { } type || document.Tags.Upos[mention.Head] != Upos.Propn) continue;
                (int first, int end) = Span(document, mention, type, lexicon);
                bool isInside = labels.AsSpan(first..end).ContainsAnyExcept((byte)NameLabels.Outside, (byte)NameLabels.Of(NameType.Demonym, NameLabels.Single));
                if (!isInside && char.IsLetterOrDigit(document.Form(first)[0])) NameLabels.Write(type, labels.AsSpan(first..end));
            }

            documents.Add(new LabelledDocument(new Document(document.Article).With(document.Tokens).With(document.Sentences), labels, NameDomain.Georgetown));
        }

        return documents;
    }

    static (int First, int End) Span(Document document, GumMention mention, NameType type, NameLexicon lexicon)
    {
        int first = mention.Head, end = mention.Head + 1;
        while (first > mention.First && (IsName(document, first - 1) || first - 1 > mention.First && IsGlue(document, first - 1) && IsName(document, first - 2))) first--;
        while (end < mention.End && (IsName(document, end) || end + 1 < mention.End && IsGlue(document, end) && IsName(document, end + 1))) end++;
        if (type == NameType.Person)
            while (first < end - 1 && lexicon.IsTitle(document.Form(first))) first++;
        return (first, end);
    }

    static bool IsName(Document document, int token) => document.Tags.Upos[token] == Upos.Propn;

    static bool IsGlue(Document document, int token) => document.Form(token) is "of" or "-" or "&" or "the" or "de" or "for" or "'s" or "’s";

    static NameType? Type(string type) => type switch
    {
        "person" => NameType.Person,
        "organization" => NameType.Organization,
        "place" => NameType.Place,
        _ => null,
    };
}
