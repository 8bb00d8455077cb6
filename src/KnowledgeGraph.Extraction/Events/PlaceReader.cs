using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Events;

/// <summary>Finds where a contact takes place: the place named nearest to its trigger in the tree, after "in" or "at".</summary>
public sealed class PlaceReader(DependencyTree tree, NameIndex names, ActorGazetteer gazetteer)
{
    static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal) { "in", "at", "outside", "near" };

    static readonly HashSet<string> Gatherings = new(StringComparer.Ordinal) { "summit", "conference", "forum", "assembly" };

    /// <summary>Nouns that a place's name stands beside: "the city of X", "the X residence".</summary>
    static readonly HashSet<string> Kinds = new(StringComparer.Ordinal)
    {
        "city", "town", "capital", "resort", "village", "port", "province", "region", "island", "suburb", "district", "residence", "palace", "castle", "villa", "estate", "retreat",
        "headquarters", "compound", "complex", "center", "centre", "hotel", "airport", "base", "stronghold", "enclave", "outpost", "ministry", "territory",
    };

    /// <summary>What is spoken of and has a place of its own.</summary>
    static readonly HashSet<string> Topics = new(StringComparer.Ordinal)
    {
        "situation", "development", "conflict", "war", "crisis", "violence", "unrest", "fighting", "election", "democracy", "peace", "stability", "security", "settlement", "presence", "operation", "right",
        "event", "process", "progress", "transition", "troop", "force", "ceasefire", "truce", "bloodshed", "killing", "attack", "issue", "reform", "investment", "aggression", "escalation", "tension",
    };

    static readonly HashSet<string> Destinations = new(StringComparer.Ordinal) { "to", "in", "at", "into", "for" };

    public EventPlace? Read(int trigger, Sentence sentence)
    {
        for (int child = tree.FirstChild(trigger); child >= 0; child = tree.NextSibling(child))
            if (child < trigger && tree.Lemma(child) == "where" && Antecedent(trigger) is { } before) return before;
        Spine spine = new(tree, trigger);
        int best = -1, bestCost = int.MaxValue, sequel = Sequel(trigger);
        for (int token = sentence.First; token < sentence.End; token++)
        {
            int name = names.NameAt(token);
            if (name < 0 ? Beside(token) < 0 && !IsLocality(token) : names.Name(name).Type != NameType.Place) continue;
            if (IsOfTopic(token)) continue;
            if (name >= 0 && tree.Heads[token] >= names.Name(name).First && tree.Heads[token] < names.Name(name).End) continue;
            string preposition = tree.Case(token);
            bool stays = Prepositions.Contains(preposition) && !(tree.Relations[token] == Relation.Nmod && IsOneOf(token));
            bool goes = Destinations.Contains(preposition) && tree.Relations[token] is Relation.Obl or Relation.Nmod && tree.Heads[token] != sequel && !IsNext(trigger, tree.Heads[token]) && GoesThere(tree.Heads[token]) && !IsOneOf(token);
            if (!stays && !goes) continue;
            int distance = spine.Distance(token);
            if (distance < 0) continue;
            int cost = distance * 100 + Math.Abs(token - trigger);
            if (cost >= bestCost) continue;
            bestCost = cost;
            best = token;
        }

        return best < 0 ? Antecedent(trigger) ?? Here(spine, sentence) ?? Hosted(trigger) : names.NameAt(best) >= 0 ? Of(best) : Beside(best) is >= 0 and int beside ? Of(beside) : Country(best);
    }

    /// <summary>"a trip to Norway and Iceland", "with leaders in Norway and Iceland": at which of them a contact is, is not said.</summary>
    bool IsOneOf(int token) => (tree.Lemma(tree.Heads[token]) is "visit" or "trip" or "tour" or "journey" || tree.Xpos[tree.Heads[token]] == "NNS" && tree.Case(token) == "in") && tree.Child(token, Relation.Conj) is >= 0 and int other && names.Is(other, NameType.Place) && Of(other)?.CountryIso3 != Of(token)?.CountryIso3;

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
        if (occasion is null || !Gatherings.Any(word => occasion.EndsWith(word, StringComparison.OrdinalIgnoreCase)) || Compacts.Any(word => occasion.Contains(word, StringComparison.Ordinal))) return null;
        return gazetteer.CityBefore(occasion) is { } city && gazetteer.NameOf(city) is { } name ? new EventPlace(name, city, gazetteer.CountryOf(city), true) : null;
    }

    static readonly string[] Compacts = ["Organization", "Organisation", "Association", "Community", "Union", "Council", "Pact", "Process", "Format", "Group", "Convention", "Treaty", "Agreement", "Accord", "Protocol", "Round", "Club"];

    /// <summary>"discussed the situation in Norway": the place is that of what is spoken of.</summary>
    bool IsOfTopic(int token) => tree.Relations[token] == Relation.Nmod && tree.Case(token) == "in" && tree.Heads[token] is >= 0 and int noun && Topics.Contains(tree.Lemma(noun));

    /// <summary>"in the Kenyan capital", "at the Kenyan embassy": a locality that only its country tells.</summary>
    bool IsLocality(int token) => Country(token) is not null;

    EventPlace? Country(int token)
    {
        if (!Kinds.Contains(tree.Lemma(token))) return null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (child < token && tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss && names.Is(child, NameType.Demonym) && Of(child) is { CountryIso3: not null } country) return country;
        return null;
    }

    /// <summary>The place's name beside "city", "residence" and the like; -1 without.</summary>
    int Beside(int token)
    {
        if (!Kinds.Contains(tree.Lemma(token))) return -1;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (names.Is(child, NameType.Place) && (tree.Relations[child] is Relation.Compound or Relation.Appos or Relation.Flat or Relation.NmodDesc || tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of")) return child;
        return -1;
    }

    /// <summary>"the southern Egyptian city of X": the adjective says which country a place lies in that no gazetteer knows.</summary>
    string? CountryBeside(int token)
    {
        if (tree.Heads[token] is not (>= 0 and int kind) || !Kinds.Contains(tree.Lemma(kind))) return null;
        for (int child = tree.FirstChild(kind); child >= 0; child = tree.NextSibling(child))
            if (child < kind && names.EntityAt(child) is { } entity && tree.Relations[child] is Relation.Amod or Relation.Compound or Relation.NmodPoss && gazetteer.CountryOf(entity) is { } country) return country;
        return null;
    }

    /// <summary>"the U.S. Gulf Coast".</summary>
    string? Adjective(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (child < token && tree.Relations[child] is Relation.Amod or Relation.Compound && names.NameAt(child) != names.NameAt(token) && names.EntityAt(child) is { } entity && entity.StartsWith("country:", StringComparison.Ordinal)) return gazetteer.CountryOf(entity);
        return null;
    }

    /// <summary>"travels to Oslo, where she will meet": the place named before the clause.</summary>
    EventPlace? Antecedent(int trigger)
    {
        for (int token = trigger; token >= 0; token = tree.Heads[token])
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            {
                if (tree.Lemma(child) != "where" || child > trigger) continue;
                for (int before = child - 1; before >= Math.Max(0, child - 8); before--)
                    if (names.Is(before, NameType.Place)) return Of(IsOfCity(before) ? before - 2 : before);
                return null;
            }

        return null;
    }

    /// <summary>"Oslo, Norway": a country that only says where the city before it lies.</summary>
    bool IsOfCity(int country) => country > 1 && names.Name(names.NameAt(country)).First == country && tree.Document.Form(country - 1) is "," && names.Is(country - 2, NameType.Place) && Of(country - 2) is { Name: not null, CountryIso3: not null } city && city.CountryIso3 == Of(country)?.CountryIso3;

    /// <summary>Where the gathering is that the article tells of: "the summit in Oslo", or the place of its dateline; null without a gathering.</summary>
    public EventPlace? Gathering()
    {
        bool told = false;
        for (int token = 0; token < tree.Heads.Length; token++)
        {
            if (tree.Heads[token] == ParseLayer.Unparsed || !Gatherings.Contains(tree.Lemma(token)) || IsForThePress(token)) continue;
            told = true;
            for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "in" && Lies(child) is { CountryIso3: not null } place) return place;
            // "the summit opened in Oslo"
            if (tree.Relations[token] is not (Relation.Nsubj or Relation.NsubjPass)) continue;
            for (int child = tree.FirstChild(tree.Heads[token]); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Obl && tree.Case(child) == "in" && Lies(child) is { CountryIso3: not null } scene) return scene;
        }

        return told ? Dateline() : null;
    }

    /// <summary>The place that the phrase of a noun itself tells: "the summit in Oslo", "the summit that begins in Oslo"; null without one.</summary>
    public EventPlace? Inside(int noun, Sentence sentence)
    {
        for (int token = noun + 1; token < sentence.End; token++)
            if (Prepositions.Contains(tree.Case(token)) && tree.IsBelow(token, noun) && Lies(token) is { } place) return place;
        return null;
    }

    /// <summary>"told a news conference in Oslo".</summary>
    bool IsForThePress(int gathering)
    {
        for (int child = tree.FirstChild(gathering); child >= 0; child = tree.NextSibling(child))
            if (tree.Lemma(child) is "news" or "press") return true;
        return false;
    }

    /// <summary>"met here on Monday": where the dateline is.</summary>
    EventPlace? Here(Spine spine, Sentence sentence)
    {
        for (int token = sentence.First; token < sentence.End; token++)
            if (tree.Document.Form(token) is "here" && tree.Relations[token] == Relation.Advmod && spine.Contains(tree.Heads[token])) return Dateline();
        return null;
    }

    /// <summary>"talks hosted by Kenya", "Nairobi will host talks between A and B": in the country, or the city, of the host.</summary>
    EventPlace? Hosted(int trigger)
    {
        if (tree.Relations[trigger] == Relation.Obj && tree.Heads[trigger] is >= 0 and int verb && tree.Lemma(verb) is "host" && Subject(verb) is >= 0 and int subject && names.Is(subject, NameType.Place) && Of(subject) is { CountryIso3: not null } scene) return scene;
        for (int word = trigger, steps = 0; word >= 0 && steps < 2; word = tree.Heads[word], steps++)
            for (int child = tree.FirstChild(word); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] == Relation.Acl && tree.Lemma(child) == "host")
                    for (int host = tree.FirstChild(child); host >= 0; host = tree.NextSibling(host))
                        if (tree.Case(host) == "by" && Of(host) is { Name: null, CountryIso3: not null } country) return country;
        return null;
    }

    /// <summary>Whose verb it is, also in "is planning to host"; −1 for none.</summary>
    int Subject(int verb)
    {
        while (tree.Relations[verb] is Relation.Xcomp && tree.Heads[verb] >= 0 && tree.Child(verb, Relation.Nsubj) < 0) verb = tree.Heads[verb];
        return tree.Child(verb, Relation.Nsubj);
    }

    EventPlace? Dateline()
    {
        if (tree.Document.Blocks.Dateline is not { } dateline) return null;
        for (int token = 0; token < tree.Heads.Length && tree.Document.Tokens.Starts[token] < dateline.End; token++)
            if (names.Is(token, NameType.Place) && dateline.Contains(tree.Document.Tokens.Starts[token]) && Of(token) is { CountryIso3: not null } place) return place;
        return null;
    }

    /// <summary>"Munich, Germany" in a line of its own above the text, as transcripts have it; null without one.</summary>
    public EventPlace? Venue()
    {
        const int longest = 6, lines = 8;
        Sentence[] sentences = tree.Document.Sentences.Sentences;
        for (int i = 1; i < Math.Min(lines, sentences.Length); i++)
        {
            Sentence line = sentences[i];
            if (line.Length > longest || sentences[i - 1].Block == line.Block || i + 1 < sentences.Length && sentences[i + 1].Block == line.Block) continue;
            if (!names.Is(line.First, NameType.Place) || Of(line.First) is not { CountryIso3: not null, IsCity: true } place) continue;
            bool alone = true;
            for (int token = line.First; token < line.End; token++)
                alone &= names.NameAt(token) >= 0 ? names.Is(token, NameType.Place) : tree.Document.Form(token) is "," or "." or "DC" or "D.C" or "D.C.";
            if (alone) return place;
        }

        return null;
    }

    /// <summary>"in Oslo", "in the old city of Oslo".</summary>
    EventPlace? Lies(int token)
    {
        if (names.Is(token, NameType.Place)) return Of(token);
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Nmod && tree.Case(child) == "of" && names.Is(child, NameType.Place)) return Of(child);
        // "in Norway's capital, Oslo", "in the Norwegian capital"
        if (tree.Lemma(token) is not ("capital" or "city" or "resort" or "town")) return null;
        EventPlace? country = null;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
        {
            if (tree.Relations[child] is Relation.Appos or Relation.Flat && names.Is(child, NameType.Place)) return Of(child);
            if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound) country ??= Of(child);
        }

        return country;
    }

    /// <summary>Where a journey goes: a place by its name, "the Kenyan capital", "the city of Oslo"; "the country" of whoever speaks of it.</summary>
    public EventPlace? Destination(int token)
    {
        if (names.NameAt(token) >= 0) return Of(token);
        if (Beside(token) is >= 0 and int beside) return Of(beside);
        if (Towns.Contains(tree.Lemma(token))) return Country(token);
        return tree.Lemma(token) == "country" && tree.Child(token, Relation.Det) is >= 0 and int the && tree.Lemma(the) == "the" ? Speaking(token) : null;
    }

    static readonly HashSet<string> Towns = new(StringComparer.Ordinal) { "capital", "city", "town", "resort", "island", "port", "village", "province", "region", "territory" };

    /// <summary>"Norway says she will visit the country": the country that is the subject of a clause above, or whose "foreign ministry" is.</summary>
    EventPlace? Speaking(int token)
    {
        for (int verb = tree.Heads[token]; verb >= 0; verb = tree.Heads[verb])
        {
            if (tree.Relations[verb] != Relation.Ccomp || tree.Heads[verb] is not (>= 0 and int saying) || tree.Child(saying, Relation.Nsubj) is not (>= 0 and int speaker)) continue;
            if (names.Is(speaker, NameType.Place) && Of(speaker) is { } country) return Country(country);
            for (int child = tree.FirstChild(speaker); child >= 0; child = tree.NextSibling(child))
                if (tree.Relations[child] is Relation.NmodPoss or Relation.Amod or Relation.Compound && names.NameAt(child) >= 0 && Of(child) is { } owner) return Country(owner);
        }

        return null;

        static EventPlace? Country(EventPlace place) => place.CountryIso3 is { } iso ? new EventPlace(null, "country:" + iso, iso) : null;
    }

    /// <summary>The place that the name at a token is, with its country; null when it is none, but a person or an organization.</summary>
    public EventPlace? Of(int token)
    {
        int name = names.NameAt(token);
        if (name < 0) return null;
        string? entity = names.Entity(name);
        string words = tree.Document.Words(names.Name(name).First, names.Name(name).End);
        if (entity is not null && entity.StartsWith("country:", StringComparison.Ordinal)) return new EventPlace(null, entity, gazetteer.CountryOf(entity));
        if (entity is not null && !entity.StartsWith("place:", StringComparison.Ordinal)) return null;
        if (entity is null && tree.Lemma(names.Name(name).End - 1) is var last && (Gatherings.Contains(last) || last == "dialogue")) return null;      // "at the Arctic Summit"
        string? country = entity is null ? null : gazetteer.CountryOf(entity);
        // "in Cuzco, Peru": the name behind says where it is
        int next = names.Name(name).End + 1;
        if (next < tree.Heads.Length && tree.Document.Form(next - 1) is "," && names.EntityAt(next) is { } after && (after.StartsWith("country:", StringComparison.Ordinal) || country is null)
            && names.Name(names.NameAt(next)).Type == NameType.Place && !(country is not null && IsModifier(next))) country = gazetteer.CountryOf(after) ?? country;
        country ??= CountryBeside(token) ?? Adjective(token);
        return new EventPlace(words, entity, country, entity is not null && gazetteer.IsCity(entity));
    }

    /// <summary>"Today in Seoul, U.S. envoy A": a country that says whose the next word is, and not where the city lies.</summary>
    bool IsModifier(int country) => names.Name(names.NameAt(country)).End is var end && end < tree.Heads.Length && tree.Upos[end] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Part;

    bool GoesThere(int word) => tree.Lemma(word) is "visit" or "trip" or "travel" or "arrive" or "go" or "fly" or "tour" or "journey" or "come" or "head" or "return" or "stop" or "welcome" or "host" or "receive" or "invite" or "bring";
}
