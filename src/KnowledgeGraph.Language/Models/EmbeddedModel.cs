namespace KnowledgeGraph.Language.Models;

/// <summary>The trained models inside the assembly.</summary>
public static class EmbeddedModel
{
    /// <summary>Reads the resource <paramref name="name"/>, such as <c>parser.kgm</c>.</summary>
    /// <exception cref="ModelFormatException">It was not there when the assembly was built; the message says how to make it.</exception>
    public static ModelFile Read(string name)
    {
        using Stream stream = typeof(EmbeddedModel).Assembly.GetManifestResourceStream(name)
            ?? throw new ModelFormatException($"the model {name} is not part of this build: train it with KnowledgeGraph.Training, or KnowledgeGraph.FineTuning, into src/KnowledgeGraph.Language/Models, then build again");
        byte[] bytes = GC.AllocateUninitializedArray<byte>((int)stream.Length);
        stream.ReadExactly(bytes);
        return new ModelFile(bytes);
    }

    public static bool Has(string name) => typeof(EmbeddedModel).Assembly.GetManifestResourceInfo(name) is not null;
}
