namespace KnowledgeGraph.Language.Coreference;

/// <summary>What kind of name a general noun can stand for, alone or in a plural like "the two sides".</summary>
enum GenericKind : byte
{
    AnyPerson,
    Leader,
    Country,
    Organization,
    Place,

    /// <summary>"sides", "parties", "delegations": people or countries.</summary>
    Side,
}
