namespace KnowledgeGraph.Language.Time;

/// <summary>What a token can be in a phrase of time. The names in capitals are the words of the pattern language.</summary>
[Flags]
enum TimeCategory
{
    None = 0,
    Month = 1 << 0,

    /// <summary>A month whose name is no other word: not May, not March.</summary>
    ClearMonth = 1 << 1,
    Weekday = 1 << 2,

    /// <summary>"Mondays".</summary>
    Weekdays = 1 << 3,
    Unit = 1 << 4,
    Number = 1 << 5,
    Ordinal = 1 << 6,

    /// <summary>A day of a month: 1 to 31, "3rd", "third".</summary>
    Day = 1 << 7,
    Year = 1 << 8,

    /// <summary>The second year of "2021-22".</summary>
    ShortYear = 1 << 9,
    Decade = 1 << 10,
    Season = 1 << 11,
    Part = 1 << 12,
    Daypart = 1 << 13,
    Relative = 1 << 14,
    Shift = 1 << 15,
    Direction = 1 << 16,
    Festival = 1 << 17,

    /// <summary>"2022-09-15".</summary>
    Iso = 1 << 18,

    /// <summary>"15.09.2022", "15/09/2022".</summary>
    Numeric = 1 << 19,

    /// <summary>"FY2023".</summary>
    Fiscal = 1 << 20,

    /// <summary>"Q3".</summary>
    Quarter = 1 << 21,
    MidMonth = 1 << 22,
    MidYear = 1 << 23,
    MidDecade = 1 << 24,

    /// <summary>A word in small letters that ends in s.</summary>
    Plural = 1 << 25,
}
