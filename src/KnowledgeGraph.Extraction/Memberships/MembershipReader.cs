using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Reads who belongs to what, and how: members, founders, observers, dialogue partners, candidates, those who join, left or are suspended.</summary>
public sealed class MembershipReader(RuleSet rules, ArticleReading reading, OrganizationReader organizations, MemberListReader lists)
{
    /// <summary>What a rule gives that says only what is not so.</summary>
    public const string None = "none";

    /// <summary>As many make a list of members: "founded by A and B".</summary>
    const int Several = 2;

    readonly Document _document = reading.Document;
    readonly DependencyTree _tree = reading.Tree;
    readonly ActorReader _actors = reading.Actors;
    readonly List<MembershipClaim> _claims = [];

    /// <summary>One claim for each member and organization, the first that the text makes, in text order.</summary>
    public IReadOnlyList<MembershipClaim> Read()
    {
        Sentence[] sentences = _document.Sentences.Sentences;
        for (int i = 0; i < sentences.Length; i++)
        {
            if (_document.Blocks.Blocks[sentences[i].Block].Kind is not (BlockKind.Body or BlockKind.Headline or BlockKind.ListItem)) continue;
            HashSet<(string Member, string Organization)> denied = [];
            for (int token = sentences[i].First; token < sentences[i].End; token++)
            {
                if (_tree.Heads[token] == ParseLayer.Unparsed) break;
                foreach (RuleMatch match in rules.AllAt(_tree, token))
                    if (Build(match, sentences[i], denied)) break;
            }

            ReadLists(sentences[i], denied);
        }

        return _claims;
    }

    /// <summary>What the rules have not found of a list of states, since the parser had broken it.</summary>
    void ReadLists(Sentence sentence, HashSet<(string Member, string Organization)> denied)
    {
        foreach (MemberList list in lists.Read(sentence))
            foreach (ActorReference member in list.Members)
                if (!denied.Contains((member.Id, list.Body.Id)) && reading.Gazetteer.Knows(member.Id) && !organizations.IsFormerState(member.Id) && IsNews(member.Id, list.Body.Id, list.Status))
                    Add("list", list.Trigger, sentence, list.Status, member, list.Body);
    }

    /// <summary>
    /// The first that is told of a member and a body stands. But an associate or an observer may seek to be more, who has left may come back, and
    /// "Norland, which joined in 2012, has been suspended since 2016" tells in the end what it is.
    /// </summary>
    bool IsNews(string member, string body, string status)
    {
        string? before = _claims.Find(claim => claim.MemberId == member && claim.OrganizationId == body)?.Status;
        if (before is null) return true;
        if (_claims.Exists(claim => claim.MemberId == member && claim.OrganizationId == body && claim.Status == status)) return false;
        if (before == "member" && status is "suspended" or "former" && _claims[^1] is { Status: "member" } last && last.MemberId == member && last.OrganizationId == body) return true;
        return before is "observer" or "dialogue partner" && status is "joining" or "applicant" || before is "applicant" or "candidate" or "joining" && status is "associate" || before is "associate" && status is "applicant" or "candidate" || before is "former" && status is "joining" or "applicant";
    }

    /// <summary>False when the rule finds no member or no organization, and the next may try.</summary>
    bool Build(RuleMatch match, Sentence sentence, HashSet<(string Member, string Organization)> denied)
    {
        List<ActorReference> members = Members(match, sentence);
        if (members.Count < (match.Rule.Has("several") ? Several : 1)) return false;
        List<ActorReference> bodies = Bodies(match);
        if (bodies.Count == 0) return false;
        if (Status(match) is not { } status)
        {
            reading.Trace?.Reject("membership", _document.Span(match.Trigger, match.Trigger + 1), match.Rule.Name, "a condition");
            reading.Rejections.Memberships.Add(match.Trigger);
            return true;
        }

        bool any = false;
        foreach (ActorReference body in bodies)
            foreach (ActorReference member in members)
            {
                if (member.Id == body.Id) continue;
                any = true;
                if (denied.Contains((member.Id, body.Id))) continue;
                if (status == None)
                {
                    denied.Add((member.Id, body.Id));
                    reading.Rejections.Memberships.Add(match.Trigger);
                }
                else if (IsNews(member.Id, body.Id, status)) Add(match.Rule.Name, match.Trigger, sentence, status, member, body);
            }

        return any;
    }

