using KnowledgeGraph.Language.Embeddings;

namespace KnowledgeGraph.Training.Entities;

/// <summary><c>names DATA OUTPUT</c>: trains the recognizer of names over the embedded word vectors and writes the model to OUTPUT.</summary>
public static class NameCommand
{
    const int Rounds = 8;

    public static int Run(string data, string output, TextWriter log)
    {
        File.WriteAllBytes(output, NameTrainer.Train(data, EmbeddedVectors.Value, Rounds, log));
        return 0;
    }
}
