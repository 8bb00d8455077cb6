namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Runs the openCypher technology compatibility kit: every scenario of every feature, none skipped.</summary>
static class TckCommand
{
    /// <summary>The number of scenarios that must pass; it only rises.</summary>
    const int Floor = 3897;

    internal static int Run(string features, string[] options, TextWriter output)
    {
        bool verbose = options.Contains("--failures");
        string? only = options.FirstOrDefault(o => !o.StartsWith('-'));
        string graphs = Path.Combine(Path.GetFullPath(features), "..", "graphs");
        int passed = 0, total = 0;
        foreach (string file in Directory.EnumerateFiles(features, "*.feature", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            int passedHere = 0, totalHere = 0;
            foreach (Scenario scenario in FeatureReader.Read(file))
            {
                if (only is not null && !$"{scenario.Feature} {scenario.Name}".Contains(only, StringComparison.Ordinal)) continue;
                totalHere++;
                string? failure = Try(scenario, graphs);
                if (failure is null) passedHere++;
                else if (verbose) output.WriteLine($"  {scenario.Feature} {scenario.Name}: {failure}");
            }

            passed += passedHere;
            total += totalHere;
            if (passedHere < totalHere) output.WriteLine($"{Path.GetFileNameWithoutExtension(file),-32} {passedHere,5} of {totalHere}");
        }

        output.WriteLine($"openCypher TCK: {passed} of {total} scenarios pass, {total - passed} fail");
        return only is not null || passed >= Floor ? 0 : 1;
    }

    static string? Try(Scenario scenario, string graphs)
    {
        try
        {
            return ScenarioRunner.Run(scenario, graphs);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A scenario that breaks the engine fails; the others go on.
            return $"{e.GetType().Name}: {e.Message} {e.StackTrace?.Split('\n').FirstOrDefault()?.Trim()}";
        }
    }
}
