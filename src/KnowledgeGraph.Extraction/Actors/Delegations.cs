using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who leads which delegation in an article: "the delegation is led by X", "X, who heads the Norwegian delegation".</summary>
public sealed class Delegations(DependencyTree tree, ActorReader actors)
{
    /// <summary>Who speaks for a side is told in one of so many sentences around the talks.</summary>
    public const int Reach = 2;

    /// <summary>Where it is told, for which body (null where that is not said), and who leads.</summary>
    readonly List<(int Verb, string? BodyId, ActorReference Lead)> _leads = [];
    readonly DelegationSpeakers _speakers = new(tree, actors);
    bool _read;

    /// <summary>Who is there for a body in talks told of at a token: its delegation's leads, or those who are told to speak for it there; none where the article names nobody.</summary>
    /// <param name="bodyId">The body.</param>
    /// <param name="token">Where the talks are told of.</param>
    /// <param name="parties">How many take part in them.</param>
    public IReadOnlyList<ActorReference> LeadsOf(string bodyId, int token, int parties) => LeadsOf(bodyId) is [var lead, ..] leads && IsNear(lead, token, parties) ? leads : _speakers.Of(bodyId, token);

    /// <summary>A delegation is not at all the talks that an article tells of: those of many, told further away, are others than those of the two whom it is sent from and to.</summary>
    bool IsNear(ActorReference lead, int token, int parties)
    {
        const int reach = 20, reachOfMany = 2;
        return Math.Abs(tree.Document.Sentences.IndexOf(lead.Head) - tree.Document.Sentences.IndexOf(token)) <= (parties > 2 ? reachOfMany : reach);
    }

    /// <summary>Those who lead the delegation of a body, told together; none when the article names nobody, different people in different places, or too many.</summary>
    /// <param name="bodyId">The body; null for a delegation of which it is not said whose it is.</param>
    List<ActorReference> LeadsOf(string? bodyId)
    {
        if (!_read) ReadLeads();
        List<ActorReference> leads = [];
        int told = -1;
        foreach ((int verb, string? body, ActorReference candidate) in _leads)
        {
            if (bodyId is not null && body is not null && body != bodyId) continue;
            if (bodyId is not null && body is null && actors.Representation?.BodyOf(candidate.Id) != bodyId) continue;
            if (leads.Exists(lead => lead.Id == candidate.Id)) continue;
            if (leads.Count > 0 && verb != told) return [];
            told = verb;
            leads.Add(candidate);
        }

        return leads.Count <= DelegationSpeakers.Most ? leads : [];
    }

    /// <summary>Is it a "delegation", "mission" or "team"?</summary>
    public bool Is(int token) => tree.Lemma(token) is "delegation" or "mission" or "team" or "negotiator";

    /// <summary>Whose "the delegation" is: that of the one told of last before a token.</summary>
    public List<ActorReference> OwnersBefore(int token)
    {
        for (int earlier = token - 1; earlier >= 0; earlier--)
            if (tree.Heads[earlier] != ParseLayer.Unparsed && Is(earlier) && actors.Owners(earlier) is { Count: > 0 } owners) return owners;
        return [];
    }

    /// <summary>"A Norwegian delegation arrived. The delegation is led by X": Norway's.</summary>
    List<ActorReference> OwnersOfKnown(int group) =>
        tree.Child(group, Relation.Det) is >= 0 and int the && tree.Lemma(the) == "the" ? OwnersBefore(group) : [];

    /// <summary>"The delegation will meet X. They will also", "where the delegation met X, and Y, where they": the delegation that is the last subject before in the sentence, or that of the sentence before, or -1.</summary>
    public int Before(int token)
    {
        int sentence = tree.Document.Sentences.IndexOf(token) - 1;
        int last = token - 1;
        while (last >= tree.Document.Sentences.Sentences[sentence + 1].First && tree.Relations[last] != Relation.Nsubj) last--;
        if (last >= tree.Document.Sentences.Sentences[sentence + 1].First && Is(last)) return last;
        if (sentence < 0) return -1;
        Sentence before = tree.Document.Sentences.Sentences[sentence];
        for (int subject = before.First; subject < before.End; subject++)
            if (tree.Relations[subject] == Relation.Nsubj && tree.Heads[subject] >= 0 && tree.Relations[tree.Heads[subject]] == Relation.Root) return Is(subject) ? subject : -1;
        return -1;
    }

    /// <summary>A delegation is met in the person of who leads it, where the article says who that is.</summary>
    public bool Read(int token, List<ActorReference> into)
    {
        List<ActorReference> owners = actors.Owners(token);
        // "Norland's chief negotiator" holds an office; "the negotiator" is one of whom was told
        if (owners.Count > 0 && tree.Lemma(token) == "negotiator" && tree.Xpos[token] == "NN") return false;
        if (owners.Count == 0) owners = OwnersBefore(token);
        List<ActorReference> leads = owners.Count > 1 ? [] : LeadsOf(owners is [var owner] ? owner.Id : null);
        if (leads.Count == 0)
        {
            if (owners is not [var body]) return false;
            into.AddOnce(body.Id, token, token + 1, token);
            return true;
        }

        foreach (ActorReference lead in leads) into.AddOnce(lead.Id, token, token + 1, token);
        return true;
    }

