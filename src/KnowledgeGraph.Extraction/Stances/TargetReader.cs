using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Whom a stand is directed at: the actor named, or whose the deed, plan or virtue is.</summary>
/// <param name="words">What kinds of deeds there are.</param>
public sealed class TargetReader(StanceWords words, DependencyTree tree, ActorReader actors, ActorGazetteer gazetteer)
{
    /// <summary>How deep a deed may be wrapped: "the policy of the government of A".</summary>
    const int MaxDepth = 4;

    /// <param name="head">The head of the phrase.</param>
    /// <param name="doer">Only who owns or does the thing: "Russia's invasion of Ukraine" is Russia's.</param>
    /// <param name="deeds">Also a visit or an exercise is somebody's deed: it is protested against.</param>
    public List<ActorReference> Read(int head, bool doer, bool deeds = false)
    {
        List<ActorReference> found = [];
        foreach (int conjunct in actors.Conjuncts(head))
        {
            AddExamples(conjunct, found);
            // "A and its proxies": whose the others are is told already
            if (conjunct != head && tree.Child(conjunct, Relation.NmodPoss) is >= 0 and int whose && tree.Upos[whose] == Upos.Pron && actors.Names.NameAt(conjunct) < 0) continue;
            if (doer && conjunct != head && words.Founding.Contains(tree.Lemma(conjunct))) continue;
            // "respects those in A who": not A
            if (!doer && tree.Lemma(conjunct) is "those" or "that" && tree.Upos[conjunct] is Upos.Pron or Upos.Det) continue;
            int meant = Antecedent(conjunct);
            List<ActorReference> direct = actors.ReadAlone(tree.Upos[meant] == Upos.Propn || tree.Relations[meant] == Relation.Nsubj ? meant : conjunct);
            foreach (ActorReference actor in direct.Count > 0 ? direct : Owners(meant, doer, 0, deeds)) Add(found, actor);
        }

        return found;
    }

    /// <summary>"A's plan, which B rejects": what the relative pronoun stands for; another word is itself.</summary>
    int Antecedent(int token)
    {
        if (Other(token) is >= 0 and int other) return other;
        if (ParallelSubject(token) is >= 0 and int subject) return subject;
        if (tree.Xpos[token] != "WDT" || tree.Lemma(token) is not ("which" or "that")) return token;
        for (int up = tree.Heads[token], steps = 0; up >= 0 && steps < MaxDepth; up = tree.Heads[up], steps++)
            if (tree.Relations[up] == Relation.AclRelcl) return tree.Heads[up];
        return token;
    }

    /// <summary>"The duties of A are an example, and we regard them as": things told of in the clause beside, and nobody before; −1 for none.</summary>
    int ParallelSubject(int pronoun)
    {
        if (tree.Upos[pronoun] != Upos.Pron || tree.Lemma(pronoun) is not ("they" or "it") || tree.Relations[pronoun] != Relation.Obj || tree.Heads[pronoun] is not (>= 0 and int verb)) return -1;
        if (tree.Relations[verb] != Relation.Conj || tree.Child(verb, Relation.Nsubj) < 0 || tree.Heads[verb] is not (>= 0 and int clause) || tree.Child(clause, Relation.Nsubj) is not (>= 0 and int subject)) return -1;
        return tree.Upos[subject] == Upos.Noun && actors.Names.NameAt(subject) < 0 && !actors.IsOffice(tree.Lemma(subject)) && !words.Parties.Contains(tree.Lemma(subject)) && !words.Bands.Contains(tree.Lemma(subject))
            && tree.Xpos[subject] == (tree.Lemma(pronoun) == "they" ? "NNS" : "NN") ? subject : -1;
    }

