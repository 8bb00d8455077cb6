using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>"A, who heads the Norland mission": an office told by a verb and not by a title.</summary>
sealed class HeadedBodies(Document document, EntityCatalog catalog, OfficeNames names)
{
    /// <summary>How many tokens may stand between the verb and whose body it is.</summary>
    const int Reach = 5;

    /// <summary>Worth less than any title.</summary>
    const double Score = 0.5;

    readonly OfficeWords _words = OfficeWords.Shared;

    /// <summary>The office that the clause behind a person's name gives; null for none.</summary>
    public OfficeCandidate? Of(int name)
    {
        if (!document.Has(LayerKind.Tags)) return null;
        Name person = document.Names.Names[name];
        int limit = document.Sentences.Sentences[document.Sentences.IndexOf(person.First)].End;
        int verb = person.End;
        if (verb + 2 >= limit || document.Form(verb) is not "," || document.Form(verb + 1) is not "who") return null;
        for (verb += 2; verb < limit && document.Tags.Upos[verb] == Upos.Adv; verb++) { }
        // "who headed" may be long ago; "who has headed" is not
        bool perfect = verb < limit && document.Form(verb) is "has";
        if (perfect) verb++;
        if (verb >= limit || !_words.Heading.Contains(document.Tags.Lemmas[verb]) || document.Tags.Xpos[verb] != (perfect ? "VBN" : "VBZ")) return null;
        for (int token = verb + 1; token < limit && token - verb <= Reach; token++)
        {
            if (names.Owner(token) is { } owner)
                return catalog.Knows(owner) && catalog.Find(owner)?.Sort is not "media" ? new OfficeCandidate("heads", Title(verb), "chief", owner, "current", Score, verb, document.Names.Names[names.NameAt(token)].End) : null;
            // "who leads a Norland choir" leads no body that everybody knows
            if (names.NameAt(token) >= 0 || document.Form(token) is "a" or "an" || document.Tags.Upos[token] is not (Upos.Det or Upos.Adj or Upos.Noun or Upos.Propn)) return null;
        }

        return null;
    }

    string Title(int verb) => document.Tags.Lemmas[verb] switch
    {
        "chair" => "chair",
        "command" => "commander",
        "direct" => "director",
        "lead" => "leader",
        _ => "head",
    };
}
