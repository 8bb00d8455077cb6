using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Entities;

/// <summary>The working memory of one run of the recognizer; used again, by one thread at a time.</summary>
/// <param name="networks">Of one shape.</param>
sealed class NameScratch(IReadOnlyList<NameNetwork> networks)
{
    public SequenceBatch Batch { get; } = new();

    public NameFeatures Features { get; } = new();

    /// <summary>By network.</summary>
    public NameGates[] Inputs { get; } = [.. networks.Select(network => new NameGates(network))];

    /// <summary>The token of each row of the batch.</summary>
    public int[] Tokens { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Cells { get; private set; } = [];

    public byte[] States { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    /// <summary>Forgets words when there are too many.</summary>
    public void Begin()
    {
        if (!Features.MakeRoom()) return;
        foreach (NameGates input in Inputs) input.Forget();
    }

    /// <summary>Makes room for the batch.</summary>
    public void Reset()
    {
        int rows = Batch.Rows, hidden = networks[0].Hidden;
        if (Gates.Length < Batch.Count * networks[0].GateWidth / 2)
        {
            Gates = new float[Batch.Count * networks[0].GateWidth / 2];
            Cells = new float[Batch.Count * hidden];
        }

        if (Tokens.Length >= rows) return;
        Tokens = new int[rows];
        States = new byte[rows * 2 * hidden];
        Scores = new float[rows * networks[0].ScoreWidth];
    }
}
