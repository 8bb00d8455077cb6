namespace KnowledgeGraph.Extraction.Projection;

/// <summary>
/// Claims that were read of late, by their record: documents of one story share most of the claims around them, and reading a record
/// costs more than all that is derived from it. Not thread-safe: a projector has one.
/// </summary>
sealed class ClaimCache
{
    /// <summary>Some hundred megabytes at most; claims seldom take more than a kilobyte.</summary>
    const int Capacity = 100_000;

    readonly Dictionary<string, StoredClaim> _claims = new(StringComparer.Ordinal);

    /// <exception cref="InvalidDataException">No stored claim.</exception>
    public StoredClaim Read(string record)
    {
        if (_claims.TryGetValue(record, out StoredClaim? known)) return known;
        if (_claims.Count == Capacity) _claims.Clear();
        StoredClaim claim = StoredClaimJson.Read(record);
        _claims.Add(record, claim);
        return claim;
    }
}
