using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Repairs;

/// <summary>
/// "envoys from forty states and Secretary A", "the head of the commission, B, and envoy C": who has a title of his own stands beside the
/// envoys and the head, and not beside what they are of. "To join A and other ministers": these stand beside A, and not beside the verb.
/// </summary>
static class TitledConjunctRepair
{
    static readonly HashSet<string> People = new(StringComparer.Ordinal) { "official", "delegate", "delegation", "representative", "envoy", "diplomat", "expert", "negotiator", "lawmaker", "participant" };

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
            int name = nameHeads[i];
            if (name >= 0 && names[i].Type == NameType.Person) MendOthers(document, names[i], name, heads, relations);
            if (name < 0 || names[i].Type != NameType.Person || names[i].First == 0 || relations[name] != Relation.Conj || heads[name] is not (>= 0 and int owner) || owner > name || relations[owner] != Relation.Nmod) continue;
            if (IsOfPerson(names, owner) || heads[names[i].First - 1] != name || relations[names[i].First - 1] != Relation.NmodDesc || heads[owner] is not (>= 0 and int office) || office > owner) continue;
            if (!IsOffice(document, titles, office) && !People.Contains(document.Tags.Lemmas[office].ToLowerInvariant()) || Case(document, owner, heads, relations) is not ("of" or "from" or "for")) continue;
            while (relations[office] == Relation.Conj && heads[office] >= 0 && heads[office] < office) office = heads[office];
            heads[name] = office;
        }
    }

    /// <summary>"A and other ministers", the ministers read as coordinated with the verb.</summary>
    static void MendOthers(Document document, Name name, int head, int[] heads, Relation[] relations)
    {
        if (name.End >= heads.Length || document.Form(name.End) is not "and" || heads[name.End] is not (>= 0 and int others) || relations[others] != Relation.Conj || document.Tags.Xpos[others] != "NNS" || heads[others] is not (>= 0 and int verb)) return;
        if (verb < name.First && document.Tags.Upos[verb] == Upos.Verb) heads[others] = head;
    }

    static bool IsOfPerson(Name[] names, int token) => Array.Exists(names, name => name.Type == NameType.Person && name.First <= token && token < name.End);

    static bool IsOffice(Document document, IReadOnlySet<string> titles, int token) =>
        document.Tags.Upos[token] is Upos.Noun or Upos.Propn && titles.Contains(document.Tags.Lemmas[token].ToLowerInvariant());

    static string Case(Document document, int token, int[] heads, Relation[] relations)
    {
        for (int child = token - 1; child >= document.Sentences.Sentences[document.Sentences.IndexOf(token)].First; child--)
            if (heads[child] == token && relations[child] == Relation.Case) return document.Form(child).ToString().ToLowerInvariant();
        return "";
    }
}
