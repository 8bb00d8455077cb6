namespace KnowledgeGraph.Language.Entities;

/// <summary>What lists of names say about a word or phrase.</summary>
[Flags]
enum LexiconClasses : ushort
{
    None = 0,
    Country = 1 << 0,
    Demonym = 1 << 1,
    LargeCity = 1 << 2,
    City = 1 << 3,
    Region = 1 << 4,
    Organization = 1 << 5,
    Acronym = 1 << 6,
    Person = 1 << 7,
    MaleName = 1 << 8,
    FemaleName = 1 << 9,
    GivenName = 1 << 10,
    FamilyName = 1 << 11,

    /// <summary>A brand, a company or a team, by lists that hold many a common word.</summary>
    Business = 1 << 12,

    /// <summary>A company, a medium, a club, a school, a public body, a party or a movement that is not in the seeds.</summary>
    Institution = 1 << 13,
}
