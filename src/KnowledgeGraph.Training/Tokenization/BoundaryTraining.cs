using System.Runtime.InteropServices;

namespace KnowledgeGraph.Training.Tokenization;

/// <summary>Trains the sentence boundary model from the treebanks of a data folder and writes it.</summary>
public static class BoundaryTraining
{
    static readonly string[] Treebanks = ["ewt-train", "gum-ncfree-train"];

    const int Epochs = 8;
    const int Margin = 10;
    const double Dropped = 0.1;

    static readonly int[] Seeds = [17, 18, 19, 20, 21];

    public static void Run(string data, string output, Action<string> report)
    {
        RawParagraph[] paragraphs = [.. Treebanks.SelectMany(name => RawTreebank.Read(Path.Combine(data, "treebanks", name + ".conllu.gz")))];
        sbyte[] weights = BoundaryTrainer.Train(paragraphs, Epochs, Margin, Dropped, Seeds, report);
        File.WriteAllBytes(output, MemoryMarshal.AsBytes(weights.AsSpan()).ToArray());
    }
}
