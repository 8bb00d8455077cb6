using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"told reporters en route to Oslo", read as what the reporters do: two French words are a preposition and its noun.</summary>
static class EnRouteRepair
{
    /// <param name="document">With tags.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int en = 0; en + 1 < heads.Length; en++)
        {
            int route = en + 1;
            if (!document.Form(en).Equals("en", StringComparison.OrdinalIgnoreCase) || document.Form(route) is not "route") continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(en)];
            if (heads[route] == en) TakePlace(sentence, en, route, document, heads, relations);
            else if (heads[route] is >= 0 and int above)
            {
                relations[route] = document.Tags.Upos[above] is Upos.Verb or Upos.Aux ? Relation.Obl : Relation.Nmod;
                for (int token = route + 1; token < sentence.End; token++)
                    if (heads[token] == above && relations[token] == Relation.Obl && RawTree.Preposition(document, token, heads, relations) == "to") (heads[token], relations[token]) = (route, Relation.Nmod);
            }

            (heads[en], relations[en]) = (route, Relation.Case);
        }
    }

    /// <summary>"en", read as a verb or an adjective with an object: what hangs on it belongs to the noun or to what stands above.</summary>
    static void TakePlace(Sentence sentence, int en, int route, Document document, int[] heads, Relation[] relations)
    {
        bool predicate = false;
        for (int token = sentence.First; token < en; token++) predicate |= heads[token] == en && relations[token] is Relation.Cop or Relation.AuxPass;
        int above = heads[en];
        for (int token = sentence.First; token < sentence.End; token++)
        {
            if (heads[token] != en || token == route) continue;
            heads[token] = token > route && relations[token] is Relation.Obl or Relation.Nmod || predicate || above < 0 ? route : above;
            relations[token] = relations[token] switch
            {
                Relation.Obl => Relation.Nmod,
                Relation.AuxPass => Relation.Cop,
                Relation.NsubjPass => Relation.Nsubj,
                // "reporters", whom somebody tells it
                Relation.Nsubj when !predicate && above >= 0 && token > above => Relation.Obj,
                var other => other,
            };
        }

        (heads[route], relations[route]) = (above, predicate || above < 0 ? relations[en] : document.Tags.Upos[above] is Upos.Verb or Upos.Aux ? Relation.Obl : Relation.Nmod);
    }
}
