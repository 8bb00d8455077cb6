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

    /// <summary>In a readout it is those who meet at its beginning, whatever else is told of between.</summary>
    public bool IsReadout { get; set; }

    /// <summary>Those told of last before a token; none before the first.</summary>
    public IReadOnlyList<ActorReference> Before(int token)
    {
        if (IsReadout) return _told.Count > 0 && _told[0].Token < token ? _told[0].Actors : [];
        for (int i = _told.Count - 1; i >= 0; i--)
            if (_told[i].Token < token) return _told[i].Actors;
        return [];
    }
}
