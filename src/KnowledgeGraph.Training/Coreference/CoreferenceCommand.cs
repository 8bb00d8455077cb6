using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Training.Coreference;

/// <summary><c>coreference DATA OUTPUT</c>: trains the ranking of antecedents over the embedded vectors and names and writes the model to OUTPUT.</summary>
public static class CoreferenceCommand
{
    public static int Run(string data, string output, TextWriter log)
    {
        File.WriteAllBytes(output, CoreferenceTrainer.Train(data, EmbeddedVectors.Value, new NameAnnotator(), log));
        return 0;
    }
}
