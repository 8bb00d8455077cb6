using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>What a phrase is read against: the day of publication and the dates told before it.</summary>
sealed class TimeContext
{
    public DateOnly? Published { get; init; }

    /// <summary>The last single day told; null before the first.</summary>
    public DateOnly? Day { get; private set; }

    /// <summary>The last single day told that is not to come; null before the first, and where the day of publication is not known.</summary>
    public DateOnly? PastDay { get; private set; }

    /// <summary>The last date told, of any precision.</summary>
    public Edtf? Date { get; private set; }

    public void Told(Edtf date)
    {
        Date = date;
        if (date.IsDay) Day = date.From;
        else if (date.IsInterval && date.Precision == DatePrecision.Day) Day = date.To;
        if (Day <= Published) PastDay = Day;
    }
}
