using KnowledgeGraph.Language.Neural;

namespace KnowledgeGraph.Language.Relations;

/// <summary>The buffers of one call, which grow to the largest need and are used again.</summary>
sealed class RelationScratch(RelationGates gates)
{
    public RelationGates Input { get; } = gates;

    public SequenceBatch Batch { get; } = new();

    public float[] Gates = [];
    public float[] Cells = [];
    public byte[] States = [];
    public float[] Way = [];
    public float[] Known = [];
    public float[] Judged = [];
    public float[] Scores = [];

    public static T[] Grown<T>(ref T[] buffer, int size)
    {
        if (buffer.Length < size) buffer = GC.AllocateUninitializedArray<T>(size + size / 2);
        return buffer;
    }
}
