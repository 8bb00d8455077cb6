using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Reads definite and bare noun phrases without a name: an office, a body or officials, and whose they are.</summary>
sealed class DescriptionReader(DependencyTree tree, NameIndex names, ActorWords words, OfficePhrase offices, AnaphoricPhrase phrases, ActorGazetteer gazetteer, Representation representation, GroupReader groups, CompanyReader company, ActorReader reader)
{
    readonly ImpliedOwners _implied = new(tree, words, representation, reader);
    readonly LeadOfficial _leads = new(tree, names, representation);
    readonly UnnamedOfficeHolders _officeHolders = new(tree.Document.Text, gazetteer);

    /// <summary>"leaders of Kyrgyzstan and Turkmenistan", "Japan's foreign minister", "Russian officials", "foreign ministers of ASEAN nations".</summary>
    public bool Read(int token, List<ActorReference> actors, int depth)
    {
        if (tree.Upos[token] is not (Upos.Noun or Upos.Propn)) return false;
        string lemma = tree.Lemma(token), title = offices.Title(token);
        bool office = words.Offices.Contains(lemma);
        bool body = words.Bodies.Contains(lemma) || words.Forces.Contains(lemma) || words.Specialists.Contains(lemma) || lemma == "rebel";
        bool plural = tree.Xpos[token] is "NNS" or "NNPS";
        if (!office && !body && !words.Transparent.Contains(lemma)) return plural && names.NameAt(token) < 0 && groups.ReadExamples(token, actors);
        if ((body || plural || words.Transparent.Contains(lemma)) && groups.ReadExamples(token, actors)) return true;
        if (groups.IsPart(token)) return true;
        // "my counterpart, the Norwegian foreign minister"
        if (lemma == "counterpart" && !plural && tree.Child(token, Relation.Appos) is >= 0 and int apposition && apposition > token && reader.ReadAlone(apposition) is { Count: > 0 } peers)
        {
            foreach (ActorReference one in peers) actors.AddOnce(one.Id, one.First, one.End, token);
            return true;
        }

        if (offices.IsPrivate(token)) return true;
        List<ActorReference> owners = reader.Owners(token, depth);
        if (owners.Count == 0 && office) owners = _implied.Shared(token);
        // "Norway will send an envoy", "the president will send her foreign minister": Norway's, and her country's
        if ((owners.Count == 0 || owners is [{ IsPerson: true }] && tree.Child(token, Relation.NmodPoss) is >= 0 and int whose && tree.Xpos[whose] == "PRP$") && !plural && lemma is not "representative" && tree.Relations[token] is Relation.Obj or Relation.NsubjPass && tree.Heads[token] is >= 0 and int sending && tree.Lemma(sending) is "send" or "dispatch" or "appoint" or "name") owners = _implied.Senders(sending);
        // "Norwegian officials, including the Minister for Trade": theirs
        if (owners.Count == 0 && office && groups.IsExample(token) && tree.Heads[token] is >= 0 and int whole) owners = reader.Owners(whole);
        if (owners.Count == 0 && office && !plural && tree.Lemma(token) != "counterpart" && representation.Holder(offices.Title(token), null) is { } only && names.IsNamedBefore(only, token))
        {
            actors.AddOnce(only, token, token + 1, token);
            return true;
        }

        if (office && words.Emissaries.Contains(lemma) && EnvoysBefore(token, owners) is { Count: > 0 } envoys)
        {
            foreach (string envoy in envoys) actors.AddOnce(envoy, token, token + 1, token);
            return true;
        }

        // "the administration" of an official text is its own
        bool own = office ? tree.Xpos[token] == "NNP" && lemma != "general" && !offices.IsOfStaff(token) : lemma == "administration" && tree.Child(token, Relation.Det) is >= 0 and int the && tree.Lemma(the) == "the";
        if (owners.Count == 0 && own && !plural && reader.Home?.Invoke() is { } home && gazetteer.MayHave(title, home.Id)) owners.Add(home with { First = token, End = token + 1 });
        // "the Harbour Front rebels" are the Front; "Norwegian rebels" are not Norway
        if (lemma == "rebel") owners.RemoveAll(owner => owner.Kind != ActorKind.Organization);
        // "our Norwegian partners" are Norway; "Norway's partners" are others, and "European partners" nobody in particular
        if (lemma == "partner") owners.RemoveAll(owner => !plural || owner.Kind != ActorKind.Country || owner.Head >= token || !tree.IsBelow(owner.Head, token) || tree.Relations[owner.Head] is not (Relation.Amod or Relation.Compound or Relation.Conj));
        if (owners.Count == 0) return true;
        if (lemma == "counterpart" && owners.FindAll(owner => owner.Kind == ActorKind.Country) is [var theirs] && company.ReadCounterparts(token, theirs.Id, plural, actors)) return true;
        // "Call with A, B and C counterparts": the heading of a text that names them
        if (lemma == "counterpart" && plural && owners.Count > 1 && tree.Document.Blocks.Blocks[tree.SentenceOf(token).Block].Kind == BlockKind.Headline) return true;
        (int first, int end) = offices.Extent(token);
        if (title == "leader" && PeerTitle(token) is { } peer) title = peer;
        foreach (ActorReference owner in owners)
        {
            if (owner.IsPerson)
            {
                // "the Obama administration" is his country
                if (lemma is "administration" or "government" or "regime" or "cabinet" or "country" or "nation" or "state" && (representation.CountryOf(owner.Id) ?? gazetteer.CountryLedBy(owner.Id, reader.NameOf(owner))) is { } led) actors.AddOnce(led, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                // "the Secretary-General's envoy" is one of the body for which he acts
                else if (!plural && words.Emissaries.Contains(lemma) && representation.BodyOf(owner.Id) is { } sender)
                    _officeHolders.Add(actors, offices.Title(token), new ActorReference(sender, ActorGazetteer.KindOf(sender), owner.Head, owner.First, owner.End), Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            // "the presidents of A and B": whoever they are in the article
            if (office && plural && owner.Kind != ActorKind.Organization && offices.Titles(token) is { Count: > 1 } titles)
            {
                foreach (string each in titles)
                    if (representation.Holder(each, owner.Id) is { } named) actors.AddOnce(named, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                    else _officeHolders.Add(actors, each, owner, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            // "Norland's leader, A, said": whoever else the article calls its leader
            if (office && !plural && offices.Apposed(token) is { } apposed)
            {
                actors.AddOnce(apposed, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            if (office && (!plural || owners.Count > 1 && tree.Lemma(token) is not "counterpart" && !tree.Has(token, Relation.Amod, "senior")) && representation.Holder(title, owner.Id) is { } holder && !(plural && tree.Lemma(token) == "leader" && IsNamedBeside(holder, token)))
            {
                actors.AddOnce(holder, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            // "the Norwegian leaders": all who the article says lead it; "Norwegian leaders" may be others
            if (office && plural && lemma == "leader" && tree.Child(token, Relation.Det) >= 0 && owner.Kind == ActorKind.Country && representation.Leaders(owner.Id) is { Count: > 1 } leaders && leaders.TrueForAll(leader => names.IsNamedBefore(leader, token)))
            {
                foreach (string leader in leaders) actors.AddOnce(leader, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            if (!plural && lemma == "official" && _leads.Find(token, owner.Id) is { } official)
            {
                actors.AddOnce(official, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
                continue;
            }

            // "government counterparts" are of the government, "counterparts representing Norway" of no office that is told, "senior leaders" some who lead it
            bool stands = plural && lemma == "leader" && tree.Has(token, Relation.Amod, "senior") || lemma == "representative" && owner.Kind == ActorKind.Organization || lemma == "counterpart" && plural && (IsOfGovernment(token) || tree.Child(token, Relation.Acl) >= 0) || !office || body && plural || plural && owner.Kind == ActorKind.Organization;
            if (stands) actors.AddOnce(owner.Id, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
            else _officeHolders.Add(actors, title, owner, Math.Min(first, owner.First), Math.Max(end, owner.End), token);
        }

        return true;
    }

    /// <summary>"my Norwegian counterpart", said by a foreign minister: a foreign minister too; null where it is not known whose counterpart it is.</summary>
    string? PeerTitle(int counterpart)
    {
        if (tree.Lemma(counterpart) != "counterpart" || tree.Child(counterpart, Relation.NmodPoss) is not (>= 0 and int possessor)) return null;
        return reader.ReadAlone(possessor) is [{ Kind: ActorKind.Person } person] ? representation.DepartmentOf(person.Id) : null;
    }

    /// <summary>"the President" in the briefing of his spokesman, whatever president was told of last; false for any other phrase.</summary>
    public bool ReadOfHouse(int token, List<ActorReference> actors)
    {
        if (tree.Xpos[token] != "NNP" || tree.Lemma(token) is not ("president" or "secretary" or "advisor" or "adviser") || tree.Child(token, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) != "the") return false;
        if (offices.Title(token) is not ("president" or "vice president" or "secretary" or "national security advisor" or "national security adviser") || offices.TitledName(token) >= 0 || reader.Owners(token).Count > 0 || tree.Child(token, Relation.Nmod) >= 0 || token + 1 < tree.Document.Tokens.Count && tree.Document.Form(token + 1) is "of" or "for") return false;
        if (reader.House(token) is not { } house) return false;
        string title = offices.Title(token);
        (int first, int end) = offices.Extent(token);
        if (HolderOf(title, house.Id, token) is { } holder)
        {
            // his own "the President" is another
            if (reader.Voice(token).Any(voice => voice.Id == holder)) return false;
            actors.AddOnce(holder, first, end, token);
        }
        else _officeHolders.Add(actors, title, house, first, end, token);
        return true;
    }

    /// <summary>Of several who held an office, the one who is named most, and else with whom a chain joins the phrase; null for none.</summary>
    string? HolderOf(string title, string ofId, int token)
    {
        string[] holders = tree.Document.Article.Published is { } day ? representation.HoldersOn(day, title, ofId) : representation.Holder(title, ofId) is { } only ? [only] : [.. representation.Holders(title, ofId)];
        string? joined = names.MentionAt(token) is { Chains.Length: 1 } mention ? names.EntitiesOf(mention).FirstOrDefault(holders.Contains) : null;
        // of several secretaries, that of State is who has meetings of which one tells
        return holders.OrderByDescending(holder => names.CountOf(holder) * (representation.DepartmentOf(holder) == "foreign minister" ? 3 : 1)).ThenByDescending(holder => holder == joined).FirstOrDefault();
    }

    /// <summary>"met senior officials in Oslo": those of the country where they are met, when nothing else is said of them.</summary>
    public List<ActorReference> ReadLocal(int token, string countryId)
    {
        List<ActorReference> actors = [];
        bool office = words.Offices.Contains(tree.Lemma(token)) && !words.Bodies.Contains(tree.Lemma(token)) && !(tree.Lemma(token) == "counterpart" && IsOfGovernment(token));
        // "met with government and civil society members"
        if (IsBareGovernment(token))
        {
            actors.AddOnce(countryId, token, token + 1, token);
            return actors;
        }

        if (tree.Xpos[token] != "NNS" || !words.Offices.Contains(tree.Lemma(token)) && !words.Bodies.Contains(tree.Lemma(token)) || phrases.IsCompany(token) || names.MentionAt(token) is { Chains.Length: > 1 }) return actors;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is not (Relation.Case or Relation.Punct or Relation.Conj) && !IsOfDeeds(child, token) && !words.Local.Contains(tree.Lemma(child)) && !(tree.Relations[child] == Relation.Nmod && tree.Case(child) is "in" or "at" or "on" or "about" or "over" or "within" or "outside")) return actors;
        if (office) _officeHolders.Add(actors, offices.Title(token), new ActorReference(countryId, ActorKind.Country, token, token, token + 1), token, token + 1, token);
        else actors.AddOnce(countryId, token, token + 1, token);
        return actors;
    }

    /// <summary>"officials who have worked on a pact", "officials trying to form a government": tells what they do, and names nobody whose they are; diplomats at work somewhere may be anybody's.</summary>
    bool IsOfDeeds(int clause, int token)
    {
        if (tree.Lemma(token) is "diplomat" or "negotiator" or "delegate" or "representative" || tree.Relations[clause] is not (Relation.AclRelcl or Relation.Acl) || clause < token || tree.Xpos[clause] == "VBN") return false;
        Sentence sentence = tree.SentenceOf(token);
        for (int word = token + 1; word < sentence.End; word++)
            if (names.NameAt(word) >= 0 && tree.IsBelow(word, clause)) return false;
        return true;
    }

    /// <summary>"government and business representatives", "government, opposition and civil society members": the first of those who represent, bare.</summary>
    bool IsBareGovernment(int token)
    {
        if (tree.Lemma(token) != "government" || tree.Xpos[token] != "NN" || tree.Child(token, Relation.Det) >= 0 || tree.Child(token, Relation.NmodPoss) >= 0) return false;
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] == Relation.Conj && tree.Lemma(child) is "member" or "representative" or "leader" or "official" or "counterpart") return true;
        return false;
    }

    bool IsOfGovernment(int token)
    {
        for (int child = tree.FirstChild(token); child >= 0; child = tree.NextSibling(child))
            if (tree.Relations[child] is Relation.Compound or Relation.Amod && tree.Lemma(child) is "government" or "governmental") return true;
        return false;
    }

    /// <summary>"The Norwegian diplomat": the one person of the country who was named before, its leader apart; none where there are several.</summary>
    List<string> EnvoysBefore(int token, List<ActorReference> owners)
    {
        if (owners is not [{ Kind: ActorKind.Country } country] || tree.Xpos[token] is not "NN" || tree.Child(token, Relation.Det) is not (>= 0 and int the) || tree.Lemma(the) != "the") return [];
        HashSet<string> named = new(StringComparer.Ordinal);
        for (int word = 0; word < token; word++)
            if (names.EntityAt(word) is { } person && NameIndex.IsPerson(person) && representation.CountryOf(person) == country.Id && representation.Holder("leader", country.Id) != person) named.Add(person);
        return named.Count == 1 ? [.. named] : [];
    }

    /// <summary>"A met the leaders of B and C": A is none of those whom he meets.</summary>
    bool IsNamedBeside(string holder, int token)
    {
        Sentence sentence = tree.SentenceOf(token);
        for (int word = sentence.First; word < sentence.End; word++)
            if (names.EntityAt(word) == holder) return true;
        return false;
    }
}
