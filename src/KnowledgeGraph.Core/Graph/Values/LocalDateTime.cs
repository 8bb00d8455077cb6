namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A day and a time of day without a zone.</summary>
public sealed class LocalDateTime(Date date, LocalTime time) : ValueObject(ValueKind.LocalDateTime), IEquatable<LocalDateTime>, IComparable<LocalDateTime>
{
    public Date Date => date;

    public LocalTime Time => time;

    /// <summary>Seconds since 1970-01-01T00:00 as if this were UTC.</summary>
    public long EpochSecond => date.EpochDay * 86_400 + time.Nanoseconds / LocalTime.NanosecondsPerSecond;

    /// <summary>The moment so many seconds and nanoseconds (0 to 999,999,999) after 1970-01-01T00:00.</summary>
    public static LocalDateTime OfEpochSecond(long second, int nano)
    {
        long day = Date.FloorDivide(second, 86_400);
        return new LocalDateTime(new Date(day), new LocalTime((second - day * 86_400) * LocalTime.NanosecondsPerSecond + nano));
    }

    public bool Equals(LocalDateTime? other) => other is not null && Date == other.Date && Time == other.Time;

    public override bool Equals(object? obj) => Equals(obj as LocalDateTime);

    public override int GetHashCode() => ValueEquality.Mix((ulong)(EpochSecond * 31 + time.Nano));

    public int CompareTo(LocalDateTime? other)
    {
        if (other is null) return 1;
        int order = Date.CompareTo(other.Date);
        return order != 0 ? order : Time.CompareTo(other.Time);
    }

    public override string ToString() => $"{Date}T{Time}";
}
