namespace KnowledgeGraph.Evaluation.Extraction;

/// <summary><c>extraction GOLD SYSTEM</c>: the table of a folder of extractions against a folder of gold.</summary>
static class ExtractionCommand
{
    public static int Run(string goldFolder, string systemFolder, TextWriter output)
    {
        foreach (string folder in new[] { goldFolder, systemFolder })
            if (!Directory.Exists(folder))
            {
                Console.Error.WriteLine($"no folder {folder}");
                return 2;
            }

        ExtractionTable.Print(ExtractionScore.Of(goldFolder, systemFolder), output);
        return 0;
    }
}
