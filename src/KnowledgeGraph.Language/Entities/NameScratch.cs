using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Entities;

/// <summary>The working memory of one run of the recognizer; used again, by one thread at a time.</summary>
sealed class NameScratch
{
    public SequenceBatch Batch { get; } = new();

    public NameFeatures Features { get; } = new();

    public float[] Input { get; private set; } = [];

    public float[] Gates { get; private set; } = [];

    public float[] Cells { get; private set; } = [];

    public byte[] States { get; private set; } = [];

    public float[] Scores { get; private set; } = [];

    public void Reset(NameNetwork network)
    {
        int rows = Batch.Rows;
        if (Input.Length >= rows * network.Width) return;
        Input = new float[rows * network.Width];
        Gates = new float[rows * 8 * network.Hidden];
        Cells = new float[rows * 2 * network.Hidden];
        States = new byte[rows * 2 * network.Hidden];
        Scores = new float[rows * network.ScoreWidth];
    }
}
