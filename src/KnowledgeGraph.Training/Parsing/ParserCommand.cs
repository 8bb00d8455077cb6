using System.Globalization;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Parsing;
using KnowledgeGraph.Training.Treebanks;

namespace KnowledgeGraph.Training.Parsing;

/// <summary><c>parser DATA OUTPUT [NAME=VALUE…] [teacher=MODEL…]</c>: trains the tagger and parser on the treebanks in DATA, with the embedded word
/// vectors, and writes the model to OUTPUT. With teachers it learns from what they make of unlabelled text as well.</summary>
public static class ParserCommand
{
    const string Teacher = "teacher=";

    public static int Run(string data, string output, IEnumerable<string> options, TextWriter log)
    {
        ILookup<bool, string> given = options.ToLookup(option => option.StartsWith(Teacher, StringComparison.Ordinal));
        NetworkShape shape = given[false].Aggregate(new NetworkShape(), With);
        string treebanks = Path.Combine(data, "treebanks");
        List<TreebankSentence> sentences = [.. Read(treebanks, "ewt-train"), .. Read(treebanks, "gum-ncfree-train")];
        Dictionary<string, List<TreebankSentence>> development = new(StringComparer.Ordinal)
        {
            ["EWT"] = Read(treebanks, "ewt-dev"),
            ["GUM"] = Read(treebanks, "gum-ncfree-dev"),
        };
        TaggerParser[] teachers = [.. given[true].Select(option => TaggerParser.Read(new ModelFile(File.ReadAllBytes(option[Teacher.Length..])), EmbeddedVectors.Value))];
        List<TreebankSentence> silver = [];
        if (teachers.Length > 0)
        {
            CommitteeParser committee = new(teachers);
            foreach (var (name, part) in development) log.WriteLine($"teachers together on {name}: {TreebankScore.Measure(committee, part)}");
            silver = [.. SilverTrees.Read(data, committee)];
            log.WriteLine($"{silver.Count} sentences, {silver.Sum(sentence => sentence.Length)} words of silver");
        }

        log.WriteLine(shape);
        File.WriteAllBytes(output, ParserTraining.Train(sentences, silver, EmbeddedVectors.Value, shape, development, log));
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
