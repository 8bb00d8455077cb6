using KnowledgeGraph.Evaluation.Bolt;
using KnowledgeGraph.Evaluation.Comparison;
using KnowledgeGraph.Evaluation.Extraction;
using KnowledgeGraph.Evaluation.Language;
using KnowledgeGraph.Evaluation.Tck;

return args switch
{
    ["language", string data, .. string[] measures] => LanguageCommand.Run(data, measures, Console.Out),
    ["language-fuzz", string data, .. string[] options] => PipelineFuzzCommand.Run(data, options, Console.Out),
    ["extraction", string gold, string system] => ExtractionCommand.Run(gold, system, Console.Out),
    ["annotations", string data, string part, string folder] => AnnotationsCommand.Run(data, part, folder, Console.Out),
    ["articles", string folder] => ArticlesCommand.Run(folder, Console.Out),
    ["bolt-fuzz", .. string[] count] => BoltFuzzCommand.Run(count, Console.Out),
    ["tck", string features, .. string[] options] => TckCommand.Run(features, options, Console.Out),
    ["compare", .. string[] server] => await CompareCommand.RunAsync(server, Console.Out),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: KnowledgeGraph.Evaluation COMMAND ARGUMENTS
          language DATA [MEASURE...]    the language engine against treebanks and corpora; MEASURE picks some of the rows
          language-fuzz DATA [COUNT [SEED]]    mutated text, a million pieces by default, through the whole English pipeline and the extractor
          extraction GOLD SYSTEM        a folder of extractions (ID.json) against a folder of gold (ID.gold.json, ID.txt)
          annotations DATA PART FOLDER  our own annotations (read, validation or unread), as such a folder of gold
          articles FOLDER               articles of our own from which nothing was learned, as such a folder of gold
          bolt-fuzz [COUNT]             mutated messages, a million by default, against the reader of Bolt's wire format
          tck FEATURES [TEXT] [--failures]    the openCypher technology compatibility kit; TEXT picks scenarios, --failures says why
          compare URI USER PASSWORD FOLDER|COUNT [SEED]    the queries of a folder, or random ones, here and on a Neo4j, which is emptied
        """);
    return 2;
}
