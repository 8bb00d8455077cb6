using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads whom phrases mean that speak of those who were told to have met.</summary>
sealed class CompanyReader(DependencyTree tree, AnaphoricPhrase phrases, PairFinder pairs, Representation representation, ActorReader reader)
{
    /// <summary>"the two leaders", "both countries": those who were told of together.</summary>
    public bool Read(int token, List<ActorReference> actors)
    {
        IReadOnlyList<ActorReference> company = pairs.Countries(token) ?? reader.Company.Before(token);
        if (reader.Company.IsReadout && company.Count > 2 && pairs.Countries(token, readout: true) is { Count: 2 } two) company = two;
        if (company.Count == 0 && (tree.Lemma(token) == "two" && tree.Child(token, Relation.Det) >= 0 || phrases.Number(token) == 2 && tree.Lemma(token) is "man" or "woman" or "leader" or "president" or "minister")) company = pairs.Addressed(token);
        // "praised B when they met": the two of whom the clause around it tells
        if (company.Count == 0 && tree.Lemma(token) is "two" or "both" or "pair" or "they" && tree.Heads[token] is >= 0 and int verb && tree.Relations[verb] == Relation.Advcl) company = pairs.AddressedAround(verb);
        if (company.Count == 0 || phrases.Number(token) is { } number && number != company.Count) return false;
        bool bodies = tree.Lemma(token) is "country" or "nation" or "state" or "government";
        foreach (ActorReference actor in company)
        {
            string id = bodies ? representation.BodyOf(actor.Id) ?? actor.Id : actor.Id;
            actors.AddOnce(id, token, token + 1, token);
        }

        return true;
    }

    /// <summary>"the three Nordic countries": so many as the article lists somewhere, where it lists no others of that number.</summary>
    public bool ReadCounted(int token, List<ActorReference> actors)
    {
        if (tree.Xpos[token] != "NNS" || phrases.Number(token) is not (> 2 and int number) || (reader.Company.Speakers.Count == number ? reader.Company.Speakers : pairs.Only(token, number)) is not { } only) return false;
        bool bodies = tree.Lemma(token) is "country" or "nation" or "state";
        foreach (ActorReference actor in only) actors.AddOnce(bodies ? representation.CountryOf(actor.Id) ?? actor.Id : actor.Id, token, token + 1, token);
        return true;
    }

    /// <summary>
    /// "met Foreign Minister A of Norway. He and his Norwegian counterparts": whoever of the country was told to have met; the country where
    /// they are several, of whom only some may be meant.
    /// </summary>
    public bool ReadCounterparts(int token, string countryId, bool plural, List<ActorReference> actors)
    {
        ActorReference[] told = [.. reader.Company.MembersBefore(token).Where(actor => actor.IsPerson && representation.CountryOf(actor.Id) == countryId)];
        if (told.Length == 0 || told.Length > 1 && !plural) return false;
        actors.AddOnce(told is [var only] ? only.Id : countryId, token, token + 1, token);
        return true;
    }

    /// <summary>"where they": all who met, or the subject of the clause around it, where it is of several.</summary>
    public bool ReadThere(int token, List<ActorReference> actors)
    {
        // "met with A and B in Oslo, where they": all who met
        if (SubjectClause(token) is >= 0 and int clause && reader.Company.At(clause) is { Count: > 2 } together)
        {
            foreach (ActorReference one in together) actors.AddOnce(one.Id, token, token + 1, token);
            return true;
        }

        if (Subject(token) is not (>= 0 and int subject) || Several(subject) is not { Count: > 1 } several) return false;
        foreach (ActorReference one in several) actors.AddOnce(one.Id, token, token + 1, token);
        return true;
    }

    /// <summary>"The leaders of A and B flew from Oslo, where they": the subject of the clause around one that tells of a place; −1 for none.</summary>
    int Subject(int token) => SubjectClause(token) is >= 0 and int verb ? tree.Child(verb, Relation.Nsubj) : -1;

    /// <summary>The verb of the clause around one that tells of a place; −1 for none.</summary>
    int SubjectClause(int token)
    {
        if (tree.Upos[token] != Upos.Pron || tree.Lemma(token) != "they" || tree.Relations[token] is not (Relation.Nsubj or Relation.NsubjPass)) return -1;
        int clause = tree.Heads[token];
        if (tree.Relations[clause] is not (Relation.AclRelcl or Relation.Advcl) || tree.Child(clause, Relation.Advmod) is not (>= 0 and int where) || tree.Lemma(where) != "where") return -1;
        for (int verb = tree.Heads[clause]; verb >= 0; verb = tree.Heads[verb])
            if (tree.Upos[verb] == Upos.Verb) return verb;
        return -1;
    }

    List<ActorReference> Several(int subject)
    {
        List<ActorReference> all = [];
        foreach (int conjunct in reader.Conjuncts(subject)) reader.ReadOne(conjunct, all, 1);
        return all;
    }
}
