using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Reads who attends a gathering, and who visits which places.</summary>
sealed class AttendanceReader(DependencyTree tree, ActorReader actors, StatusReader statuses, DateReader dates, DestinationReader destinationReader, VisitedCountryReader countries, StatusRules statusRules, ContactWords words, PartyNumber parties, ParticipantReader participants, ContactBuilder builder)
{
    /// <summary>Adds a visit for each place that it goes to, or a gathering with all who attend it.</summary>
    public void Read(ContactPassage passage, List<ActorReference> who, List<ActorReference> all)
    {
        (RuleMatch match, EventKind kind, int sentence, _, Outlook outlook) = passage;
        // "has never visited Norway": of no journey that anybody had in mind
        if (outlook == Outlook.Denied && kind == EventKind.Visit && statuses.Negated(match.Trigger) && (tree.Has(match.Trigger, Relation.Advmod, "never") || tree.Has(match.Trigger, Relation.Aux, "have"))) return;
        if (outlook == Outlook.Denied && statuses.Negated(match.Trigger)) outlook = Outlook.Refused;        // who does not attend stays away
        passage = passage with { Outlook = outlook };
        // "attends the meeting of the Union, along with officials of its member states": a body does not come to its own gathering
        List<ActorReference> own = match["guest"].Length > 0 && match["at"] is [var gathering, ..] ? actors.Owners(gathering) : [];
        List<ActorReference> attending = ActorList.Union(ActorList.Union(who, all), participants.Read(match["guest"], false).FindAll(guest => guest.IsPerson || !own.Exists(body => body.Id == guest.Id)));
        if (kind == EventKind.Visit) attending.RemoveAll(actor => !actor.IsPerson && !match.Rule.Has("bodies") && (OutlookAlgebra.IsNegative(outlook) || tree.Xpos[actor.Head] != "NNS" || !statusRules.Travellers.Contains(tree.Lemma(actor.Head))) && (tree.Lemma(actor.Head) is not ("delegation" or "mission" or "team") || IsSquad(actor.Head)));
        if (kind == EventKind.Summit) attending.RemoveAll(actor => actor.Kind == ActorKind.OfficeHolder && tree.Lemma(actor.Head).StartsWith("spokes", StringComparison.Ordinal));
        if (attending.Count == 0 || attending.Count == 1 && attending[0].Kind == ActorKind.Organization && kind != EventKind.Visit) return;
        // who offers to host a summit has proposed none to anybody named
        if (kind == EventKind.Summit && outlook == Outlook.Proposed && attending.Count == who.Count && (tree.Lemma(match.Trigger) is "host" or "cohost" or "co-host" || match.Rule.Has("closed"))) return;
        if (match.Rule.Has("several") && attending.Select(actor => actors.Representation.BodyOf(actor.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Count() < 2 && !attending.Exists(words.IsExample)) return;
        List<int> destinations = [];
        foreach (int token in match["place"]) destinations.AddRange(actors.Conjuncts(token));
        if (kind == EventKind.Summit)
        {
            // three to six who are named, one by one, and nobody else, meet; a gathering of a body has more attendees than are named
            bool few = (match.Rule.Has("closed") || match["at"] is [var at, ..] && parties.Of(at) == attending.Count || tree.Lemma(match.Trigger) == "host" && attending.Count > who.Count) && attending.Count is >= 2 and <= MeetingSize.Few && !attending.Exists(actor => actor.Kind == ActorKind.Organization && !IsDelegation(actor.Head))
                && !attending.Exists(words.IsExample);
            builder.Add(passage with { Kind = few ? EventKind.Meeting : kind }, attending, few, -1, []);
        }

        // "to A, B and C, May 3-9": the days are those of the whole journey
        bool whole = destinations.Count > 1 && dates.OnlySpan(tree.Document.Sentences.Sentences[sentence]);
        foreach (int token in destinations)
            if ((destinationReader.Of(token) ?? countries.Spoken(token, attending)) is { } destination && !IsOfTown(destination, destinations) && !IsHome(match.Trigger, token, destination, attending) && (!match.Rule.Has("abroad") || attending.TrueForAll(actor => countries.IsGuest(actor, destination))))
                builder.Add(passage, attending, false, destinations.Count > 1 && !whole ? token : -1, destinations.Count > 1 && !whole ? [.. destinations.Where(other => other != token)] : [], destination);
        if (match["host"].Length > 0 && countries.Hosting(participants.Read(match["host"], false), attending) is { } host) builder.Add(passage, attending, false, -1, [], host);
    }

    /// <summary>"the national football team": comes to play.</summary>
    bool IsSquad(int team)
    {
        for (int child = tree.FirstChild(team); child >= 0; child = tree.NextSibling(child))
            if (statusRules.Matches.Contains(tree.Lemma(child)) || tree.Lemma(child) is "national" or "olympic" or "paralympic" or "youth") return true;
        return false;
    }

    /// <summary>"hosted a delegation of the movement": some who speak for it, and not the body as it gathers.</summary>
    bool IsDelegation(int token) => tree.Lemma(token) is "delegation" or "negotiator" or "envoy" or "representative" or "mission";

    /// <summary>"visited Porto, Portugal", read as two places: one journey.</summary>
    bool IsOfTown(EventPlace country, List<int> destinations) =>
        country is { Name: null, CountryIso3: not null } && destinations.Exists(token => destinationReader.Of(token) is { Name: not null } town && town.CountryIso3 == country.CountryIso3);

    /// <summary>
    /// Who goes back to his own country or post, or about in one country, visits none, "a French visit" of the French president is no visit to France, and
    /// "a Mideast tour" says of no country that it is visited.
    /// </summary>
    bool IsHome(int trigger, int destination, EventPlace place, List<ActorReference> visitors)
    {
        bool modifies = destination < trigger && tree.Relations[destination] is Relation.Amod or Relation.Compound;
        bool hosts = tree.Relations[destination] is Relation.Nsubj or Relation.NmodPoss;        // "Norway has put off a visit by", "Norway's national day parade"
        if (place.CountryIso3 is not { } country) return modifies;
        string home = "country:" + country;
        // "they were in Norway", of Norwegians who are taken for Norway
        if (visitors.TrueForAll(visitor => visitor.Id == home)) return true;
        if (StartsIn(trigger, destination, country) || tree.Lemma(trigger) == "return" && visitors.TrueForAll(countries.IsPosted)) return true;
        if (hosts && visitors.TrueForAll(visitor => actors.Representation.IsOf(visitor.Id, home))) return true;
        if ((modifies || tree.Lemma(trigger) == "return" && !IsForTalks(trigger)) && visitors.TrueForAll(visitor => (actors.Representation.BodyOf(visitor.Id) ?? home) == home)) return true;
        // "the President's visit to Norway" is of another president than Norway's
        if (tree.Upos[trigger] == Upos.Noun && visitors.TrueForAll(visitor => actors.Names.NameAt(visitor.Head) < 0 && (actors.Representation.IsOf(visitor.Id, home) || actors.Representation.IsKnownOf(visitor.Id, home)))) return true;
        // "southern Norway", and not all of it: who is told to go to a country may not be of it, whatever he was taken for
        return (place.Name is not null || actors.Names.NameAt(destination) < 0 || tree.HasAny(destination, Relation.Amod, statusRules.Directions)) && visitors.TrueForAll(visitor => actors.Representation.IsKnownOf(visitor.Id, home));
    }

    /// <summary>"travelled from Bergen to Oslo": about in one country.</summary>
    bool StartsIn(int verb, int destination, string country)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (tree.Upos[verb] == Upos.Verb && child != destination && tree.Case(child) == "from" && destinationReader.Of(child) is { CountryIso3: { } start } && start == country) return true;
        return false;
    }

    /// <summary>"returns to the country for a new round of talks": it is not his own.</summary>
    bool IsForTalks(int verb)
    {
        for (int child = tree.FirstChild(verb); child >= 0; child = tree.NextSibling(child))
            if (child > verb && tree.Case(child) == "for" && (statusRules.Contacts.Contains(tree.Lemma(child)) || statusRules.Parts.Contains(tree.Lemma(child)))) return true;
        return false;
    }
}
