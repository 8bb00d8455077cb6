using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The days that an EDTF value covers, first and last included; null for no value.</summary>
readonly record struct DateExtent(DateOnly? From, DateOnly? To)
{
    public int Days => From is { } from && To is { } to ? to.DayNumber - from.DayNumber + 1 : int.MaxValue;

    public bool IsKnown => From is not null && To is not null;

    public bool Contains(DateExtent other) => IsKnown && other.IsKnown && From <= other.From && other.To <= To;

    public static DateExtent Of(string? value) => Edtf.TryParse(value, out Edtf date) ? new DateExtent(date.From, date.To) : default;
}
