using System.Globalization;

namespace Neo4j.Driver.Internal.Values;

/// <summary>
/// The proleptic Gregorian calendar for years far beyond those of <see cref="DateTime"/>
/// (H. Hinnant, chrono-Compatible Low-Level Date Algorithms), and the ISO 8601 text of dates and times.
/// </summary>
static class Civil
{
    public const long SecondsPerDay = 86_400;
    public const long NanosPerSecond = 1_000_000_000;
    const long UnixEpochTicks = 621_355_968_000_000_000;

    public static long EpochDay(int year, int month, int day)
    {
        long y = month <= 2 ? (long)year - 1 : year;
        long era = Math.DivRem(y >= 0 ? y : y - 399, 400).Quotient;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153L * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
        long dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097 + dayOfEra - 719_468;
    }

    public static (int Year, int Month, int Day) Date(long epochDay)
    {
        long z = epochDay + 719_468;
        long era = (z >= 0 ? z : z - 146_096) / 146_097;
        long dayOfEra = z - era * 146_097;
        long yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        long dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        long shifted = (5 * dayOfYear + 2) / 153;
        int day = (int)(dayOfYear - (153 * shifted + 2) / 5 + 1);
        int month = (int)(shifted < 10 ? shifted + 3 : shifted - 9);
        return ((int)(yearOfEra + era * 400 + (month <= 2 ? 1 : 0)), month, day);
    }

    /// <exception cref="ArgumentOutOfRangeException">No such date within a billion years.</exception>
    public static void Check(int year, int month, int day)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((long)year), 999_999_999, nameof(year));
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        ArgumentOutOfRangeException.ThrowIfLessThan(day, 1);
        long length = month == 12 ? 31 : EpochDay(year, month + 1, 1) - EpochDay(year, month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(day, length);
    }

    /// <exception cref="ArgumentOutOfRangeException">No such time of a day.</exception>
    public static long NanoOfDay(int hour, int minute, int second, int nanosecond)
    {
        InRange(hour, 23);
        InRange(minute, 59);
        InRange(second, 59);
        InRange(nanosecond, 999_999_999);
        return ((hour * 60L + minute) * 60 + second) * NanosPerSecond + nanosecond;
    }

    /// <exception cref="ArgumentOutOfRangeException">Not within a day.</exception>
    public static long NanoOfDay(TimeSpan time)
    {
        if (time < TimeSpan.Zero || time >= TimeSpan.FromDays(1)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is within a day.");
        return time.Ticks * 100;
    }

    public static (long EpochSecond, int Nano) Split(DateTime local)
    {
        (long seconds, long rest) = Math.DivRem(local.Ticks - UnixEpochTicks, TimeSpan.TicksPerSecond);
        return rest < 0 ? (seconds - 1, (int)(rest + TimeSpan.TicksPerSecond) * 100) : (seconds, (int)rest * 100);
    }

    /// <exception cref="OverflowException">Outside the years 1 to 9999, or finer than .NET's 100 nanoseconds.</exception>
    public static DateTime Join(long epochSecond, int nano, DateTimeKind kind)
    {
        if (nano % 100 != 0) throw new OverflowException("A .NET date-time has no such nanoseconds.");
        decimal ticks = (decimal)epochSecond * TimeSpan.TicksPerSecond + nano / 100 + UnixEpochTicks;
        if (ticks < 0 || ticks > DateTime.MaxValue.Ticks) throw new OverflowException("A .NET date-time has the years 1 to 9999 only.");
        return new DateTime((long)ticks, kind);
    }

    public static (long EpochDay, long NanoOfDay) Split(long epochSecond, int nano)
    {
        long day = (long)Math.Floor((decimal)epochSecond / SecondsPerDay);
        return (day, (epochSecond - day * SecondsPerDay) * NanosPerSecond + nano);
    }

    public static string DateText(long epochDay)
    {
        (int year, int month, int day) = Date(epochDay);
        string sign = year < 0 ? "-" : year > 9999 ? "+" : "";
        return string.Create(CultureInfo.InvariantCulture, $"{sign}{Math.Abs((long)year):0000}-{month:00}-{day:00}");
    }

    public static string TimeText(long nanoOfDay)
    {
        (long seconds, long nano) = Math.DivRem(nanoOfDay, NanosPerSecond);
        string text = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        return nano == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}.{nano:000000000}");
    }

    public static string OffsetText(int seconds)
    {
        if (seconds == 0) return "Z";
        int size = Math.Abs(seconds);
        string text = string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? '-' : '+')}{size / 3600:00}:{size / 60 % 60:00}");
        return size % 60 == 0 ? text : string.Create(CultureInfo.InvariantCulture, $"{text}:{size % 60:00}");
    }

    static void InRange(int value, int most)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
    }
}
