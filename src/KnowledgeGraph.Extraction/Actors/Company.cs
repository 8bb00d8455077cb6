using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Who was last told to have met: whom "the two leaders", "both sides" and "they" mean where no chain says more.</summary>
public sealed class Company
{
    readonly List<(int Token, IReadOnlyList<ActorReference> Actors)> _told = [];

    /// <summary>Adds those who meet at a token; tokens come in text order.</summary>
    public void Add(int token, IReadOnlyList<ActorReference> actors)
    {
        if (actors.Count is >= 2 and <= 6) _told.Add((token, actors));
    }

    /// <summary>Those who speak in turn, each for a country of his own, in a transcript: they meet, before anybody is told to have met.</summary>
    public IReadOnlyList<ActorReference> Speakers { get; set; } = [];

    /// <summary>In a readout it is those who meet at its beginning, whatever else is told of between.</summary>
    public bool IsReadout { get; set; }

    /// <summary>Everyone who was told to have met before a token, once each, in the order of the text.</summary>
    public IEnumerable<ActorReference> MembersBefore(int token) => _told.Where(told => told.Token < token).SelectMany(told => told.Actors).DistinctBy(actor => actor.Id);

    /// <summary>All who were told at a token to have met, also one after another.</summary>
    public IReadOnlyList<ActorReference> At(int token) => [.. _told.Where(told => told.Token == token).SelectMany(told => told.Actors).DistinctBy(actor => actor.Id)];

    /// <summary>Those told of last before a token, if it was not before another; in a readout they are who meets all through it.</summary>
    public IReadOnlyList<ActorReference> Near(int token, int first) => IsReadout || _told.Exists(told => told.Token >= first && told.Token < token) ? Before(token) : [];

    /// <summary>Those told of last before a token; none before the first.</summary>
    public IReadOnlyList<ActorReference> Before(int token)
    {
        if (IsReadout)
        {
            // "Call with her German, Italian and British counterparts" is the heading of a contact whose people are named below it
            int first = Math.Max(0, _told.FindIndex(told => told.Actors.All(actor => actor.Kind == ActorKind.Person)));
            if (_told.Count > 0 && _told[first].Token >= token) first = 0;
            return _told.Count > 0 && _told[first].Token < token ? _told[first].Actors : [];
        }

        for (int i = _told.Count - 1; i >= 0; i--)
            if (_told[i].Token < token) return _told[i].Actors;
        return Speakers;
    }
}
