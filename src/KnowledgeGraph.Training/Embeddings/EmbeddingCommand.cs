using KnowledgeGraph.Language.Embeddings;

namespace KnowledgeGraph.Training.Embeddings;

/// <summary><c>embeddings DATA OUTPUT</c>: learns word vectors from all text of DATA and writes them to OUTPUT.</summary>
public static class EmbeddingCommand
{
    public static int Run(string data, string output, TextWriter log)
    {
        WordVectors vectors = EmbeddingTrainer.Train(data, log);
        using FileStream stream = File.Create(output);
        vectors.Write(stream);
        return 0;
    }
}
