using System.Globalization;

namespace KnowledgeGraph.Core.Text;

/// <summary>One end of an <see cref="Edtf"/> value, by its first day.</summary>
readonly record struct EdtfPoint(DateOnly First, DatePrecision Precision)
{
    const int WinterMonth = 12;

    public bool IsApproximate { get; init; }

    public bool IsUncertain { get; init; }

    /// <summary>Last day, itself included.</summary>
    public DateOnly Last => Precision switch
    {
        DatePrecision.Day => First,
        DatePrecision.Month => EndOfMonth(First, 0),
        DatePrecision.Season => EndOfMonth(First, 2),
        DatePrecision.Year => new DateOnly(First.Year, 12, 31),
        DatePrecision.Decade => new DateOnly(First.Year - (First.Year % 10) + 9, 12, 31),
        _ => new DateOnly(First.Year - (First.Year % 100) + 99, 12, 31),
    };

    public static bool TryParse(ReadOnlySpan<char> text, out EdtfPoint point)
    {
        point = default;
        bool approximate = text.Length > 0 && text[^1] is '~' or '%', uncertain = text.Length > 0 && text[^1] is '?' or '%';
        if (approximate || uncertain) text = text[..^1];
        if (!TryParseBare(text, out EdtfPoint bare)) return false;
        point = bare with { IsApproximate = approximate, IsUncertain = uncertain };
        return true;
    }

    public override string ToString()
    {
        string bare = Precision switch
        {
            DatePrecision.Day => First.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DatePrecision.Month => First.ToString("yyyy-MM", CultureInfo.InvariantCulture),
            DatePrecision.Season => string.Create(CultureInfo.InvariantCulture, $"{First.Year:D4}-{20 + (First.Month / 3)}"),
            DatePrecision.Year => First.Year.ToString("D4", CultureInfo.InvariantCulture),
            DatePrecision.Decade => string.Create(CultureInfo.InvariantCulture, $"{First.Year / 10:D3}X"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{First.Year / 100:D2}XX"),
        };
        return IsApproximate ? IsUncertain ? bare + "%" : bare + "~" : IsUncertain ? bare + "?" : bare;
    }

    static bool TryParseBare(ReadOnlySpan<char> text, out EdtfPoint point)
    {
        point = default;
        if (text.Length is not (4 or 7 or 10)) return false;
        if (text.Length == 4 && text[3] == 'X')
        {
            bool century = text[2] == 'X';
            if (!TryNumber(text[..(century ? 2 : 3)], out int count)) return false;
            int year = count * (century ? 100 : 10);
            point = new EdtfPoint(new DateOnly(Math.Max(year, 1), 1, 1), century ? DatePrecision.Century : DatePrecision.Decade);
            return true;
        }

        if (!TryNumber(text[..4], out int y) || y < 1) return false;
        int month = 1, day = 1;
        if (text.Length >= 7 && (text[4] != '-' || !TryNumber(text[5..7], out month))) return false;
        if (text.Length == 10 && (text[7] != '-' || !TryNumber(text[8..], out day))) return false;
        if (text.Length == 7 && month is >= 21 and <= 24)
        {
            if ((month - 20) * 3 == WinterMonth && y == 9999) return false;
            point = new EdtfPoint(new DateOnly(y, (month - 20) * 3, 1), DatePrecision.Season);
            return true;
        }

        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(y, month)) return false;
        point = new EdtfPoint(new DateOnly(y, month, day), text.Length == 4 ? DatePrecision.Year : text.Length == 7 ? DatePrecision.Month : DatePrecision.Day);
        return true;
    }

    static bool TryNumber(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);

    static DateOnly EndOfMonth(DateOnly first, int monthsOn)
    {
        DateOnly month = first.AddMonths(monthsOn);
        return new DateOnly(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month));
    }
}
