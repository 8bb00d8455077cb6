using KnowledgeGraph.Training.Coreference;
using KnowledgeGraph.Training.Embeddings;
using KnowledgeGraph.Training.Entities;
using KnowledgeGraph.Training.Parsing;
using KnowledgeGraph.Training.Relations;
using KnowledgeGraph.Training.Tokenization;

return args switch
{
    ["boundaries", string data, string output] => Finished(() => BoundaryTraining.Run(data, output, Console.WriteLine)),
    ["parser", string data, string output, .. string[] options] => ParserCommand.Run(data, output, options, Console.Out),
    ["embeddings", string data, string output] => EmbeddingCommand.Run(data, output, Console.Out),
    ["names", string data, string output] => NameCommand.Run(data, output, Console.Out),
    ["coreference", string data, string output] => CoreferenceCommand.Run(data, output, Console.Out),
    ["relations", string data, string output, .. string[] options] => RelationCommand.Run(data, output, options, Console.Out),
    _ => Usage(),
};

static int Finished(Action training)
{
    training();
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine("""
        usage: KnowledgeGraph.Training COMMAND DATA OUTPUT
          boundaries    where sentences end
          embeddings    word vectors
          parser        tags and trees, once the word vectors are embedded
          names         names, once the word vectors are embedded
          coreference   who is meant, once the names are embedded
          relations     who meets whom, stands where, belongs to what, once all else is embedded; --hold N measures each Nth article
        """);
    return 2;
}
