namespace KnowledgeGraph.Language.Embeddings;

/// <summary>The word vectors inside this assembly, read when first asked for and shared from then on.</summary>
public static class EmbeddedVectors
{
    static readonly Lazy<WordVectors> Vectors = new(Read);

    public static WordVectors Value => Vectors.Value;

    static WordVectors Read()
    {
        using Stream stream = EmbeddedData.Open("Embeddings/words.bin");
        return WordVectors.Read(stream);
    }
}