    /// <summary>As the rule has it; what is told of a time to come or only wished for is no membership yet, and what is denied is none.</summary>
    string? Status(RuleMatch match)
    {
        string given = match.Rule.Gives;
        if (reading.Statuses.Negated(match.Trigger) && !match.Rule.Has("leaving")) return None;
        // "denied that it wants to leave"
        if (reading.Statuses.Hearsay.IsDenied(match.Trigger)) return match.Rule.Has("leaving") && given is "member" or "former" ? "member" : null;
        if (!match.Rule.Has("tense") || IsOfItsOwn(match.Trigger)) return given;
        // "urged A to join": A may not want to; "once belonged to"
        if (_tree.Relations[match.Trigger] == Relation.Xcomp && _tree.Heads[match.Trigger] is >= 0 and int asking && _tree.Child(asking, Relation.Obj) >= 0 && _tree.Lemma(asking) is "urge" or "ask" or "press" or "encourage" or "want" or "advise" or "beg" or "push" or "tell") return null;
        if (given == "member" && !match.Rule.Has("leaving") && _tree.Has(match.Trigger, Relation.Advmod, "once") && _tree.Xpos[match.Trigger] == "VBD") return "former";
        Outlook outlook = reading.Statuses.Read(match.Trigger, false, lasting: true);
        // who may or will not leave is a member still
        if (match.Rule.Has("leaving")) return outlook is Outlook.Held or Outlook.Open or Outlook.Present ? given : outlook == Outlook.Hypothetical ? null : "member";
        return outlook switch
        {
            Outlook.Hypothetical => null,
            Outlook.Denied or Outlook.Refused or Outlook.Cancelled => None,
            Outlook.Planned or Outlook.Postponed when given is "member" or "founding" => "joining",
            Outlook.Proposed when given is "member" or "founding" => "applicant",
            _ => given,
        };
    }

    /// <summary>"Is not in the Union but is a member of NATO": what has a copula of its own in the present takes nothing from what it stands beside.</summary>
    bool IsOfItsOwn(int trigger) => _tree.Relations[trigger] == Relation.Conj && _tree.Child(trigger, Relation.Cop) is >= 0 and int copula && _tree.Xpos[copula] is "VBZ" or "VBP";

    List<ActorReference> Members(RuleMatch match, Sentence sentence)
    {
        if (match.Rule.Has("company")) return Company(match.Trigger);
        List<ActorReference> members = [];
        foreach (int head in match["member"])
        {
            List<ActorReference> read = IsOfOne(match.Trigger, head) ? _actors.ReadAlone(head) : _actors.Read(head);
            // a list of states may have a body among them
            bool bodies = match.Rule.Has("bodies") && (!match.Rule.Has("several") || read.Exists(one => one.Kind == ActorKind.Country)) || match.Rule.Has("listed") && read.Count >= Several && read.Exists(one => one.Kind == ActorKind.Country);
            foreach (ActorReference actor in read)
            {
                if (!bodies && actor.Kind == ActorKind.Organization || IsNeither(actor.Head, match.Trigger)) continue;
                string? body = actor.Kind == ActorKind.Organization ? actor.Id : reading.Representation.CountryOf(actor.Id);
                if (body is null || !reading.Gazetteer.Knows(body) || match.Rule.Has("several") && organizations.IsFormerState(body) || members.Exists(other => other.Id == body)) continue;
                bool here = actor.First >= sentence.First && actor.End <= sentence.End;
                members.Add(new ActorReference(body, ActorGazetteer.KindOf(body), actor.Head, here ? actor.First : head, here ? actor.End : head + 1));
            }
        }

        return members;
    }

