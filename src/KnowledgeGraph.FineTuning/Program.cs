using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.FineTuning;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Training.Relations;

if (args is not [string data, string output, .. string[] options] || options.Length > 2)
{
    Console.Error.WriteLine("usage: KnowledgeGraph.FineTuning DATA OUTPUT [ROUNDS [SEED]]: fine-tunes the encoder of relations, once all else is embedded");
    return 2;
}

const int rounds = 4, seed = 1;
RelationExample[] examples = RelationTrainer.AllExamples(data);
RelationNetwork network = RelationNetwork.Load();
network.Answer([.. examples.Select(example => example.Passage)]);
File.WriteAllBytes(output, EncoderTrainer.Train(examples, Option(0, rounds), Option(1, seed), Console.Out));
return 0;

int Option(int index, int usual) => index < options.Length ? int.Parse(options[index], CultureInfo.InvariantCulture) : usual;
