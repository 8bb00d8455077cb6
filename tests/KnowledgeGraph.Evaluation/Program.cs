using KnowledgeGraph.Evaluation.Language;

return args switch
{
    ["language", string data, .. string[] measures] => LanguageCommand.Run(data, measures, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: KnowledgeGraph.Evaluation COMMAND ARGUMENTS
          language DATA [MEASURE...]    the language engine against treebanks and corpora; MEASURE picks some of the rows
        """);
    return 2;
}
