using KnowledgeGraph.Tests.Support;

namespace KnowledgeGraph.Tests.Extraction.Paraphrases;

/// <summary>The same said in many words: each line of the files beside is a text, in which <c>\n</c> ends a line, and what it says.</summary>
public class ParaphraseTests
{
    internal static readonly DateOnly Published = new(2022, 9, 15);

    public static TheoryData<string> Lines =>
    [
        .. Directory.GetFiles(Path.Combine(Repository.Root, "tests", "KnowledgeGraph.Tests", "Extraction", "Paraphrases"), "*.txt").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where(line => line.Contains("=>", StringComparison.Ordinal)),
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void ATextSaysTheSameInOtherWords(string line)
    {
        EnglishReading.NeedsModels();
        string[] parts = line.Split("=>", StringSplitOptions.TrimEntries);
        Core.Claims.Extraction read = EnglishReading.Read(parts[0].Replace("\\n", "\n", StringComparison.Ordinal) + "\n", Published);
        foreach (string fact in parts[1].Split(';', StringSplitOptions.TrimEntries))
        {
            IReadOnlyList<string> said = fact.StartsWith("office ", StringComparison.Ordinal) || fact.StartsWith("no office ", StringComparison.Ordinal) ? EnglishReading.Offices(read) : EnglishReading.Lines(read);
            if (fact == "nothing") Assert.Empty(said);
            else if (fact.StartsWith("no ", StringComparison.Ordinal)) Assert.DoesNotContain(said, one => one.Contains(fact[3..], StringComparison.Ordinal));
            else Assert.Contains(fact, said);
        }
    }
}
