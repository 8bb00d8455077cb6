using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Extraction.Actors;
using KnowledgeGraph.Extraction.Attribution;
using KnowledgeGraph.Extraction.Events;
using KnowledgeGraph.Extraction.Linking;
using KnowledgeGraph.Extraction.Memberships;
using KnowledgeGraph.Extraction.Offices;
using KnowledgeGraph.Extraction.Relations;
using KnowledgeGraph.Extraction.Rules;
using KnowledgeGraph.Extraction.Stances;
using KnowledgeGraph.Extraction.Trace;

namespace KnowledgeGraph.Extraction;

/// <summary>Reads an annotated document into what it says: people, events, and claims with their quotes. Thread-safe.</summary>
/// <param name="rules">What reads.</param>
/// <param name="catalog">Who and what is known.</param>
/// <param name="classifier">Judges what the rules have read, and finds what they have not; null for the rules alone.</param>
public sealed class ArticleExtractor(RuleLibrary rules, EntityCatalog catalog, IRelationClassifier? classifier = null)
{
    readonly OfficeReader _offices = new(catalog, OfficeTitles.Shared);
    readonly HolderFinder _holders = new(catalog, OfficeTitles.Shared);

    /// <summary>The layers that a document must have.</summary>
    public static IReadOnlyList<LayerKind> Requires { get; } =
    [
        LayerKind.Blocks, LayerKind.Tokens, LayerKind.Sentences, LayerKind.Tags, LayerKind.Parses, LayerKind.Names, LayerKind.Times,
        LayerKind.Quotations, LayerKind.Links, LayerKind.Coreference,
    ];

