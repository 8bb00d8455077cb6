using System.Globalization;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Time;

/// <summary>The words of time of <c>vocabulary.tsv</c> and the forms made of figures. Immutable once the rules are read.</summary>
sealed class TimeVocabulary
{
    readonly Dictionary<string, Entry> _words = new(StringComparer.OrdinalIgnoreCase);
    readonly Dictionary<string, Entry>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <exception cref="DataFileException">The table is wrong.</exception>
    public TimeVocabulary(TsvFile table)
    {
        _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (TsvRow row in table.Rows)
        {
            if (!Enum.TryParse(row["category"], ignoreCase: true, out TimeCategory category)) throw row.Error($"unknown category '{row["category"]}'");
            if (!int.TryParse(row["value"], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)) throw row.Error($"'{row["value"]}' is no number");
            bool capital = row["case"] == "capital";
            foreach (string form in row.List("forms"))
            {
                Entry entry = _words.GetValueOrDefault(form);
                if (entry.Categories != 0 && entry.Value != value) throw row.Error($"'{form}' has two values");
                TimeCategory all = category | Implied(category, form);
                _words[form] = entry with { Categories = entry.Categories | all, Value = value, Capital = capital };
            }
        }
    }

    public static TimeVocabulary Load() => new(EmbeddedData.OpenTable("Time/vocabulary.tsv"));

    /// <summary>How many words the patterns spell out.</summary>
    public int Literals { get; private set; }

    /// <summary>The number of a word that a pattern spells out.</summary>
    public int LiteralOf(string word)
    {
        Entry entry = _words.GetValueOrDefault(word);
        if (entry.Literal != 0) return entry.Literal;
        entry = entry with { Literal = ++Literals };
        _words[word] = entry;
        if (word.Contains('\'')) _words[word.Replace('\'', '\u2019')] = entry;
        return entry.Literal;
    }

    public TimeWord Classify(ReadOnlySpan<char> form)
    {
        if (_lookup.TryGetValue(form, out Entry entry))
            return entry.Capital && !char.IsUpper(form[0]) ? new TimeWord(TimeCategory.None, 0, entry.Literal) : new TimeWord(entry.Categories, entry.Value, entry.Literal);
        if (form.Length <= 24 && form.ContainsAnyInRange('0', '9')) return Figures(form);
        if (form.Length > 4 && form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) && Classify(form[4..]) is var rest && rest.Categories != 0)
            return new TimeWord(Mid(rest.Categories), rest.Value, 0);
        return form.Length > 2 && form[^1] == 's' && char.IsLower(form[0]) ? new TimeWord(TimeCategory.Plural, 0, 0) : default;
    }

    static TimeCategory Implied(TimeCategory category, string form) => category switch
    {
        TimeCategory.Month when form is not ("may" or "march") => TimeCategory.ClearMonth,
        TimeCategory.Ordinal => TimeCategory.Day,
        _ => TimeCategory.None,
    };

    static TimeCategory Mid(TimeCategory categories) =>
        (categories & TimeCategory.Month) != 0 ? TimeCategory.MidMonth
        : (categories & TimeCategory.Year) != 0 ? TimeCategory.MidYear
        : (categories & TimeCategory.Decade) != 0 ? TimeCategory.MidDecade
        : TimeCategory.None;

    TimeWord Figures(ReadOnlySpan<char> form)
    {
        if (form[0] is '\'' or '\u2019' && form.Length == 4 && form[3] == 's' && Number(form[1..3]) is >= 0 and var short2 && short2 % 10 == 0)
            return new TimeWord(TimeCategory.Decade, 1900 + short2, 0);
        if (form.StartsWith("mid-", StringComparison.OrdinalIgnoreCase) && form.Length > 4)
            return Classify(form[4..]) is { Categories: not 0 } rest ? new TimeWord(Mid(rest.Categories), rest.Value, 0) : default;
        if (form.Length is 4 or 6 && form.StartsWith("FY", StringComparison.Ordinal) && Number(form[2..]) is >= 0 and var fiscal)
            return new TimeWord(TimeCategory.Fiscal, fiscal < 100 ? 2000 + fiscal : fiscal, 0);
        if (form.Length == 2 && form[0] == 'Q' && form[1] is >= '1' and <= '4') return new TimeWord(TimeCategory.Quarter, form[1] - '0', 0);
        int number = Number(form);
        if (number >= 0)
        {
            TimeCategory categories = TimeCategory.Number;
            if (form.Length == 4 && number is >= 1500 and < 2200) categories |= TimeCategory.Year;
            if (form.Length <= 2 && number is >= 1 and <= 31) categories |= TimeCategory.Day;
            if (form.Length == 2) categories |= TimeCategory.ShortYear;
            return new TimeWord(categories, number, 0);
        }

        if (form.Length is 5 or 6 && form[^1] == 's' && form[^2] != '\'' && Number(form[..4]) is >= 1500 and < 2200 and var decade && decade % 10 == 0)
            return new TimeWord(TimeCategory.Decade, decade, 0);
        if (form.Length == 6 && form[^1] == 's' && Number(form[..4]) is >= 1500 and < 2200 and var spelled) return new TimeWord(TimeCategory.Decade, spelled, 0);
        if (form.Length is 3 or 4 && Number(form[..^2]) is >= 1 and <= 31 and var day && form[^2..] is "st" or "nd" or "rd" or "th")
            return new TimeWord(TimeCategory.Day | TimeCategory.Ordinal, day, 0);
        return Date(form);
    }

    /// <summary>A whole date in figures. The value is year × 10000 + month × 100 + day; the month is 0 when day and month cannot be told apart.</summary>
    static TimeWord Date(ReadOnlySpan<char> form)
    {
        char mark = form.Contains('/') ? '/' : form.Contains('.') ? '.' : '-';
        Span<Range> parts = stackalloc Range[4];
        if (form.Split(parts, mark) != 3) return default;
        int first = Number(form[parts[0]]), second = Number(form[parts[1]]), third = Number(form[parts[2]]);
        if (first >= 1500 && form[parts[0]].Length == 4)
            return IsDate(first, second, third) ? new TimeWord(TimeCategory.Iso, (first * 10000) + (second * 100) + third, 0) : default;
        if (form[parts[2]].Length != 4 || third is < 1500 or > 2200 || first is < 1 or > 31 || second is < 1 or > 31) return default;
        bool dayFirst = mark == '.' || first > 12, monthFirst = mark != '.' && second > 12;
        if (dayFirst && monthFirst) return default;
        (int month, int day) = dayFirst || first == second ? (second, first) : monthFirst ? (first, second) : (0, 0);
        if (month != 0 && !IsDate(third, month, day)) return default;
        return new TimeWord(TimeCategory.Numeric, (third * 10000) + (month * 100) + day, 0);
    }

    static bool IsDate(int year, int month, int day) => year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    static int Number(ReadOnlySpan<char> digits) =>
        digits.Length is > 0 and < 7 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int value) ? value : -1;

    readonly record struct Entry(TimeCategory Categories, int Value, bool Capital, int Literal);
}
