using System.Globalization;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary><c>parser DATA OUTPUT [NAME=VALUE…]</c>: trains the tagger and parser on the treebanks in DATA, with the embedded word vectors, and writes
/// the model to OUTPUT.</summary>
public static class ParserCommand
{
    public static int Run(string data, string output, IEnumerable<string> options, TextWriter log)
    {
        NetworkShape shape = options.Aggregate(new NetworkShape(), With);
        string treebanks = Path.Combine(data, "treebanks");
        List<TreebankSentence> sentences = [.. Read(treebanks, "ewt-train"), .. Read(treebanks, "gum-ncfree-train")];
        Dictionary<string, List<TreebankSentence>> development = new(StringComparer.Ordinal)
        {
            ["EWT"] = Read(treebanks, "ewt-dev"),
            ["GUM"] = Read(treebanks, "gum-ncfree-dev"),
        };
        log.WriteLine(shape);
        File.WriteAllBytes(output, ParserTraining.Train(sentences, EmbeddedVectors.Value, shape, development, log));
        return 0;
    }

    static List<TreebankSentence> Read(string folder, string name) => ConlluReader.Read(Path.Combine(folder, name + ".conllu.gz"));

    static NetworkShape With(NetworkShape shape, string option)
    {
        string[] parts = option.Split('=');
        int number = parts.Length == 2 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out int whole) ? whole : 0;
        return parts[0] switch
        {
            "hidden" => shape with { Hidden = number },
            "arc" => shape with { ArcSize = number },
            "epochs" => shape with { Epochs = number },
            "batch" => shape with { WordsABatch = number },
            "seed" => shape with { Seed = (ulong)number },
            "rate" => shape with { Rate = float.Parse(parts[1], CultureInfo.InvariantCulture) },
            "dropout" => shape with { StateDropout = float.Parse(parts[1], CultureInfo.InvariantCulture) },
            _ => throw new ArgumentException($"unknown option '{option}'"),
        };
    }
}
