using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds where a contact takes place: the place named nearest to its trigger in the tree, after "in" or "at".</summary>
public sealed class PlaceReader(DependencyTree tree, NameIndex names, ActorGazetteer gazetteer, PlaceNames placeNames, SettingReader setting)
{
    static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "in", "at", "outside", "near" };

    /// <summary>What is spoken of and has a place of its own.</summary>
    static readonly HashSet<string> Topics = new(StringComparer.Ordinal)
    {
        "situation", "development", "conflict", "war", "crisis", "violence", "unrest", "fighting", "election", "democracy", "peace", "stability", "security", "settlement", "presence", "operation", "right",
        "event", "process", "progress", "transition", "troop", "force", "ceasefire", "truce", "bloodshed", "mission", "killing", "attack", "issue", "reform", "investment", "aggression", "escalation", "tension",
    };

    static readonly HashSet<string> Destinations = new(StringComparer.Ordinal) { "to", "in", "at", "into", "for" };

    /// <summary>The places that phrases name.</summary>
    public PlaceNames PlaceNames { get; } = placeNames;

    /// <summary>Where the contact that a word tells of takes place; null where nothing is said of it.</summary>
    public EventPlace? Read(int trigger, Sentence sentence)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (child < trigger && tree.Lemma(child) == "where" && Antecedent(trigger) is { } before) return before;
        Spine spine = new(tree, trigger);
        int best = -1, bestCost = int.MaxValue, sequel = Sequel(trigger);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            int name = names.NameAt(token);
            if (name < 0 ? PlaceNames.Beside(token) < 0 && !IsLocality(token) : names.Name(name).Type != NameType.Place) continue;
            if (IsOfTopic(token)) continue;
            if (name >= 0 && tree.Heads[token] >= names.Name(name).First && tree.Heads[token] < names.Name(name).End) continue;
            string preposition = tree.Case(token);
            bool stays = (Prepositions.Contains(preposition) || preposition == "on" && names.EntityAt(token) is { } entity && gazetteer.IsIsland(entity)) && !(tree.Relations[token] == Relation.Nmod && IsOneOf(token));
            bool goes = Destinations.Contains(preposition) && tree.Relations[token] is Relation.Obl or Relation.Nmod && tree.Heads[token] != sequel && !IsNext(trigger, tree.Heads[token]) && (GoesThere(tree.Heads[token]) || tree.Lemma(tree.Heads[token]) == "way" && spine.Contains(tree.Heads[token])) && !IsOneOf(token);
            if (!stays && !goes) continue;
            int distance = spine.Distance(token);
            if (distance < 0 || IsOfNext(token, spine)) continue;
            int cost = distance * 100 + Math.Abs(token - trigger);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = token;
        }

        return best < 0 ? Antecedent(trigger) ?? Here(spine, sentence) ?? Hosted(trigger) ?? Called(trigger) ?? Left(sequel) : names.NameAt(best) >= 0 ? PlaceNames.Of(best) : PlaceNames.Beside(best) is >= 0 and int beside ? PlaceNames.Of(beside) : PlaceNames.Country(best);
    }

    /// <summary>"comes ahead of the forum in Porto", "met before the summit in Oslo": the place of what comes before or after.</summary>
    bool IsOfNext(int token, Spine spine)
    {
        for (int above = tree.Heads[token]; above >= 0 && !spine.Contains(above); above = tree.Heads[above])
            if (tree.Lemma(above) == "ahead" || tree.Case(above) is "ahead of" or "before" or "prior to" or "after" or "following" or "until" || tree.Case(above) == "since" && IsRanked(above)) return true;
        return false;
    }

    /// <summary>"the first talks since the summit in Oslo", "the highest-level contact since": another than that.</summary>
    bool IsRanked(int past)
    {
        const int reach = 4;
        if (tree.Child(past, Relation.Case) is not (>= 0 and int since)) return false;
        for (int token = Math.Max(0, since - reach); token < since; token++)
            if (tree.Xpos[token] is "JJS" or "RBS" || tree.Lemma(token) is "first" or "latest" || tree.Document.Form(token).StartsWith("highest")) return true;
        return false;
    }

    /// <summary>"a trip to Norway and Iceland", "with leaders in Norway and Iceland": at which of them a contact is, is not said.</summary>
    bool IsOneOf(int token) => (tree.Lemma(tree.Heads[token]) is "visit" or "trip" or "tour" or "journey" || tree.Xpos[tree.Heads[token]] == "NNS" && tree.Case(token) == "in") && tree.Child(token, Relation.Conj) is >= 0 and int other && names.Is(other, NameType.Place) && PlaceNames.Of(other)?.CountryIso3 != PlaceNames.Of(token)?.CountryIso3;

    /// <summary>"holds talks with A before heading for Oslo".</summary>
    bool IsNext(int trigger, int journey) => tree.Child(journey, Relation.Mark) is >= 0 and int mark && tree.Lemma(mark) == "before" && !tree.IsBelow(trigger, journey);

    /// <summary>"returns to Oslo after talks with A": what is done when the talks are over, and says nothing of where they are; -1 for nothing.</summary>
    int Sequel(int trigger)
    {
        for (int token = trigger; tree.Heads[token] >= 0; token = tree.Heads[token])
            if (tree.Case(token) is "after" or "following" or "follow" || tree.Child(token, Relation.Mark) is >= 0 and int mark && tree.Lemma(mark) is "after") return tree.Heads[token];
        return -1;
    }

    /// <summary>"the Munich Security Conference": a gathering that is called after a city is in that city; not one of a pact or a process that is.</summary>
    public EventPlace? Seat(string? occasion)
    {
        if (occasion is null || !PlaceNames.Gatherings.Any(word => occasion.EndsWith(word, StringComparison.OrdinalIgnoreCase)) || Compacts.Any(word => occasion.Contains(word, StringComparison.Ordinal))) return null;
        // "today's sixth Porto Conference"
        while (char.IsLower(occasion[0]) && occasion.IndexOf(' ', StringComparison.Ordinal) is > 0 and int space && space + 1 < occasion.Length) occasion = occasion[(space + 1)..];
        return gazetteer.CityBefore(occasion) is { } city && gazetteer.NameOf(city) is { } name ? new EventPlace(name, city, gazetteer.CountryOf(city), true) : null;
    }

    static readonly string[] Compacts = ["Organization", "Organisation", "Association", "Community", "Union", "Council", "Pact", "Process", "Format", "Group", "Convention", "Treaty", "Agreement", "Accord", "Protocol", "Round", "Club"];

    /// <summary>"discussed the situation in Norway": the place is that of what is spoken of.</summary>
    bool IsOfTopic(int token) => tree.Relations[token] == Relation.Nmod && tree.Case(token) == "in" && tree.Heads[token] is >= 0 and int noun && Topics.Contains(tree.Lemma(noun));

    /// <summary>"in the Kenyan capital", "at the Kenyan embassy": a locality that only its country tells.</summary>
    bool IsLocality(int token) => PlaceNames.Country(token) is not null;

    /// <summary>"travels to Oslo, where she will meet": the place named before the clause.</summary>
    EventPlace? Antecedent(int trigger)
    {
        for (int token = trigger; token >= 0; token = tree.Heads[token])
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Lemma(child) != "where" || child > trigger) continue;
                for (int before = child - 1; before >= Math.Max(0, child - 8); before--)
                    if (names.Is(before, NameType.Place)) return PlaceNames.Of(IsOfCity(before) ? before - 2 : before);
                return null;
            }

        return null;
    }

    /// <summary>The place that the phrase of a noun itself tells: "the summit in Oslo", "the summit that begins in Oslo"; null without one.</summary>
    public EventPlace? Inside(int noun, Sentence sentence)
    {
        for (int token = noun + 1; token < sentence.End; token++)
            if (Prepositions.Contains(tree.Case(token)) && tree.IsBelow(token, noun) && PlaceNames.Lies(token) is { } place) return place;
        return null;
    }

    /// <summary>
    /// "the Oslo meeting", "discussed it in a White House meeting": the city or house that a contact is called after; null without. A country or a
    /// region before the noun is what the talks are about as often as where they are.
    /// </summary>
    EventPlace? Called(int trigger)
    {
        if (Before(trigger) is { } own) return own;
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "meeting" or "talk" or "session" or "dinner" or "lunch" && tree.Case(child) is "in" or "at" or "during" or "for" && Before(child) is { } place) return place;
        return null;
    }

    EventPlace? Before(int noun)
    {
        if (tree.Upos[noun] != Upos.Noun) return null;
        for (int child = tree.FirstChild(noun); child >= 0 && child < noun; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && PlaceNames.Of(child) is { CountryIso3: not null, Id: { } id } place && gazetteer.IsSite(id)) return place;
        return null;
    }

    /// <summary>"left Oslo after talks with A": what is left when the talks are over; null for any other sequel.</summary>
    EventPlace? Left(int sequel)
    {
        if (sequel < 0 || tree.Lemma(sequel) is not ("leave" or "depart")) return null;
        for (int child = tree.FirstChild(sequel); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Obj) return PlaceNames.Lies(child);
        return null;
    }

    /// <summary>"Oslo, Norway": a country that only says where the city before it lies.</summary>
    bool IsOfCity(int country) =>
        country > 1 && names.Name(names.NameAt(country)).First == country && tree.Document.Form(country - 1) is "," && names.Is(country - 2, NameType.Place)
        && PlaceNames.Of(country - 2) is { Name: not null, CountryIso3: not null } city && city.CountryIso3 == PlaceNames.Of(country)?.CountryIso3;

    /// <summary>"met here on Monday": where the dateline is.</summary>
    EventPlace? Here(Spine spine, Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Document.Form(token) is "here" && tree.Relations[token] == Relation.Advmod && spine.Contains(tree.Heads[token])) return setting.Dateline();
        return null;
    }

    /// <summary>"talks hosted by Kenya", "Nairobi will host talks between A and B": in the country, or the city, of the host.</summary>
    EventPlace? Hosted(int trigger)
    {
        if (tree.Relations[trigger] == Relation.Obj && tree.Heads[trigger] is >= 0 and int verb && tree.Lemma(verb) is "host" && Subject(verb) is >= 0 and int subject && names.Is(subject, NameType.Place) && PlaceNames.Of(subject) is { CountryIso3: not null } scene) return scene;
        for (int word = trigger, steps = 0; word >= 0 && steps < 2; word = tree.Heads[word], steps++)
            for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Acl && tree.Lemma(child) == "host")
                    for (int host = tree.FirstChild(child); host >= 0; host = tree.NextSibling(host))
                        if (tree.Case(host) == "by" && PlaceNames.Of(host) is { Name: null, CountryIso3: not null } country) return country;
        return null;
    }

    /// <summary>Whose verb it is, also in "is planning to host"; −1 for none.</summary>
    int Subject(int verb)
    {
        while (tree.Relations[verb] is Relation.Xcomp && tree.Heads[verb] >= 0 && tree.Child(verb, Relation.Nsubj) < 0) verb = tree.Heads[verb];
        return tree.Child(verb, Relation.Nsubj);
    }

    bool GoesThere(int word) => tree.Lemma(word) is "visit" or "trip" or "travel" or "arrive" or "go" or "fly" or "tour" or "journey" or "come" or "head" or "return" or "stop" or "welcome" or "host" or "receive" or "invite" or "bring";
}
