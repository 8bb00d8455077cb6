using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Functions.Temporal;

/// <summary>Reads the forms of ISO 8601 that Cypher knows.</summary>
static partial class TemporalParser
{
    [GeneratedRegex(@"^(?<y>[+-]\d{4,9}|\d{4})(?:-(?<m>\d{2})(?:-(?<d>\d{2}))?|(?<m>\d{2})(?<d>\d{2})?|-?W(?<w>\d{2})(?:-?(?<wd>\d))?|-?Q(?<q>\d)(?:-?(?<qd>\d{1,2}))?|-?(?<o>\d{3}))?$", RegexOptions.CultureInvariant)]
    static partial Regex DateForm { get; }

    [GeneratedRegex(@"^(?<h>\d{2})(?::?(?<mi>\d{2})(?::?(?<s>\d{2})(?:[.,](?<f>\d{1,9}))?)?)?(?<z>Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[(?<n>[^\]]+)\])?$", RegexOptions.CultureInvariant)]
    static partial Regex TimeForm { get; }

    internal static Date Date(string text) => TryDate(text) ?? throw Unreadable(text, "date");

    internal static LocalTime LocalTime(string text)
    {
        (LocalTime time, int? offset, string? zone) = TryTime(text) ?? throw Unreadable(text, "local time");
        return offset is null && zone is null ? time : throw Unreadable(text, "local time");
    }

    internal static OffsetTime Time(string text)
    {
        (LocalTime time, int? offset, string? zone) = TryTime(text) ?? throw Unreadable(text, "time");
        return zone is null ? new OffsetTime(time, offset ?? 0) : throw Unreadable(text, "time");
    }

    internal static LocalDateTime LocalDateTime(string text)
    {
        (Date date, LocalTime time, int? offset, string? zone) = DateAndTime(text, "local datetime");
        return offset is null && zone is null ? new LocalDateTime(date, time) : throw Unreadable(text, "local datetime");
    }

    internal static ZonedDateTime DateTime(string text)
    {
        (Date date, LocalTime time, int? offset, string? zone) = DateAndTime(text, "datetime");
        if (zone is null) return new ZonedDateTime(date, time, offset ?? 0);
        zone = Zone(zone).Name ?? throw Unreadable(text, "datetime");
        LocalDateTime local = new(date, time);
        return new ZonedDateTime(date, time, TimeZones.OffsetAtLocal(zone, local), zone);
    }

    /// <summary>An offset such as <c>+01:00</c>, or the name of a zone.</summary>
    internal static (int Offset, string? Name) Zone(string text)
    {
        if (text is "Z" or "z") return (0, null);
        if (text.Length > 0 && text[0] is '+' or '-') return (Offset(text) ?? throw Unreadable(text, "time zone"), null);
        string name = text.Replace(' ', '_');
        return TimeZones.Exists(name) ? (0, name) : throw Unreadable(text, "time zone");
    }

    static (Date Date, LocalTime Time, int? Offset, string? Zone) DateAndTime(string text, string what)
    {
        int t = text.IndexOf('T');
        Date date = TryDate(t < 0 ? text : text[..t]) ?? throw Unreadable(text, what);
        (LocalTime time, int? offset, string? zone) = t < 0 ? (default, null, null) : TryTime(text[(t + 1)..]) ?? throw Unreadable(text, what);
        return (date, time, offset, zone);
    }

    static Date? TryDate(string text)
    {
        Match match = DateForm.Match(text);
        if (!match.Success) return null;
        long year = Number(match, "y", 0);
        if (match.Groups["w"].Success) return TemporalBuilder.OfWeek(year, Number(match, "w", 1), Number(match, "wd", 1));
        if (match.Groups["q"].Success) return TemporalBuilder.OfQuarter(year, Number(match, "q", 1), Number(match, "qd", 1));
        if (match.Groups["o"].Success) return TemporalBuilder.OfOrdinal(year, Number(match, "o", 1));
        long month = Number(match, "m", 1), day = Number(match, "d", 1);
        return Core.Graph.Values.Date.IsValid(year, month, day) ? Core.Graph.Values.Date.Of(year, (int)month, (int)day) : null;
    }

    static (LocalTime Time, int? Offset, string? Zone)? TryTime(string text)
    {
        Match match = TimeForm.Match(text);
        if (!match.Success) return null;
        int hour = (int)Number(match, "h", 0), minute = (int)Number(match, "mi", 0), second = (int)Number(match, "s", 0);
        if (hour > 23 || minute > 59 || second > 59) return null;
        string fraction = match.Groups["f"].Value.PadRight(9, '0');
        int? offset = null;
        if (match.Groups["z"].Success)
        {
            offset = match.Groups["z"].Value == "Z" ? 0 : Offset(match.Groups["z"].Value);
            if (offset is null) return null;
        }

        return (Core.Graph.Values.LocalTime.Of(hour, minute, second, int.Parse(fraction, CultureInfo.InvariantCulture)), offset, match.Groups["n"].Success ? match.Groups["n"].Value : null);
    }

    static int? Offset(string text)
    {
        string digits = text[1..].Replace(":", "");
        if (digits.Length is not (2 or 4 or 6) || !digits.All(char.IsAsciiDigit)) return null;
        digits = digits.PadRight(6, '0');
        int size = int.Parse(digits[..2], CultureInfo.InvariantCulture) * 3600 + int.Parse(digits[2..4], CultureInfo.InvariantCulture) * 60 + int.Parse(digits[4..], CultureInfo.InvariantCulture);
        return size > 64_800 ? null : text[0] == '-' ? -size : size;
    }

    static long Number(Match match, string group, long missing) =>
        match.Groups[group].Success ? long.Parse(match.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : missing;

    internal static CypherException Unreadable(string text, string what) =>
        new(FaultClass.SyntaxError, Fault.InvalidArgumentValue, $"'{text}' cannot be read as a {what}");
}
