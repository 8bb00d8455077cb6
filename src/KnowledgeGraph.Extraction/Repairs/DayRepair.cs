using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"and on Tuesday ordered", "said Monday there were", "a spokesman Monday warned": a day is when something happens, and never who does it.</summary>
static class DayRepair
{
    /// <param name="document">With lemmas.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, int[] heads, Relation[] relations)
    {
        for (int day = 0; day < heads.Length; day++)
        {
            if (relations[day] is not (Relation.Nsubj or Relation.NsubjPass) || heads[day] is not (>= 0 and int verb) || !Enum.TryParse<DayOfWeek>(document.Form(day), out _)) continue;
            Sentence sentence = document.Sentences.Sentences[document.Sentences.IndexOf(day)];
            bool when = false;
            int titled = -1;
            for (int token = sentence.First; token < sentence.End; token++)
            {
                if (heads[token] == day && relations[token] == Relation.NmodDesc && token == day - 1 && document.Tags.Upos[token] == Upos.Noun) titled = token;
                when |= heads[token] == day && relations[token] == Relation.Case || token != day && heads[token] == verb && relations[token] is Relation.Nsubj or Relation.NsubjPass or Relation.Expl;
            }

            if (when)
            {
                relations[day] = Relation.Obl;
            }
            else if (titled >= 0)
            {
                for (int token = sentence.First; token < sentence.End; token++)
                    if (heads[token] == day) heads[token] = titled;
                (heads[titled], relations[titled]) = (verb, relations[day]);
                (heads[day], relations[day]) = (verb, Relation.OblUnmarked);
            }
            else if (day + 1 < sentence.End && heads[day + 1] == day && relations[day + 1] == Relation.Flat)
            {
                // "said Thursday Norway must": the name beside it
                for (int token = day + 2; token < sentence.End; token++)
                    if (heads[token] == day) heads[token] = day + 1;
                (heads[day + 1], relations[day + 1]) = (verb, relations[day]);
                (heads[day], relations[day]) = (heads[verb] >= 0 && heads[verb] < day ? heads[verb] : verb, Relation.OblUnmarked);
            }
        }
    }
}
