using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Offices;

/// <summary>Finds the person before a title whose office it is: by an apposition or by a verb.</summary>
sealed class OfficeHolders(Document document, OfficeNames names)
{
    /// <summary>How many tokens an apposition may run before its title, and a verb before the office that it gives.</summary>
    const int Reach = 9;

    readonly OfficeWords _words = OfficeWords.Shared;

    /// <summary>The person whose apposition the phrase is: "Sergei Lavrov, the Russian foreign minister"; -1 for none.</summary>
    public int Apposed(OfficePhrase phrase)
    {
        int start = names.SentenceOf(phrase.First).First;
        for (int token = phrase.First - 1; token >= start && phrase.First - token <= Reach; token--)
        {
            ReadOnlySpan<char> form = document.Form(token);
            if (form is "," or "(" or "–" or "—")
            {
                if (document.Form(token + 1) is "and") return -1;       // "King A, and the president of X" are two
                int before = token - 1;
                if (before >= start && names.Owner(before) is not null && names.NameAt(before) is var owner && document.Names.Names[owner].First - 1 is > 0 and int of && of > start && document.Form(of) is "of") before = of - 1;
                return before >= start && names.IsPersonAt(before) && !IsBesideSubject(names.NameAt(before), phrase) ? names.NameAt(before) : -1;
            }

            // "A, saw the minister of Norland": a verb of his own, and no apposition
            if (document.Has(LayerKind.Tags) && document.Tags.Upos[token] == Upos.Verb && document.Tags.Xpos[token] is "VBD" or "VBZ" or "VBP" && token > start && document.Form(token - 1) is "," or "who" && !_words.Copulas.Contains(form.ToString()) && !_words.Appointing.Contains(document.Tags.Lemmas[token]) && !_words.Heading.Contains(document.Tags.Lemmas[token])) return -1;
            // "A, whose country has the chair": not his
            if (form is "whose" || !char.IsLetterOrDigit(form[0]) || names.IsPersonAt(token) || _words.Barriers.Contains(form.ToString()) && form is not ("his" or "her" or "of" or "and" or "for" or "who" or "is")) return -1;
        }

        return -1;
    }

    /// <summary>"After talks with A, the president of Norland flew home": who is subject of a clause that opens with another is no apposition to him.</summary>
    bool IsBesideSubject(int name, OfficePhrase phrase)
    {
        if (!document.Has(LayerKind.Parses)) return false;
        ParseLayer parses = document.Parses;
        int title = phrase.Title.End - 1;
        if (parses.Relations[title] is not (Relation.Nsubj or Relation.NsubjPass)) return false;
        for (int behind = phrase.End; behind < parses.Heads[title]; behind++)
            if (document.Form(behind) is ",") return false;
        int token = document.Names.Names[name].First;
        while (token >= 0 && parses.Heads[token] != parses.Heads[title]) token = parses.Heads[token];
        return token >= 0 && parses.Relations[token] is Relation.Obl or Relation.OblUnmarked or Relation.Advcl or Relation.Advmod;
    }

    /// <summary>The subject of a verb that gives the office: "X was elected president"; -1 for none.</summary>
    public int OfVerb(OfficePhrase phrase)
    {
        int start = names.SentenceOf(phrase.First).First;
        bool verb = false;
        if (phrase.Title.Plural) return -1;
        for (int token = phrase.First - 1; token >= start && phrase.First - token <= Reach; token--)
        {
            if (names.IsPersonAt(token)) return verb || IsAppointedBefore(token, phrase) ? names.NameAt(token) : -1;
            string form = document.Form(token).ToString();
            if (_words.Copulas.Contains(form)) verb = true;
            else if (form is "with" or "between" || form is "it" && verb || form is "for" && !verb) return -1;     // "A said it would be good for the president"
            // "A, the Norland minister, B, took the oath": the comma closes an apposition
            else if (form is "," && verb && document.Has(LayerKind.Tags) && document.Tags.Upos[token + 1] is Upos.Verb or Upos.Aux or Upos.Adv) return BeforeComma(token, start);
            else if (form is "," or ";" or ":" or "\"" or "that") return -1;
            else if (!verb && document.Has(LayerKind.Tags) && document.Tags.Upos[token] == Upos.Verb) return -1;
        }

        return -1;
    }

    /// <summary>Who is the subject before the comma that closes an apposition: "the minister, A, took", "A, a lawyer, took"; -1 for none.</summary>
    int BeforeComma(int comma, int start)
    {
        if (comma > start && names.IsPersonAt(comma - 1)) return names.NameAt(comma - 1);
        for (int token = comma - 1; token > start && comma - token <= Reach; token--)
        {
            if (document.Form(token) is ",") return names.IsPersonAt(token - 1) ? names.NameAt(token - 1) : -1;
            if (names.IsPersonAt(token) || document.Tags.Upos[token] is Upos.Verb or Upos.Aux) return -1;
        }

        return -1;
    }

    /// <summary>"Named A foreign minister": the person right before an office, behind a verb that gives it.</summary>
    bool IsAppointedBefore(int token, OfficePhrase phrase)
    {
        if (token != phrase.First - 1 || !document.Has(LayerKind.Tags)) return false;
        int verb = document.Names.Names[names.NameAt(token)].First - 1;
        return verb >= 0 && document.Tags.Upos[verb] == Upos.Verb && _words.Appointing.Contains(document.Tags.Lemmas[verb]);
    }

    /// <summary>"A had been president", "A served as president", "A was president until".</summary>
    public bool IsPast(int subject, OfficePhrase phrase)
    {
        for (int token = document.Names.Names[subject].End; token < phrase.First; token++)
        {
            bool perfect = token > 0 && document.Form(token - 1) is "has" or "have";
            if (document.Form(token) is "had" && token + 1 < phrase.First && document.Form(token + 1) is "been" or "served" || document.Form(token) is "served" && !perfect) return true;
            if (document.Form(token) is "was" && phrase.End < document.Tokens.Count && document.Form(phrase.End) is "until") return true;
        }

        return false;
    }
}
