namespace KnowledgeGraph.Evaluation.Language;

/// <summary>Measures one part of the language engine.</summary>
public interface ILanguageMeasure
{
    /// <summary>The word by which the command line picks it.</summary>
    string Name { get; }

    /// <param name="data">The folder with treebanks, corpora and names.</param>
    IEnumerable<MeasureRow> Run(string data);
}