    public Core.Claims.Extraction Extract(Document document, ExtractionTrace? trace = null)
    {
        string? official = rules.Sources.BodyOf(document.Article);
        IReadOnlyList<PersonMention> people = _offices.Read(document, official);
        DependencyTree tree = new(document, rules.ActorWords.Offices, rules.Lemmas);
        NameIndex names = new(document, rules.ActorWords.Offices);
        ActorGazetteer gazetteer = new(catalog);
        bool spoken = Transcript.IsSpoken(document);
        TitleOffices titled = new(document.Article, catalog);
        Representation representation = new(people, gazetteer, spoken || titled.Author is not null ? titled.Named : []);
        ActorReader actors = new(tree, names, rules.ActorWords, gazetteer, representation);
        Authorship author = new(tree, actors, official);
        // who says "THE PRESIDENT:" is named in the title or before he speaks; of others he only speaks
        Transcript transcript = new(document, names, titled.Called, (title, first) => titled.Holder(title)
            ?? ((representation.Holder(title, null) ?? (author.Authors is [{ Kind: ActorKind.Person } only] ? only.Id : null)) is { } holder && names.IsNamedBefore(holder, first) ? holder : null));
        SpeakerIndex speakers = new(tree, actors, transcript);
        ActorReference[] inTurn = [.. transcript.Speakers];
        if (inTurn.Length > 1 && inTurn.Select(one => representation.CountryOf(one.Id)).OfType<string>().Distinct(StringComparer.Ordinal).Count() == inTurn.Length) actors.Company.Speakers = inTurn;
        bool readout = author.Authors.Count > 0 || official is not null || Authorship.IsOfReadout(document.Article.Title);
        actors.Company.IsReadout = author.Authors.Count > 0;
        string? house = spoken ? new House(document, names, representation, gazetteer, catalog).Of(official, titled, author.Authors) : null;
        actors.Home = () =>
        {
            string? home = house is null && author.Authors is [var first, ..] ? representation.BodyOf(first.Id) : null;
            home ??= official ?? house;
            return home is null ? null : new ActorReference(home, ActorGazetteer.KindOf(home), 0, 0, 0);
        };
        // an official text speaks for who publishes it, unless its authors are known to speak for others
        IReadOnlyList<ActorReference> voices = official is null || author.Authors.Any(one => representation.BodyOf(one.Id) is not null)
            ? author.Authors : [new ActorReference(official, ActorGazetteer.KindOf(official), 0, 0, 0)];
        // "Statement by President A": his "I", whether or not his name stands in it, and whatever country it speaks of
        if (!voices.Any(one => one.IsPerson) && !spoken && titled.Author is { } writer) voices = [new ActorReference(writer, ActorKind.Person, 0, 0, 0)];
        Voices voice = new(tree, speakers, transcript, representation, voices, house ?? (author.Authors is [{ Kind: ActorKind.Person } issuer] ? representation.CountryOf(issuer.Id) : null));
        actors.Voice = voice.At;
        actors.House = voice.HouseAt;
        actors.Addressee = voice.AddresseeAt;
        StatusReader statuses = new(rules.Status, tree, trace);
        PlaceNames placeNames = new(tree, names, gazetteer);
        SettingReader setting = new(tree, names, placeNames);
        PlaceReader places = new(tree, names, gazetteer, placeNames, setting);
        ArticleReading reading = new(tree, names, actors, statuses, representation, speakers, gazetteer, trace);
        EventReader reader = new(rules, reading, places, () => author.Authors);
        TurnsReader turns = new(tree, names, transcript, new TitleSides(document.Article, catalog), representation, gazetteer, rules.ActorWords, rules.Status, setting.Venue(), trace);
        IReadOnlyList<EventMention> told = reader.Read();
        actors.Addressee = _ => null;       // what is said to somebody's face is courtesy, and no stand
        OrganizationReader organizations = new(tree, actors, catalog, rules.MembershipWords);
        IReadOnlyList<StanceClaim> stances = new StanceReader(rules, reading, organizations).Read();
        IReadOnlyList<MembershipClaim> memberships = new MembershipReader(rules.Memberships, reading, organizations, new MemberListReader(document, names, organizations, rules.MemberLists)).Read();
        if (classifier is not null)
        {
            RelationJudge judge = new(classifier, reading, official ?? house, told, stances, memberships);
            (told, stances, memberships) = (judge.Contacts(told, reader), judge.Stances(stances), judge.Memberships(memberships));
        }

        IReadOnlyList<Story> stories = new PoliticalContacts(new PrivatePeople(tree, names, rules.ActorWords, representation), new DomesticContacts(representation, gazetteer, rules.ActorWords), representation, trace)
            .Of(new EventMerger(document, representation, trace).Merge(turns.With(told)));
        (IReadOnlyList<DocumentEvent> events, IReadOnlyList<EventClaim> claims) = new EventBuilder(document, representation, speakers, setting.Gathering(), setting.Venue(), readout).Build(stories);
        Claim[] all = [.. people.Select(person => person.Office).OfType<OfficeClaim>(), .. memberships, .. claims, .. stances];
        ActorBook book = new(document, names, gazetteer);
        foreach (DocumentEvent one in events)
            foreach (Participant participant in one.Participants) book.Add(participant.ActorId);
        foreach (Claim claim in all)
            foreach (string speaker in claim.SaidBy) book.Add(speaker);
        foreach (PersonMention person in people)
        {
            book.Add(person.PersonId);
            if (person.Office is { } office) book.Add(office.OfId);
        }

        foreach (MembershipClaim membership in memberships)
        {
            book.Add(membership.MemberId);
            book.Add(membership.OrganizationId);
        }

        foreach (StanceClaim stance in stances)
        {
            book.Add(stance.FromId);
            book.Add(stance.ToId);
        }

        return new Core.Claims.Extraction
        {
            Article = document.Article,
            Actors = book.Actors,
            People = people,
            Events = events,
            Claims = [.. all.OrderBy(claim => claim.Evidence.Span.Start).ThenBy(claim => claim.Evidence.Span.End)],
            Identities = document.Article.Published is { } day ? [.. book.Actors.Where(actor => actor.Kind == ActorKind.OfficeHolder).Select(Identity).OfType<PossibleIdentity>()] : [],
        };

        PossibleIdentity? Identity(Actor actor)
        {
            (string title, string owner) = gazetteer.OfficeHolder(actor.Id);
            return _holders.Find(actor.Id, title, owner, day);
        }
    }
}
