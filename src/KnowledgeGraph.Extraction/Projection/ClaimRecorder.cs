using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Data;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>Turns what one document says into stored claims. A claim whose quote is not at its place in the text is refused.</summary>
static class ClaimRecorder
{
    /// <exception cref="InvalidDataException">A quote that does not stand at its offsets, or an actor that is not described.</exception>
    public static List<StoredClaim> Record(Core.Claims.Extraction extraction)
    {
        Recording recording = new(extraction);
        Dictionary<string, StoredClaim> claims = new(StringComparer.Ordinal);
        foreach (Claim claim in extraction.Claims)
            foreach (StoredClaim stored in recording.Of(claim))
                claims.TryAdd(stored.Id, stored);
        return [.. claims.Values.OrderBy(c => c.Id, StringComparer.Ordinal)];
    }

    sealed class Recording(Core.Claims.Extraction extraction)
    {
        readonly Article _article = extraction.Article;
        readonly string _document = DocumentIdentity.Of(extraction.Article.Text);
        readonly Dictionary<string, Actor> _actors = extraction.Actors.ToDictionary(a => a.Id, StringComparer.Ordinal);
        readonly Dictionary<string, DocumentEvent> _events = extraction.Events.ToDictionary(e => e.Key, StringComparer.Ordinal);
        readonly ILookup<string, PossibleIdentity> _identities = extraction.Identities.ToLookup(i => i.ActorId, StringComparer.Ordinal);

        public IEnumerable<StoredClaim> Of(Claim claim) => claim switch
        {
            EventClaim e => Event(e, _events[e.EventKey]),
            MembershipClaim m => [Relation(m, "membership", m.MemberId, m.OrganizationId, m.Status, null, null, m.AsOf)],
            OfficeClaim o => [Relation(o, "office", o.PersonId, o.OfId, o.Status, o.Title, o.Level, null)],
            StanceClaim s => [Relation(s, "stance", s.FromId, s.ToId, s.Stance.ToString().ToLowerInvariant(), s.Topic, null, null)],
            _ => throw new InvalidOperationException($"{claim.GetType().Name} cannot be stored."),
        };

        IEnumerable<StoredClaim> Event(EventClaim claim, DocumentEvent told)
        {
            string? summit = told.Kind == EventKind.Summit ? null : SummitIdentity.Of(told, _article.Published);
            StoredEvent stored = new()
            {
                Key = told.Key,
                Kind = told.Kind,
                Status = claim.Status,
                Final = told.Status,
                Participants = [.. told.Participants.OrderBy(p => p.ActorId, StringComparer.Ordinal)],
                Date = told.Date,
                Place = told.Place,
                PlaceId = told.PlaceId,
                CountryIso3 = told.CountryIso3,
                Occasion = told.Occasion,
                SummitId = summit,
            };
            StoredClaim recorded = Store(claim, "event", EventBlock.Of(stored, _actors, _article.Published), told.Participants.Select(p => p.ActorId), stored, null);
            yield return recorded;
            if (summit is null) yield break;

            // The sentence also says that the summit takes place, and when something on its sidelines does.
            StoredEvent occasion = new()
            {
                Key = summit,
                Kind = EventKind.Summit,
                Status = claim.Status == EventStatus.Held ? EventStatus.Held : EventStatus.Planned,
                Final = told.Status == EventStatus.Held ? EventStatus.Held : EventStatus.Planned,
                Participants = [],
                Date = EventDate.Unknown,
                PlaceId = told.PlaceId,
                Place = told.Place,
                CountryIso3 = told.CountryIso3,
                Occasion = told.Occasion,
                SummitId = summit,
            };
            yield return Store(claim, "event", summit, [], occasion, null);
        }

        StoredClaim Relation(Claim claim, string kind, string from, string to, string value, string? label, string? level, string? asOf)
        {
            StoredRelation relation = new() { From = from, To = to, Value = value, Label = label, Level = level, AsOf = asOf };
            string block = kind + ":" + ContentHash.Of(from, to, kind == "stance" ? value : "");
            return Store(claim, kind, block, [from, to], null, relation);
        }

        StoredClaim Store(Claim claim, string kind, string block, IEnumerable<string> actorIds, StoredEvent? told, StoredRelation? relation)
        {
            if (!claim.Evidence.Holds(_article.Text))
                throw new InvalidDataException($"{_article.Id}: the quote at {claim.Evidence.Span} is not what stands there");
            (int start, int end) = CodePoints.Of(_article.Text, claim.Evidence.Span);
            StoredClaim stored = new()
            {
                Id = "",
                DocumentId = _document,
                Published = _article.Published,
                Block = block,
                Kind = kind,
                Quote = claim.Evidence.Quote,
                Start = start,
                End = end,
                Rule = claim.Rule,
                Confidence = Math.Round(claim.Confidence, 2),
                Modality = claim.Modality,
                Positive = claim.Positive,
                SaidBy = claim.SaidBy,
                Steps = claim.Steps.Count > 0 ? claim.Steps : null,
                Actors = [.. actorIds.Concat(claim.SaidBy).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Actor)],
                Event = told,
                Relation = relation,
            };
            return stored with { Id = "claim:" + ContentHash.Of(StoredClaimJson.Write(stored)) };
        }

        StoredActor Actor(string id)
        {
            if (!_actors.TryGetValue(id, out Actor? actor)) throw new InvalidDataException($"{_article.Id}: the actor '{id}' is not described");
            return new StoredActor
            {
                Id = id,
                Kind = actor.Kind,
                Name = actor.Name,
                Aliases = actor.Provisional && actor.Aliases.Count > 0 ? [.. actor.Aliases.Order(StringComparer.Ordinal)] : null,
                Provisional = actor.Provisional,
                IsLeader = actor.IsLeader,
                Identity = _identities[id].OrderByDescending(i => i.Score).ThenBy(i => i.OtherId, StringComparer.Ordinal).FirstOrDefault(),
            };
        }
    }
}
