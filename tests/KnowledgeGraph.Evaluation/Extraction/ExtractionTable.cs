using System.Globalization;

namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary>Prints a score in the form of score.py.</summary>
static class ExtractionTable
{
    public static void Print(ExtractionScore score, TextWriter output)
    {
        output.WriteLine(FormattableString.Invariant($"{score.Articles} articles"));
        foreach (ScoreTally tally in score.Tallies)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{tally.Name,-18} P {Round(tally.Precision)}  R {Round(tally.Recall)}  F1 {Round(tally.F1)}   found {tally.Found} missed {tally.Missed} spurious {tally.Spurious}"));
        output.WriteLine($"{"met-dates",-18} {Share(score.DatesRight)}");
        output.WriteLine($"{"met-places",-18} {Share(score.PlacesRight)}");
        output.WriteLine($"{"evidence",-18} {Share(score.EvidenceRight)}");
    }

    static string Round(double value) => Math.Round(value, 3, MidpointRounding.ToEven).ToString("0.000", CultureInfo.InvariantCulture);

    /// <summary>As Python prints a float rounded to three places.</summary>
    static string Share(double? value) => value is { } share ? Math.Round(share, 3, MidpointRounding.ToEven).ToString("0.0##", CultureInfo.InvariantCulture) : "None";
}
