using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>"will welcome A, B and C to Oslo": nobody is to a place, but is welcomed there.</summary>
static class WelcomeRepair
{
    static readonly HashSet<string> Welcomes = new(StringComparer.Ordinal) { "welcome", "invite", "host", "receive", "bring", "accompany", "escort", "send", "dispatch", "follow", "summon", "take" };

    /// <param name="document">With tags.</param>
    /// <param name="names">The names.</param>
    /// <param name="nameHeads">Their heads; −1 for none.</param>
    /// <param name="titles">Lemmas of offices.</param>
    /// <param name="heads">Changed in place.</param>
    /// <param name="relations">Changed in place.</param>
    public static void Mend(Document document, Name[] names, int[] nameHeads, IReadOnlySet<string> titles, int[] heads, Relation[] relations)
    {
        for (int i = 0; i < names.Length; i++)
        {
            int place = nameHeads[i];
            if (place < 0 || names[i].Type != NameType.Place || relations[place] != Relation.Nmod || heads[place] is not (>= 0 and int guest) || guest > place || !IsPerson(names, nameHeads, guest) && !IsGroup(document, titles, guest) || !IsTo(document, names[i], place, heads, relations)) continue;
            int verb = guest;
            while (verb >= 0 && document.Tags.Upos[verb] != Upos.Verb && relations[verb] is Relation.Conj or Relation.Appos or Relation.Obj or Relation.NsubjPass or Relation.NmodDesc or Relation.Nmod) verb = heads[verb];
            if (verb >= 0 && document.Tags.Upos[verb] == Upos.Verb && Welcomes.Contains(document.Tags.Lemmas[verb])) (heads[place], relations[place]) = (verb, Relation.Obl);
        }
    }

    static bool IsPerson(Name[] names, int[] nameHeads, int token)
    {
        for (int i = 0; i < names.Length; i++)
            if (nameHeads[i] == token) return names[i].Type == NameType.Person;
        return false;
    }

    /// <summary>"leaders"; but who is "envoys to Norway" is so wherever.</summary>
    static bool IsGroup(Document document, IReadOnlySet<string> titles, int token) =>
        document.Tags.Xpos[token] == "NNS" && titles.Contains(document.Tags.Lemmas[token]) && document.Tags.Lemmas[token] is not ("ambassador" or "envoy" or "representative" or "delegate" or "adviser" or "advisor" or "candidate");

    static bool IsTo(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        for (int token = Math.Max(0, name.First - 3); token < name.First; token++)
            if (heads[token] == head && relations[token] == Relation.Case) return document.Form(token) is "to";
        return false;
    }
}