    /// <summary>"X will travel with a delegation", "X and the Norwegian delegation": X leads it.</summary>
    void ReadCompanion(int group)
    {
        int head = tree.Heads[group];
        int lead = tree.Relations[group] == Relation.Conj ? head
            : tree.Relations[group] == Relation.Obl && tree.Case(group) == "with" && Journeys.Contains(tree.Lemma(head)) ? tree.Child(head, Relation.Nsubj) : -1;
        if (lead < 0) return;
        List<ActorReference> owners = actors.Owners(group);
        foreach (ActorReference person in actors.ReadAlone(lead))
            if (person.Kind == ActorKind.Person && (owners is not [var owner, ..] || actors.Representation?.BodyOf(person.Id) is not { } body || body == owner.Id)) _leads.Add((group, owners is [var own, ..] ? own.Id : null, person));
    }

    static readonly HashSet<string> Journeys = new(StringComparer.Ordinal) { "travel", "go", "fly", "arrive", "come", "visit", "return", "head", "depart", "leave", "cross", "enter", "land" };

    /// <summary>"The Union is sending A along with B. The team will": the two are its mission.</summary>
    void ReadSent(int verb)
    {
        if (tree.Child(verb, Relation.Nsubj) is not (>= 0 and int sender) || actors.ReadAlone(sender) is not [{ IsPerson: false } body] || tree.Child(verb, Relation.Obj) is not (>= 0 and int sent)) return;
        List<ActorReference> people = [.. actors.Read(sent)];
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obl && tree.Case(child) is "along" or "along with" or "with") people.AddRange(actors.Read(child));
        if (people.Count < 2 || !people.TrueForAll(actor => actor.IsPerson)) return;
        foreach (ActorReference person in people) _leads.Add((verb, body.Id, person));
    }

    /// <summary>Whose verb it is, also in "is set to lead", "will travel to Oslo to lead"; −1 for none.</summary>
    int Subject(int verb)
    {
        while (tree.Child(verb, Relation.Nsubj) < 0 && tree.Has(verb, Relation.Mark, "to") && tree.Relations[verb] is Relation.Xcomp or Relation.Advcl && tree.Child(tree.Heads[verb], Relation.Obj) < 0) verb = tree.Heads[verb];
        return tree.Child(verb, Relation.Nsubj) is >= 0 and int subject ? subject : tree.Child(verb, Relation.NsubjPass);
    }

    void ReadLeads()
    {
        _read = true;
        for (int group = 0; group < tree.Heads.Length; group++)
            if (tree.Heads[group] >= 0 && Is(group)) ReadCompanion(group);
        for (int verb = 0; verb < tree.Heads.Length; verb++)
        {
            if (tree.Heads[verb] == ParseLayer.Unparsed || tree.Upos[verb] != Upos.Verb) continue;
            if (tree.Lemma(verb) is "send" or "dispatch") ReadSent(verb);
            if (tree.Lemma(verb) is not ("lead" or "head")) continue;
            int by = -1;
            for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.Obl or Relation.OblAgent && tree.Case(child) == "by") by = child;
            // "a delegation led by X", "the delegation was led by X", "X is leading the delegation"
            int group = tree.Relations[verb] == Relation.Acl ? tree.Heads[verb] : tree.Child(verb, by >= 0 ? Relation.NsubjPass : Relation.Obj);
            // "a delegation of the Bank led by X": the Bank's delegation is, and not the Bank
            if (group >= 0 && !Is(group) && tree.Relations[group] == Relation.Nmod && tree.Heads[group] is >= 0 and int whole && Is(whole)) group = whole;
            int lead = by >= 0 ? by : Subject(verb);
            if (group < 0 || lead < 0 || !Is(group) && !(tree.Lemma(group) == "side" && actors.Owners(group).Count == 1)) continue;
            if (_speakers.ReadEach(verb, group, lead, _leads)) continue;
            // "with delegations led by A and B": each leads that of his own country
            if (tree.Xpos[group] == "NNS" && actors.Owners(group).Count == 0 && actors.Read(lead) is { Count: > 1 } each && each.TrueForAll(one => one.Kind == ActorKind.Person && actors.Representation?.BodyOf(one.Id) is not null))
            {
                foreach (ActorReference one in each) _leads.Add((verb, actors.Representation?.BodyOf(one.Id), one));
                continue;
            }

            // "A and B led the delegation": neither leads it alone
            if (by < 0 && actors.Read(lead).Count(one => one.IsPerson) > 1) continue;
            string? body = (actors.Owners(group) is { Count: > 0 } own ? own : OwnersOfKnown(group)) is [var owner, ..] ? owner.Id : null;
            // "led by A and B": both
            foreach (ActorReference person in by < 0 ? actors.ReadAlone(lead) : actors.Read(lead))
                if (person.IsPerson && !(by < 0 && person.Kind == ActorKind.OfficeHolder && body is not null && actors.Representation?.BodyOf(person.Id) != body)) _leads.Add((verb, body, person));
        }
    }
}
