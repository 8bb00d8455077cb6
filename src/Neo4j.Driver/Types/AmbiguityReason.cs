namespace Neo4j.Driver;

/// <summary>Why the moment that a date-time stands for was not certain when it was made.</summary>
[Flags]
public enum AmbiguityReason
{
    None = 0,
    UnspecifiedDateTimeKind = 1,
    ZoneIdLookUpWithLocalTime = 2,
    RuleLookupTruncatedToClrRange = 4,
}