    /// <summary>"A broke with B, accusing it of": whom a participle has for its object is not who does it; −1 where the clause around names no other.</summary>
    int Other(int pronoun)
    {
        if (tree.Lemma(pronoun) != "it" || tree.Relations[pronoun] != Relation.Obj || tree.Heads[pronoun] is not (>= 0 and int participle)) return -1;
        if (tree.Relations[participle] != Relation.Advcl || tree.Xpos[participle] != "VBG" || tree.Child(participle, Relation.Nsubj) >= 0) return -1;
        int verb = tree.Heads[participle], subject = tree.Child(verb, Relation.Nsubj);
        for (int token = participle - 1; token > verb; token--)
            if (actors.Names.NameAt(token) >= 0 && actors.Names.EntityAt(token)?.StartsWith("country:", StringComparison.Ordinal) == true && tree.IsBelow(token, verb) && (subject < 0 || !tree.IsBelow(token, subject))) return token;
        return -1;
    }

    public List<ActorReference> Owners(int head) => Owners(head, false, 0);

    /// <summary>Whose those are who act: "A's envoys", but not A's are "the militants in A".</summary>
    public List<ActorReference> Senders(int head) => Owners(head, false, 0, false, true);

    /// <summary>"anti-Norway sanctions": whom a word with such a beginning is against; null for none.</summary>
    public ActorReference? Against(int noun)
    {
        const string Anti = "anti-";
        for (int child = tree.FirstChild(noun); child >= 0; child = tree.NextSibling(child))
        {
            string form = tree.Document.Form(child).ToString();
            if (form.StartsWith(Anti, StringComparison.OrdinalIgnoreCase) && gazetteer.CountryNamed(form[Anti.Length..]) is { } country) return new ActorReference(country, ActorKind.Country, child, child, child + 1);
        }

        return null;
    }

    /// <summary>"groups, including A and B": those who are named.</summary>
    public List<ActorReference> Examples(int head)
    {
        List<ActorReference> found = [];
        AddExamples(head, found);
        return found;
    }

