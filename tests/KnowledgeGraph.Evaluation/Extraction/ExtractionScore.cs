using KnowledgeGraph.Training.Relations;
using System.Globalization;

namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>Scores a folder of extractions against a folder of gold, measure by measure as the gold folder's score.py does.</summary>
sealed class ExtractionScore
{
    static readonly string[] Groups = ["held", "planned", "not"];

    readonly ScoreTally _pairs = new("met-pairs"), _status = new("met-pairs+status"), _attendance = new("attendance");
    readonly ScoreTally _memberships = new("memberships"), _stances = new("stances"), _offices = new("offices");
    readonly ScoreTally[] _groups = [.. Groups.Select(group => new ScoreTally("  " + group))];
    int _dates, _datesRight, _places, _placesRight, _quotes, _quotesRight;

    public int Articles { get; private set; }

    public IEnumerable<ScoreTally> Tallies => [_pairs, _status, .. _groups, _attendance, _memberships, _stances, _offices];

    public double? DatesRight => _dates == 0 ? null : _datesRight / (double)_dates;

    public double? PlacesRight => _places == 0 ? null : _placesRight / (double)_places;

    public double? EvidenceRight => _quotes == 0 ? null : _quotesRight / (double)_quotes;

    public static ExtractionScore Of(string goldFolder, string systemFolder)
    {
        ExtractionScore score = new();
        foreach (string path in Directory.EnumerateFiles(goldFolder, "*.gold.json").Order(StringComparer.Ordinal))
        {
            string id = Path.GetFileName(path)[..^".gold.json".Length];
            score.Add(ScoredDocument.Read(path), ScoredDocument.Read(Path.Combine(systemFolder, id + ".json")), File.ReadAllText(Path.Combine(goldFolder, id + ".txt")));
        }

        return score;
    }

    void Add(ScoredDocument gold, ScoredDocument system, string text)
    {
        Articles++;
        List<ScoredContact> wanted = gold.Pairs(true), pairs = system.Pairs(false);
        static bool IsOptional(ScoredContact contact) => contact.IsOptional;
        _pairs.Add(wanted, pairs, SamePair, IsOptional);
        List<(ScoredContact Gold, ScoredContact System)> core = _status.Add(wanted, pairs, (a, b) => SamePair(a, b) && a.Group == b.Group, IsOptional);
        for (int i = 0; i < Groups.Length; i++)
            _groups[i].Add([.. wanted.Where(pair => pair.Group == Groups[i])], [.. pairs.Where(pair => pair.Group == Groups[i])], SamePair, IsOptional);
        foreach ((ScoredContact a, ScoredContact b) in core)
        {
            if (!string.IsNullOrEmpty(a.Date))
            {
                _dates++;
                if (SameDate(a, b)) _datesRight++;
            }

            if (string.IsNullOrEmpty(a.Country)) continue;
            _places++;
            if (a.Country == b.Country) _placesRight++;
        }

        _attendance.Add(gold.Attendance(true), system.Attendance(false), (a, b) => NameMatch.Same(a.A, b.A) && a.B == b.B && a.Group == b.Group, IsOptional);
        _memberships.Add(gold.Memberships, system.Memberships, (a, b) => NameMatch.Same(a.From, b.From) && NameMatch.Same(a.To, b.To) && a.Kind == b.Kind, fact => fact.IsOptional);
        _stances.Add(gold.Stances, system.Stances, StanceMatch(gold, system), fact => fact.IsOptional);
        _offices.Add(
            Known(gold.Offices), Known(system.Offices), (a, b) => NameMatch.Same(a.From, b.From) && NameMatch.Same(a.To, b.To), _ => false);
        foreach (IReadOnlyList<string> quotes in system.Quotes)
        {
            _quotes++;
            if (quotes.Count > 0 && quotes.All(quote => quote.Length > 0 && text.Contains(quote, StringComparison.Ordinal))) _quotesRight++;
        }

        IReadOnlyList<ScoredFact> Known(IReadOnlyList<ScoredFact> offices) =>
            [.. offices.Where(office => !gold.WithoutOffice.Any(name => NameMatch.Same(office.From, name)))];
    }

    static bool SamePair(ScoredContact x, ScoredContact y) =>
        NameMatch.Same(x.A, y.A) && NameMatch.Same(x.B, y.B) || NameMatch.Same(x.A, y.B) && NameMatch.Same(x.B, y.A);

    /// <summary>Where the gold date rests on the publication date alone, a day either side is right.</summary>
    static bool SameDate(ScoredContact gold, ScoredContact system) =>
        gold.Date == system.Date
        || string.IsNullOrEmpty(gold.Phrase) && Day(gold.Date) is { } a && Day(system.Date) is { } b && Math.Abs(a.DayNumber - b.DayNumber) <= 1;

    static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <summary>A person and the country or body of his office, as either file gives it, count as the same side.</summary>
    static Func<ScoredFact, ScoredFact, bool> StanceMatch(params ScoredDocument[] documents)
    {
        ScoredFact[] speakers = [.. documents.SelectMany(document => document.Speakers)];
        return (x, y) => x.Kind == y.Kind
            && (Side(x.From, y.From) && Side(x.To, y.To) || x.Kind == "cooperates" && Side(x.From, y.To) && Side(x.To, y.From));
        bool Side(string a, string b) => StandsFor(a).Any(x => StandsFor(b).Any(y => NameMatch.Same(x, y)));
        IEnumerable<string> StandsFor(string name) =>
            NameMatch.IsCode(name) ? [name] : [name, .. speakers.Where(speaker => NameMatch.Same(speaker.From, name)).Select(speaker => speaker.To)];
    }
}
