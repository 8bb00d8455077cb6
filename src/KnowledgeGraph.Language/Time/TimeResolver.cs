using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>Makes the values of the phrases of one document, in order. One a document.</summary>
sealed class TimeResolver(Document document, TimeVocabulary vocabulary, TenseFinder tenses)
{
    /// <summary>A day of publication outside these years is a mistake and dates nothing.</summary>
    const int FirstYear = 1000;
    const int LastYear = 3000;

    readonly TimeContext _context = new() { Published = document.Article.Published is { Year: >= FirstYear and <= LastYear } day ? day : null };

    public TimeExpression Resolve(TimeMatch match, int sentence)
    {
        TimeReading reading = new(document, vocabulary, match, _context, new Lazy<Tense>(() => tenses.Find(document, sentence, match.First, match.End)));
        TimeKind kind = match.Rule.Gives switch
        {
            TimeValue.Duration => TimeKind.Duration,
            TimeValue.Set => TimeKind.Set,
            TimeValue.Vague => TimeKind.Vague,
            _ => TimeKind.Date,
        };
        Edtf? value = kind == TimeKind.Date ? Value(reading) : null;
        if (value is { } date) _context.Told(date);
        DateBasis basis = value is null ? DateBasis.Unknown : reading.UsedContext ? DateBasis.Resolved : DateBasis.Explicit;
        return new TimeExpression(match.First, match.End, kind, value?.ToString(), basis);
    }

    static Edtf? Value(TimeReading reading) => reading.Gives switch
    {
        TimeValue.Day => CalendarValues.Day(reading),
        TimeValue.DaysOfMonth => CalendarValues.DaysOfMonth(reading),
        TimeValue.DaysOfMonths => CalendarValues.DaysOfMonths(reading),
        TimeValue.Month => CalendarValues.Month(reading),
        TimeValue.Months => CalendarValues.Months(reading),
        TimeValue.Figures => CalendarValues.Figures(reading),
        TimeValue.Year => CalendarValues.Year(reading),
        TimeValue.Years => CalendarValues.Years(reading),
        TimeValue.AboutYear => CalendarValues.Year(reading)?.Approximate(),
        TimeValue.Decade => CalendarValues.Decade(reading),
        TimeValue.Century => CalendarValues.Century(reading),
        TimeValue.Season => CalendarValues.Season(reading),
        TimeValue.Quarter => CalendarValues.Quarter(reading),
        TimeValue.Fiscal => CalendarValues.Fiscal(reading),
        TimeValue.Festival => CalendarValues.Festival(reading),
        TimeValue.RelativeMonth => RelativeValues.Month(reading),
        TimeValue.RelativeDay => RelativeValues.DayOfUnit(reading),
        TimeValue.Weekday => RelativeValues.Weekday(reading),
        TimeValue.Weekdays => RelativeValues.Weekdays(reading),
        TimeValue.RelativeWeekday => RelativeValues.RelativeWeekday(reading),
        TimeValue.Today => RelativeValues.Today(reading),
        TimeValue.DayNextTo => RelativeValues.DayNextTo(reading),
        TimeValue.RelativeUnit => RelativeValues.Unit(reading),
        TimeValue.Weekend => RelativeValues.Weekend(reading),
        TimeValue.Ago => RelativeValues.Ago(reading),
        TimeValue.Hence => RelativeValues.Hence(reading),
        TimeValue.Later => NarrativeValues.Later(reading),
        TimeValue.AdjacentDay => NarrativeValues.AdjacentDay(reading),
        TimeValue.SameDay => NarrativeValues.SameDay(reading),
        TimeValue.ThatUnit => NarrativeValues.ThatUnit(reading),
        _ => null,
    };
}
