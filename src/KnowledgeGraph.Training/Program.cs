using KnowledgeGraph.Training.Parsing;
using KnowledgeGraph.Training.Tokenization;

return args switch
{
    ["boundaries", string data, string output] => Finished(() => BoundaryTraining.Run(data, output, Console.WriteLine)),
    ["parser", string data, string output, .. string[] options] => ParserCommand.Run(data, output, options, Console.Out),
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
          parser        tags and trees
        """);
    return 2;
}
