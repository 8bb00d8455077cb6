using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language;

/// <summary>Opens the lexicons, rules and models that travel inside this assembly, by folder and file name ("Tokenization/affixes.tsv").</summary>
static class EmbeddedData
{
    public static Stream Open(string path) =>
        typeof(EmbeddedData).Assembly.GetManifestResourceStream("KnowledgeGraph.Language." + path.Replace('/', '.'))
        ?? throw new FileNotFoundException($"The assembly holds no resource {path}.", path);

    public static TsvFile OpenTable(string path) => TsvFile.Open(path, () => new StreamReader(Open(path)));
}