    /// <summary>The states of those who were told just before to meet.</summary>
    List<ActorReference> Company(int trigger)
    {
        const int reach = 2;
        int first = _document.Sentences.Sentences[Math.Max(0, _document.Sentences.IndexOf(trigger) - reach)].First;
        return [.. _actors.Company.Near(trigger, first).Select(actor => reading.Representation.CountryOf(actor.Id) ?? reading.Gazetteer.CountryLedBy(actor.Id, _actors.NameOf(actor))).OfType<string>().Distinct(StringComparer.Ordinal)
            .Select(country => new ActorReference(country, ActorKind.Country, trigger, trigger, trigger + 1))];
    }

    /// <summary>"The NATO member A and B", "A, a NATO member, and B": what is singular and stands with one says nothing of the next.</summary>
    bool IsOfOne(int trigger, int head) =>
        _tree.Heads[trigger] == head && _tree.Xpos[trigger] is "NN" or "NNP" && _tree.Relations[trigger] is Relation.NmodDesc or Relation.Compound or Relation.Amod or Relation.Flat or Relation.Appos;

    /// <summary>"Neither A nor B"; "the five members plus B", but not "it includes A plus B".</summary>
    bool IsNeither(int head, int trigger)
    {
        for (int child = _tree.FirstChild(head); child >= 0; child = _tree.NextSibling(child))
            if (_tree.Relations[child] is Relation.Det or Relation.Cc or Relation.CcPreconj or Relation.Case && (_tree.Lemma(child) is "neither" or "nor" || _tree.Lemma(child) == "plus" && _tree.Upos[trigger] == Upos.Noun)) return true;
        return false;
    }

    List<ActorReference> Bodies(RuleMatch match)
    {
        if (match.Rule.Options.TryGetValue("of", out string? fixedId)) return [new ActorReference(fixedId, ActorKind.Organization, match.Trigger, match.Trigger, match.Trigger + 1)];
        List<ActorReference> bodies = [];
        foreach (int head in match["in"])
            foreach (ActorReference organization in organizations.Read(head))
                if (!bodies.Exists(other => other.Id == organization.Id)) bodies.Add(organization);
        if (bodies.Count == 0 && match.Rule.Has("last") && organizations.Before(match.Trigger) is { } before && (!match.Rule.Has("told") || _claims.Exists(claim => claim.OrganizationId == before.Id)))
            bodies.Add(before with { Head = match.Trigger, First = match.Trigger, End = match.Trigger + 1 });
        if (bodies.Count == 0 && match.Rule.Has("summit") && organizations.SummitBefore(match.Trigger) is { } gathered) bodies.Add(gathered with { Head = match.Trigger, First = match.Trigger, End = match.Trigger + 1 });
        return bodies;
    }

    void Add(string rule, int trigger, Sentence sentence, string status, ActorReference member, ActorReference body)
    {
        if (status is "suspended" or "former") _claims.RemoveAll(claim => claim.Status == "member" && claim.MemberId == member.Id && claim.OrganizationId == body.Id);
        _claims.Add(new MembershipClaim
        {
            MemberId = member.Id,
            OrganizationId = body.Id,
            Status = status,
            Rule = rule,
            Evidence = Evidence.Of(_document.Article, Quote(trigger, member, body, sentence)),
            Confidence = 0.9,
            SaidBy = reading.Speakers.Of(trigger),
        });
        reading.Trace?.Accept("membership", _document.Span(trigger, trigger + 1), rule, $"{member.Id} {status} {body.Id}");
    }

    TextSpan Quote(int trigger, ActorReference member, ActorReference body, Sentence sentence)
    {
        int first = Math.Max(sentence.First, Math.Min(trigger, Math.Min(member.First, body.First)));
        int end = Math.Min(sentence.End, Math.Max(trigger + 1, Math.Max(member.End, body.End)));
        TextSpan span = _document.Span(first, end);
        return _document.Text.AsSpan(span.Start, span.Length).IndexOfAny('\r', '\n') < 0 ? span : _document.Span(trigger, trigger + 1);
    }
}
