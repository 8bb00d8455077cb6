namespace KnowledgeGraph.Extraction.Linking;

/// <summary>The months in which a person held an office.</summary>
/// <param name="OfId">Id of the country or organization.</param>
/// <param name="Title">As in the gazetteer of offices.</param>
/// <param name="Level">"head of state", "foreign minister", …</param>
/// <param name="From">First month, counted from year 0: year × 12 + month - 1; <see cref="int.MinValue"/> when unknown.</param>
/// <param name="To">Last month; <see cref="int.MaxValue"/> while it goes on.</param>
public readonly record struct OfficeTerm(string OfId, string Title, string Level, int From, int To)
{
    public bool Covers(DateOnly date) => From <= Month(date) && Month(date) <= To;

    /// <summary>Did it begin on or before the date?</summary>
    public bool BeganBy(DateOnly date) => From <= Month(date);

    /// <summary>How many months lie between the term and the date, 0 when it covers it; unknown ends are near.</summary>
    public int Distance(DateOnly date)
    {
        int month = Month(date);
        return month < From ? From - month : month > To ? month - To : 0;
    }

    static int Month(DateOnly date) => date.Year * 12 + date.Month - 1;
}
