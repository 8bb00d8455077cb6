using System.Globalization;

namespace KnowledgeGraph.Training.Relations;

/// <summary><c>relations DATA OUTPUT [--hold N] [--seed S]</c>: trains the network of relations and writes the model to OUTPUT; with <c>--hold N</c> each Nth article is measured and not learned from.</summary>
static class RelationCommand
{
    public static int Run(string data, string output, string[] options, TextWriter log)
    {
        int hold = 0;
        ulong seed = 1;
        for (int i = 0; i + 1 < options.Length; i += 2)
        {
            if (options[i] == "--hold") hold = int.Parse(options[i + 1], CultureInfo.InvariantCulture);
            else if (options[i] == "--seed") seed = ulong.Parse(options[i + 1], CultureInfo.InvariantCulture);
            else throw new ArgumentException($"unknown option '{options[i]}'", nameof(options));
        }

        File.WriteAllBytes(output, RelationTrainer.Train(data, hold, seed, log));
        return 0;
    }
}
