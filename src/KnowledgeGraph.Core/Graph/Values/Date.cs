using System.Globalization;

namespace KnowledgeGraph.Core.Graph.Values;

/// <summary>A day of the proleptic Gregorian calendar, counted from 1970-01-01; years −999,999,999 to 999,999,999.</summary>
/// <remarks>Conversions: H. Hinnant, "chrono-compatible low-level date algorithms".</remarks>
public readonly record struct Date(long EpochDay) : IComparable<Date>
{
    public const int MaximumYear = 999_999_999;

    public int Year => Parts.Year;

    /// <summary>1 to 12.</summary>
    public int Month => Parts.Month;

    public int Day => Parts.Day;

    /// <summary>1 is Monday, 7 Sunday.</summary>
    public int DayOfWeek => (int)FloorModulo(EpochDay + 3, 7) + 1;

    public int DayOfYear => (int)(EpochDay - Of(Year, 1, 1).EpochDay) + 1;

    public int Quarter => (Month - 1) / 3 + 1;

    /// <summary>The ISO 8601 week and the year it belongs to.</summary>
    public (int Year, int Week) IsoWeek
    {
        get
        {
            Date thursday = new(EpochDay - DayOfWeek + 4);
            return (thursday.Year, (thursday.DayOfYear - 1) / 7 + 1);
        }
    }

    public (int Year, int Month, int Day) Parts
    {
        get
        {
            long z = EpochDay + 719468;
            long era = (z >= 0 ? z : z - 146096) / 146097;
            long dayOfEra = z - era * 146097;
            long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
            long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
            long shifted = (5 * dayOfYear + 2) / 153;
            int day = (int)(dayOfYear - (153 * shifted + 2) / 5 + 1);
            int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
            return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day);
        }
    }

    /// <summary>The day of a year, month and day that exist; see <see cref="IsValid"/>.</summary>
    public static Date Of(long year, int month, int day)
    {
        long y = month <= 2 ? year - 1 : year;
        long era = (y >= 0 ? y : y - 399) / 400;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return new Date(era * 146097 + dayOfEra - 719468);
    }

    public static bool IsValid(long year, long month, long day) =>
        year is >= -MaximumYear and <= MaximumYear && month is >= 1 and <= 12 && day >= 1 && day <= DaysInMonth(year, (int)month);

    public static bool IsLeap(long year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    public static int DaysInMonth(long year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    public static Date From(DateOnly date) => new(date.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber);

    /// <summary>The same day of a later (or earlier) month, or its last day where that does not exist.</summary>
    public Date AddMonths(long months)
    {
        (int year, int month, int day) = Parts;
        long total = checked(year * 12L + month - 1 + months);
        long newYear = FloorDivide(total, 12);
        int newMonth = (int)FloorModulo(total, 12) + 1;
        return Of(newYear, newMonth, Math.Min(day, DaysInMonth(newYear, newMonth)));
    }

    public int CompareTo(Date other) => EpochDay.CompareTo(other.EpochDay);

    /// <summary>ISO 8601; years beyond four digits carry a sign.</summary>
    public override string ToString()
    {
        (int year, int month, int day) = Parts;
        string text = Math.Abs((long)year).ToString("0000", CultureInfo.InvariantCulture);
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{text}-{month:00}-{day:00}");
    }

    public static bool operator <(Date left, Date right) => left.EpochDay < right.EpochDay;

    public static bool operator >(Date left, Date right) => left.EpochDay > right.EpochDay;

    public static bool operator <=(Date left, Date right) => left.EpochDay <= right.EpochDay;

    public static bool operator >=(Date left, Date right) => left.EpochDay >= right.EpochDay;

    internal static long FloorDivide(long a, long b) => a / b - (a % b < 0 ? 1 : 0);

    internal static long FloorModulo(long a, long b) => (a % b + b) % b;
}
