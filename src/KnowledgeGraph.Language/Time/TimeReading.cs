using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Time;

/// <summary>A phrase while its value is made: its captures as numbers, its words, and the context, whose use is noted.</summary>
sealed class TimeReading(Document document, TimeVocabulary vocabulary, TimeMatch match, TimeContext context, Lazy<Tense> tense)
{
    public TimeValue Gives => match.Rule.Gives;

    /// <summary>Whether the value rests on more than the words.</summary>
    public bool UsedContext { get; private set; }

    public int LentYear => match.LentYear;

    public Tense Tense => tense.Value;

    /// <summary>The day of publication; reading it is noted.</summary>
    public DateOnly? Published
    {
        get
        {
            UsedContext = true;
            return context.Published;
        }
    }

    /// <summary>The last day told before the phrase; reading it is noted.</summary>
    public DateOnly? ToldDay
    {
        get
        {
            UsedContext = true;
            // "would meet on the 21st. Earlier in the day, she had": no day that is to come
            return Tense == Tense.Past ? context.PastDay ?? context.Day : context.Day;
        }
    }

    /// <summary>The last date told before the phrase; reading it is noted.</summary>
    public Edtf? ToldDate
    {
        get
        {
            UsedContext = true;
            return context.Date;
        }
    }

    public bool Has(TimeCategory category, int nth = 0) => match.Captures.Token(category, nth) >= 0;

    /// <summary>The number of a capture; 0 without it.</summary>
    public int Number(TimeCategory category, int nth = 0) =>
        match.Captures.Token(category, nth) is var token and >= 0 ? vocabulary.Classify(document.Form(token)).Value : 0;

    /// <summary>The token of a capture; -1 without it.</summary>
    public int Token(TimeCategory category, int nth = 0) => match.Captures.Token(category, nth);

    /// <summary>Whether the phrase holds a word, told without case.</summary>
    public bool Says(string word)
    {
        for (int i = match.First; i < match.End; i++)
            if (document.Form(i).Equals(word, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Notes that the year came from the date listed with this one.</summary>
    public int TakeLentYear()
    {
        UsedContext = true;
        return match.LentYear;
    }
}
