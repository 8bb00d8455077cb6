using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Extraction.Selection;

/// <summary>Does a sentence name an organization of states, or several states? From its tokens alone.</summary>
sealed class BodySpotter(EntityCatalog catalog)
{
    /// <summary>"The group includes A, B and C" is worth a parse without the group's name.</summary>
    const int List = 3;

    /// <summary>Few names of organizations are longer.</summary>
    const int Longest = 8;

    public bool In(Document document, Sentence sentence)
    {
        int states = 0;
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (!char.IsUpper(document.Form(token)[0])) continue;
            bool state = false;
            for (int end = token + 1; end <= Math.Min(sentence.End, token + Longest); end++)
            {
                TextSpan span = document.Span(token, end);
                catalog.Phrases.TryGet(NameKey.Of(document.Text.AsSpan(span.Start, span.Length)), out int reading, out bool continues);
                for (; reading > 0; reading = catalog.Phrases[reading].Next)
                {
                    CatalogEntity named = catalog.Entities[catalog.Phrases[reading].Entity];
                    if (named is { Kind: EntityKind.Organization, Sort: "igo" }) return true;
                    state |= named.Kind == EntityKind.Country;
                }

                if (!continues) break;
            }

            if (state && ++states >= List) return true;
        }

        return false;
    }
}