    /// <summary>"the regime and its helpers, including A and B".</summary>
    void AddExamples(int head, List<ActorReference> found)
    {
        if (actors.Names.NameAt(head) >= 0) return;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) is "including" or "include")
                foreach (ActorReference actor in actors.Read(child)) Add(found, actor);
    }

    List<ActorReference> Owners(int head, bool doer, int depth, bool deeds = false, bool acting = false)
    {
        List<ActorReference> found = [];
        if (depth > MaxDepth) return found;
        if (!deeds && words.Courtesies.Contains(tree.Lemma(head)))
        {
            // "support for the talks hosted by A": for A's part in them
            for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
                if (words.Hosting.Contains(tree.Lemma(child))) AddAgents(child, found);
            return found;
        }

        bool band = IsBand(head);
        // "A's bid for B": whose it is comes before what it is called after
        AddModifiers(head, child => tree.Relations[child] == Relation.NmodPoss && !(tree.Upos[child] == Upos.Pron && tree.Lemma(child) is "their" or "they" or "our" or "we"), band, found);
        bool suffered = words.Suffered.Contains(tree.Lemma(head)) && !IsOfAnother(head);
        if (suffered) found.RemoveAll(one => one.Kind == ActorKind.Person);
        if (found.Count == 0 && !IsLost(head)) AddModifiers(head, child => tree.Relations[child] is Relation.Amod or Relation.Compound, band, found);
        // "Norwegian EU membership": it is Norway's, and "EU membership" alone is nobody's
        if (words.Bids.Contains(tree.Lemma(head))) found.RemoveAll(one => one.Kind == ActorKind.Organization);
        if (found.Count > 0 || band) return found;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
        {
            AddAgents(child, found);
            if (tree.Relations[child] != Relation.Nmod) continue;
            string preposition = tree.Case(child);
            // "protested over the talks between A and B"
            if (!Owns(head, child, preposition, doer || acting) && !(deeds && preposition == "between" && words.Courtesies.Contains(tree.Lemma(head)))) continue;
            if (preposition == "in" && words.Violence.Contains(tree.Lemma(head))) continue;
            if (acting && tree.Xpos[child] is "NNS" or "NN" && words.Bystanders.Contains(tree.Lemma(child))) continue;
            foreach (ActorReference actor in actors.Read(child))
                if (!(suffered && preposition == "of" && actor.Kind == ActorKind.Person) && !(preposition == "of" && IsFrom(actor.Head) && words.Removals.Contains(tree.Lemma(head)))) Add(found, actor);
            if (found.Count == 0 && preposition == "in" && !words.Violence.Contains(tree.Lemma(head)) && Country(child) is { } country) Add(found, country);
            if (found.Count == 0)
                foreach (ActorReference actor in Owners(child, doer, depth + 1, deeds, acting)) Add(found, actor);
        }

        if (doer && depth == 0 && found.Count == 0 && !words.Ordeals.Contains(tree.Lemma(head)) && !words.Parties.Contains(tree.Lemma(head)) && !IsCrime(head) && Scene(head, 0) is { } scene) Add(found, scene);
        return found;
    }

    /// <summary>"the former Norwegian province": it is Norway's no more.</summary>
    bool IsLost(int land) => tree.Lemma(land) is "province" or "colony" or "territory" or "possession" && tree.Has(land, Relation.Amod, "former");

    /// <summary>"X's arrest of others".</summary>
    bool IsOfAnother(int deed)
    {
        if (tree.Child(deed, Relation.NmodPoss) < 0) return false;
        for (int child = tree.FirstChild(deed); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of") return true;
        return false;
    }

    /// <summary>"A rebel group", "the rebels": not those of the country that they are in.</summary>
    public bool IsBand(int head)
    {
        if (words.Bands.Contains(tree.Lemma(head))) return true;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && words.Bands.Contains(tree.Lemma(child)) && words.Parties.Contains(tree.Lemma(head))) return true;
        return false;
    }

    void AddModifiers(int head, Func<int, bool> modifies, bool band, List<ActorReference> found)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (modifies(child))
            {
                // "the London attacks": where they were
                if (words.Ordeals.Contains(tree.Lemma(head)) && actors.Names.EntityAt(child)?.StartsWith("place:", StringComparison.Ordinal) == true) continue;
                List<ActorReference> read = actors.Read(child);
                // "A's sovereignty and territorial integrity", read as one word before another
                if (read.Count == 0 && tree.Relations[child] == Relation.Compound && tree.Child(child, Relation.NmodPoss) is >= 0 and int whose) read = actors.Read(whose);
                // "the U.S. aid operation", also "German-made goods"
                if (read.Count == 0 && (tree.Relations[child] == Relation.Compound || tree.Lemma(child) is "make" or "made" or "build" or "built" or "produce" or "manufacture" or "own" or "flag" or "lead" or "led" or "run" or "register") && Named(child) is >= 0 and int inner) read = actors.Read(inner);
                if (read.Count == 0 && Leader(child) is { } leader) read = [leader];
                foreach (ActorReference actor in read)
                    if (!band || actor.Kind == ActorKind.Organization) Add(found, actor);
            }
    }

    /// <summary>The name in "Norwegian-led", which may be read as a noun or an adjective; −1 without one.</summary>
    int Named(int modifier)
    {
        if (tree.Child(modifier, Relation.Compound) is >= 0 and int noun) return noun;
        return tree.Child(modifier, Relation.Amod) is >= 0 and int adjective && actors.Names.NameAt(adjective) >= 0 ? adjective : -1;
    }

    /// <summary>"UN-led efforts", "EU-brokered talks", where name and participle are one word: whose they are; null for none.</summary>
    ActorReference? Leader(int modifier)
    {
        string form = tree.Document.Form(modifier).ToString();
        return form.LastIndexOf('-') is > 0 and int hyphen && words.Hosting.Contains(form[(hyphen + 1)..].ToLowerInvariant()) && (gazetteer.ActorNamed(form[..hyphen]) ?? gazetteer.CountryNamed(form[..hyphen])) is { } id
            ? new ActorReference(id, ActorGazetteer.KindOf(id), modifier, modifier, modifier + 1) : null;
    }

    bool Owns(int head, int child, string preposition, bool doer) => preposition switch
    {
        "by" => true,
        "from" => !words.Removals.Contains(tree.Lemma(head)),
        "of" => !doer || !words.Inflicted.Contains(tree.Lemma(head)),
        "in" or "for" => !doer,
        _ => false,
    };

    /// <summary>"the actions announced by the Union", "the war that X began": whose they are; not so "the charge that X did".</summary>
    void AddAgents(int clause, List<ActorReference> found)
    {
        if (tree.Relations[clause] == Relation.Acl && tree.Xpos[clause] == "VBN")
        {
            for (int child = tree.FirstChild(clause); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.OblAgent or Relation.Obl && tree.Case(child) == "by")
                    foreach (ActorReference actor in actors.Read(child) is { Count: > 0 } agents ? agents : Owners(child)) Add(found, actor);
        }
        else if (tree.Relations[clause] == Relation.AclRelcl && !words.Charges.Contains(tree.Lemma(tree.Heads[clause])) && tree.Child(clause, Relation.Nsubj) is >= 0 and int subject && tree.Upos[subject] is Upos.Propn or Upos.Noun)
        {
            foreach (ActorReference actor in actors.Read(subject)) Add(found, actor);
        }
    }

    /// <summary>"deplored the violence by A": whose the deed is, though the phrase hangs on an active verb.</summary>
    public ActorReference? Agent(int verb)
    {
        // "called the closure by A a mistake"
        int told = tree.Child(verb, Relation.Iobj) is >= 0 and int called ? called : tree.Child(verb, Relation.Obj);
        if (tree.Upos[verb] != Upos.Verb || told is not (>= 0 and int deed) || tree.Child(verb, Relation.NsubjPass) >= 0) return null;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
        {
            if (child < deed || tree.Relations[child] is not (Relation.Obl or Relation.OblAgent) || tree.Case(child) != "by") continue;
            if (actors.Read(child) is [var named, ..]) return named;
            if (Owners(child) is [var owner, ..]) return owner;
        }

        return null;
    }

    /// <summary>"condemned the arrest of a reporter in A": the state where it happened, though the place hangs on the verb; null where the deed may be another's.</summary>
    public ActorReference? Scene(int verb)
    {
        if (tree.Child(verb, Relation.Obj) is not (>= 0 and int deed) || !words.Domestic.Contains(tree.Lemma(deed)) || IsCrime(deed)) return null;
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > deed && tree.Relations[child] == Relation.Obl && tree.Case(child) == "in" && Country(child) is { } country) return country;
        return null;
    }

    /// <summary>"the arrests in X", "the landing of a plane in X": with nobody else named, where it happens is whose it is.</summary>
    ActorReference? Scene(int head, int depth)
    {
        for (int child = tree.FirstChild(head); child >= 0 && depth < MaxDepth; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is not (Relation.Nmod or Relation.Acl or Relation.Obl)) continue;
            // "concerns about the quota during talks with ministers in X": where it is said
            if (tree.Case(child) == "with" || words.Courtesies.Contains(tree.Lemma(child))) continue;
            if (tree.Case(child) is "in" or "inside" or "within" && Country(child) is { } country) return country;
            if (Scene(child, depth + 1) is { } deeper) return deeper;
        }

        return null;
    }

    /// <summary>"the killing of a peacekeeper in X": done by nobody knows whom, and hardly by the state.</summary>
    bool IsCrime(int deed)
    {
        if (!words.Crimes.Contains(tree.Lemma(deed))) return false;
        for (int child = tree.FirstChild(deed); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && words.Servants.Contains(tree.Lemma(child))) return true;
        return false;
    }

    /// <summary>"abuses in the region": the country where they are.</summary>
    ActorReference? Country(int token) =>
        actors.Names.EntityAt(token) is { } entity && gazetteer.CountryOf(entity) is { } code
            ? new ActorReference("country:" + code, ActorKind.Country, token, token, token + 1) : null;

    bool IsFrom(int token) => tree.Case(token) == "from";

    static void Add(List<ActorReference> list, ActorReference actor)
    {
        if (!list.Exists(one => one.Id == actor.Id)) list.Add(actor);
    }
}
