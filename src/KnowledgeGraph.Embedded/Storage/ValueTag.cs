namespace KnowledgeGraph.Embedded.Storage;

/// <summary>The first byte of a value in a record. Part of the file format: numbers never change.</summary>
enum ValueTag : byte
{
    False = 0,
    True = 1,

    /// <summary>A signed number.</summary>
    Integer = 2,

    /// <summary>Eight bytes, little endian.</summary>
    Float = 3,

    /// <summary>Length in bytes, then UTF-8.</summary>
    Text = 4,

    /// <summary>Length in bytes, then UTF-16: text that is not well formed.</summary>
    RawText = 5,

    /// <summary>Days, signed.</summary>
    Date = 6,

    /// <summary>Nanoseconds.</summary>
    LocalTime = 7,

    /// <summary>Nanoseconds, and the offset, signed.</summary>
    Time = 8,

    /// <summary>Days, signed, and nanoseconds.</summary>
    LocalDateTime = 9,

    /// <summary>Days, signed; nanoseconds; offset, signed; length of the zone's name, then UTF-8 (0: none).</summary>
    DateTime = 10,

    /// <summary>Months, days, seconds, signed; nanoseconds.</summary>
    Duration = 11,

    /// <summary>SRID; number of axes; eight bytes for each.</summary>
    Point = 12,

    /// <summary>Length in bytes, then values.</summary>
    List = 13,
}
