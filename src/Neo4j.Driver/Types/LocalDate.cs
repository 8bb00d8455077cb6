using Neo4j.Driver.Internal.Values;

namespace Neo4j.Driver;

/// <summary>A date without a time zone.</summary>
public sealed class LocalDate : TemporalValue, IEquatable<LocalDate>, IComparable, IComparable<LocalDate>, IHasDateComponents
{
    public LocalDate(DateTime date) : this(date.Year, date.Month, date.Day)
    {
    }

    public LocalDate(DateOnly date) : this(date.Year, date.Month, date.Day)
    {
    }

    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public LocalDate(int year, int month, int day)
    {
        Civil.Check(year, month, day);
        EpochDay = Civil.EpochDay(year, month, day);
    }

    internal LocalDate(long epochDay) => EpochDay = epochDay;

    internal long EpochDay { get; }

    public int Year => Civil.Date(EpochDay).Year;

    public int Month => Civil.Date(EpochDay).Month;

    public int Day => Civil.Date(EpochDay).Day;

    /// <exception cref="OverflowException">Outside the years 1 to 9999.</exception>
    public DateTime ToDateTime() => Civil.Join(checked(EpochDay * Civil.SecondsPerDay), 0, DateTimeKind.Unspecified);

    /// <exception cref="OverflowException">Outside the years 1 to 9999.</exception>
    public DateOnly ToDateOnly() => DateOnly.FromDateTime(ToDateTime());

    public override string ToString() => Civil.DateText(EpochDay);

    internal override object? ConvertTo(Type type) => type == typeof(DateOnly) ? ToDateOnly() : type == typeof(DateTime) ? ToDateTime() : null;

    public static readonly IComparer<LocalDate> Comparer = Comparer<LocalDate>.Default;

    public int CompareTo(object? obj) => obj is null ? 1 : CompareTo(obj as LocalDate ?? throw new ArgumentException($"A {obj.GetType().Name} is no LocalDate.", nameof(obj)));

    public int CompareTo(LocalDate? other) => other is null ? 1 : EpochDay.CompareTo(other.EpochDay);

    public bool Equals(LocalDate? other) => other is not null && EpochDay == other.EpochDay;

    public override bool Equals(object? obj) => Equals(obj as LocalDate);

    public override int GetHashCode() => EpochDay.GetHashCode();

    public static bool operator <(LocalDate left, LocalDate right) => left.CompareTo(right) < 0;

    public static bool operator >(LocalDate left, LocalDate right) => left.CompareTo(right) > 0;

    public static bool operator <=(LocalDate left, LocalDate right) => left.CompareTo(right) <= 0;

    public static bool operator >=(LocalDate left, LocalDate right) => left.CompareTo(right) >= 0;
}
