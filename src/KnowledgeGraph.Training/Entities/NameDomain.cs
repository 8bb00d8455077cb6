namespace KnowledgeGraph.Training.Entities;

/// <summary>Whose conventions a corpus follows; each has scores of its own over the shared network.</summary>
enum NameDomain
{
    /// <summary>Universal NER, the conventions of the engine; the names of GUM are brought to them.</summary>
    Universal,

    /// <summary>The Groningen Meaning Bank: silver, news.</summary>
    Groningen,

    /// <summary>No names: the parts of speech of the treebanks, which the network learns beside them.</summary>
    Tags,
}
