using System.Globalization;
using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.FineTuning;
using KnowledgeGraph.Language.Models;
using KnowledgeGraph.Language.Relations;
using KnowledgeGraph.Training.Relations;

if (args is not [var data, "pieces" or "stands" or "contacts", string output, .. string[] options] || options.Length > 2 || options.Length == 2 && args[1] != "contacts")
{
    Console.Error.WriteLine("usage: KnowledgeGraph.FineTuning DATA pieces|stands|contacts OUTPUT [SEED [BEFORE]]: fine-tunes an encoder of relations, or goes on with the one for contacts in the file BEFORE, or writes the pieces that they share, once all else is embedded");
    return 2;
}

if (args[1] == "pieces")
{
    File.WriteAllBytes(output, EncoderNetwork.WritePieces(Pretrained.Pieces(), Pretrained.Weights()));
    return 0;
}

RelationExample[] examples = RelationTrainer.AllExamples(data);
RelationNetworks network = RelationNetworks.Load();
network.Answer([.. examples.Select(example => example.Passage)]);
ModelFile? before = options is [_, var file] ? new ModelFile(File.ReadAllBytes(file)) : null;
EncoderRecipe recipe = args[1] == "stands" ? EncoderRecipe.Stands : before is null ? EncoderRecipe.Contacts : EncoderRecipe.MoreContacts;
File.WriteAllBytes(output, EncoderTrainer.Train(recipe, examples, before, options is [var seed, ..] ? int.Parse(seed, CultureInfo.InvariantCulture) : 1, Console.Out));
return 0;
