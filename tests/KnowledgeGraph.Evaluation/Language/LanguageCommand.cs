namespace KnowledgeGraph.Evaluation.Language;

/// <summary><c>language DATA [MEASURE…]</c>: prints a table of what the language engine reaches.</summary>
public static class LanguageCommand
{
    static readonly ILanguageMeasure[] Measures =
    [
        new TokenizationMeasure(),
        new TreebankMeasure(),
        new ParserSpeedMeasure(),
        new NamesMeasure(),
        new NamesSpeedMeasure(),
        new CoreferenceMeasure(),
        new TimeMeasure(),
        new TextSpeedMeasure(),
        new FuzzMeasure(),
    ];

    public static int Run(string data, IReadOnlyCollection<string> names, TextWriter output)
    {
        string[] unknown = [.. names.Except(Measures.Select(measure => measure.Name), StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            output.WriteLine($"no measure '{unknown[0]}'; there are: {string.Join(", ", Measures.Select(measure => measure.Name))}");
            return 2;
        }

        output.WriteLine("| measure | at least | aim | reached |");
        output.WriteLine("|---|---|---|---|");
        foreach (MeasureRow row in Measures.Where(measure => names.Count == 0 || names.Contains(measure.Name)).SelectMany(measure => measure.Run(data)))
            output.WriteLine($"| {row.Measure} | {row.AtLeast} | {row.Aim} | {row.Value} |");
        return 0;
    }
}
