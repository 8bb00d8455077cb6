namespace KnowledgeGraph.Extraction.Offices;

/// <summary>The offices that the places of a document give its people, and for each person the one that is told best.</summary>
sealed class OfficeCandidates
{
    readonly Dictionary<string, List<OfficeCandidate>> _byPerson = new(StringComparer.Ordinal);

    public void Add(string person, OfficeCandidate office)
    {
        if (!_byPerson.TryGetValue(person, out List<OfficeCandidate>? list)) _byPerson[person] = list = [];
        list.Add(office);
    }

    /// <summary>Does any place give the person an office?</summary>
    public bool Has(string person) => _byPerson.ContainsKey(person);

    /// <summary>The best told office of a person: one with its owner in the words before one whose owner is inferred, then the first.</summary>
    public OfficeCandidate? Of(string person) =>
        _byPerson.TryGetValue(person, out List<OfficeCandidate>? list) ? list.Where(office => !office.IsGuess || !IsAnothers(office, person)).MaxBy(c => c.Score) : null;

    /// <summary>A country has one prime minister: where the words give it another, a title nearby is not of that country.</summary>
    bool IsAnothers(OfficeCandidate office, string person) =>
        office.Level is "head of state" or "head of government" or "foreign minister"
        && _byPerson.Any(other => other.Key != person && other.Value.Exists(c => !c.IsGuess && c.Level == office.Level && c.OfId == office.OfId && c.Status == office.Status));

    /// <summary>What the text says that somebody becomes, before what he has been.</summary>
    public OfficeCandidate? Gained(string person) => _byPerson.TryGetValue(person, out List<OfficeCandidate>? list) ? list.FindLast(office => office.Rule == "office-verb") ?? Of(person) : null;

    /// <summary>"Deputy Minister A … the Norwegian trade minister": does a title before his name tell of another office than the phrase?</summary>
    public bool IsTitledOtherwise(string person, OfficePhrase phrase) =>
        _byPerson.GetValueOrDefault(person)?.Exists(told => told.Rule == "title-before" && told.Level != phrase.Title.Level && told.OfId != phrase.OfId) == true;
}
