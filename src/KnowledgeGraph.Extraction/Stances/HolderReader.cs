using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Memberships;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Stances;

/// <summary>Finds whose a stand is: its holder, or the source of the opinion (Wiebe, Wilson and Cardie 2005).</summary>
sealed class HolderReader(DependencyTree tree, ActorReader actors, StanceWords words, TargetReader targets, SpeakerIndex speakers, Principals principals, OrganizationReader organizations)
{
    /// <summary>Who does what the rule reads, or whose judgement its words are.</summary>
    public List<ActorReference> Read(RuleMatch match) => match.Rule.Has("loaded") || IsDuty(match) ? Judges(match.Trigger) : Holders(Doers(match));

    /// <summary>"A should be expelled", "A must condemn B": so judges who says it, and A has not done so.</summary>
    public bool IsDuty(RuleMatch match) =>
        match.Rule.Gives is "opposes" or "sanctions" && tree.Upos[match.Trigger] == Upos.Verb && tree.Child(match.Trigger, Relation.Aux) is >= 0 and int aux && tree.Lemma(aux) is "should" or "must" or "ought"
        && !(tree.Child(match.Trigger, Relation.Nsubj) is >= 0 and int subject && tree.Upos[subject] == Upos.Pron);

    /// <summary>
    /// Who takes the stand: as the rule says, but what somebody is blamed or thanked for is his own act ("condemned A for helping B"), and
    /// what he is warned against is nobody's yet.
    /// </summary>
    ReadOnlySpan<int> Doers(RuleMatch match)
    {
        int trigger = match.Trigger, verb = tree.Heads[trigger];
        // "thanked A for its support, including sanctions on B"
        for (int token = trigger, steps = 0; tree.Heads[token] is >= 0 and int up && steps < 3; token = up, steps++)
            if (tree.Case(token) is "including" or "include" && words.Charging.Contains(tree.Lemma(up)) && tree.Child(up, Relation.Obj) is >= 0 and int thanked) return new[] { thanked };
        if (tree.Relations[trigger] == Relation.Acl && (IsCharge(trigger) || tree.Xpos[trigger] == "VBG" && tree.Lemma(verb) is "those" or "that" or "people" or "anyone")) return new[] { verb };
        // "condemned A for giving support to B": the giving is A's, and so is the support
        if (tree.Relations[trigger] == Relation.Obj && tree.Upos[trigger] == Upos.Noun && match["from"].Length == 1 && !tree.IsBelow(match["from"][0], trigger)) (trigger, verb) = (verb, tree.Heads[verb]);
        // "thanked A for support to B"
        if (match.Rule.Gives != "cooperates" && tree.Relations[trigger] == Relation.Obl && tree.Case(trigger) == "for" && words.Charging.Contains(tree.Lemma(verb)) && tree.Child(verb, Relation.Obj) is >= 0 and int charged
            && match["from"].Length == 1 && !tree.IsBelow(match["from"][0], trigger)) return new[] { charged };
        if (tree.Relations[trigger] != Relation.Advcl || verb < 0) return match["from"];
        string? mark = null;
        int blamed = -1;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Mark) mark = tree.Lemma(child);
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obj) blamed = child;
        if (blamed < 0 || blamed > trigger) return match["from"];
        return mark switch
        {
            "for" or "of" or "over" => new[] { blamed },
            "against" or "from" => [],
            _ => match["from"],
        };
    }

    /// <summary>"convicted the leaders of arming B", "restrictions on officers for attacking B": told of those whom the clause hangs on.</summary>
    bool IsCharge(int clause)
    {
        if (tree.Child(clause, Relation.Mark) is not (>= 0 and int mark) || tree.Lemma(mark) is not ("for" or "of")) return false;
        for (int up = tree.Heads[clause], steps = 0; up >= 0 && steps < 5; up = tree.Heads[up], steps++)
            if (tree.Upos[up] == Upos.Verb) return words.Charging.Contains(tree.Lemma(up));
        return false;
    }

    List<ActorReference> Holders(ReadOnlySpan<int> heads)
    {
        List<ActorReference> holders = [];
        foreach (int head in heads)
        {
            List<ActorReference> read = Actors(head);
            // a readout tells what its own side joined in: "they expressed concern"
            if (read.Count == 0 && actors.Company.IsReadout && IsTogether(head) && actors.Home?.Invoke() is { } home) read = [home with { Head = head, First = head, End = head + 1 }];
            if (read.Count == 0 && tree.Relations[head] == Relation.NmodPoss && tree.Lemma(head) is "its" or "it" or "their" or "they" && Subject(head) is >= 0 and int subject) read = actors.Read(subject);
            holders.AddRange(read);
            foreach (int beside in Beside(head)) holders.AddRange(actors.Read(beside));
        }

        return holders;
    }

    /// <summary>Who acts where a phrase is what acts: "A's navy" for A.</summary>
    public List<ActorReference> Actors(int head)
    {
        if (OfBody(head) is { } body) return [body];
        List<ActorReference> read = actors.Read(head);
        // "Norwegian militants": not Norway
        if (targets.IsBand(head) && actors.Names.NameAt(head) < 0) read.RemoveAll(one => one.Kind == ActorKind.Country && one.Head == head);
        // "the rights group A"
        if (read.Count == 0 && tree.Upos[head] == Upos.Noun && tree.Child(head, Relation.Appos) is >= 0 and int called && called - head <= 3 && actors.Names.NameAt(called) >= 0) read = actors.Read(called);
        if (read.Count == 0 && targets.Examples(head) is { Count: > 0 } named) return named;
        return read.Count > 0 || actors.IsPart(head) || IsBystander(head) ? read : targets.Senders(head);
    }

    /// <summary>"the member states condemned", "the declaration demands": the organization spoken of, which does so; null for any other phrase.</summary>
    ActorReference? OfBody(int head)
    {
        bool members = tree.Xpos[head] is "NNS" && (tree.Lemma(head) is "member-state" || tree.Lemma(head) is "state" or "country" && tree.Has(head, Relation.Compound, "member"));
        bool paper = tree.Lemma(head) is "declaration" or "communique" or "communiqué" && tree.Upos[head] is Upos.Propn or Upos.Noun && char.IsUpper(tree.Document.Form(head)[0]);
        if (!members && !paper) return null;
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Nmod or Relation.NmodPoss || tree.Lemma(child) is "some" or "many" or "most" or "several" or "two" or "three" || members && tree.Relations[child] is Relation.Conj or Relation.Amod or Relation.Nummod) return null;
        return organizations.Before(head) is { } body ? body with { Head = head, First = head, End = head + 1 } : null;
    }

    /// <summary>"a Norwegian newspaper", "Norwegian opposition lawmakers": no stand of Norway's.</summary>
    bool IsBystander(int head)
    {
        if (words.Bystanders.Contains(tree.Lemma(head))) return true;
        for (int child = tree.FirstChild(head); child >= 0 && child < head; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Amod or Relation.Compound && (words.Bands.Contains(tree.Lemma(child)) || tree.Lemma(child) is "business" or "religious" or "tribal" or "football") && actors.Names.NameAt(child) < 0) return true;
        return false;
    }

    /// <summary>"A joined B in imposing sanctions": who did so with the subject.</summary>
    public List<ActorReference> Companions(int trigger)
    {
        const int Deep = 4;
        for (int up = trigger, steps = 0; up >= 0 && steps < Deep; up = tree.Heads[up], steps++)
            if (tree.Relations[up] is Relation.Advcl or Relation.Acl or Relation.Xcomp && tree.Heads[up] is >= 0 and int verb && tree.Lemma(verb) == "join" && tree.Child(verb, Relation.Obj) is >= 0 and int joined)
                return actors.Names.NameAt(joined) >= 0 ? actors.Read(joined) : [];
        return [];
    }

    /// <summary>"A, together with B,", "A, like B,": those beside who acts.</summary>
    IEnumerable<int> Beside(int head)
    {
        for (int child = tree.FirstChild(head); child >= 0; child = tree.NextSibling(child))
            if (child > head && tree.Relations[child] == Relation.Nmod && actors.Names.NameAt(child) >= 0 && (tree.Case(child) is "like" or "alongside" or "along" or "along with" or "together with" or "as well as" || tree.Case(child) == "with" && IsTogetherWith(child))) yield return child;
    }

    bool IsTogetherWith(int child) => tree.FirstChild(child) is > 0 and int preposition && tree.Document.Form(preposition - 1) is "together" or "along";

    /// <summary>"A will not ease its embargo": what is somebody's is the subject's, when nothing else says whose; −1 for none.</summary>
    int Subject(int possessive)
    {
        for (int up = tree.Heads[possessive], steps = 0; up >= 0 && steps < 6; up = tree.Heads[up], steps++)
            if (tree.Child(up, Relation.Nsubj) is >= 0 and int subject && subject < possessive) return subject;
        return -1;
    }

    /// <summary>Whose judgement words are: the speaker's, the author's; in a readout those of all who "condemned A's attack" together.</summary>
    List<ActorReference> Judges(int trigger)
    {
        List<ActorReference> judges = [.. actors.Voice(trigger)];
        // "A and B agreed that C's offensive was a breach"
        for (int clause = trigger, steps = 0; judges.Count == 1 && clause >= 0 && steps < 6; clause = tree.Heads[clause], steps++)
            if (tree.Relations[clause] == Relation.Ccomp && tree.Heads[clause] is >= 0 and int speech && tree.Child(speech, Relation.Nsubj) is >= 0 and int sayers
                && actors.Read(sayers) is { Count: > 1 } all && all.Exists(one => one.Id == judges[0].Id)) return all;
        if (!actors.Company.IsReadout || judges.Count == 0 || speakers.SpeakerAt(trigger) is not null) return judges;
        int root = trigger;
        while (tree.Heads[root] >= 0) root = tree.Heads[root];
        if (tree.Child(root, Relation.Nsubj) is >= 0 and int subject && subject < trigger && actors.Read(subject) is { Count: > 1 } together && together.Exists(one => judges.Exists(judge => principals.Of(judge) == principals.Of(one)))) return together;
        return judges;
    }

    /// <summary>"they", "the leaders", "both sides".</summary>
    bool IsTogether(int token) => tree.Upos[token] == Upos.Pron ? tree.Lemma(token) == "they" : tree.Xpos[token] == "NNS" && tree.Lemma(token) is "leader" or "minister" or "president" or "side" or "official" or "participant" or "principal";
}
