using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Embeddings;

namespace KnowledgeGraph.Language.Relations;

/// <summary>The words that <see cref="RelationNetwork"/> has learned something of, and their tags.</summary>
/// <param name="vectors">Of word forms.</param>
/// <param name="lemmas">Those with a row of their own, from 1 on; 0 is for all others.</param>
/// <param name="tags">Penn tags, likewise.</param>
public sealed class RelationWords(WordVectors vectors, IReadOnlyList<string> lemmas, IReadOnlyList<string> tags)
{
    /// <summary>Vectors have the length 1; what is learned beside them is larger.</summary>
    const float VectorScale = 3f;

    readonly Dictionary<string, int> _lemmas = Numbers(lemmas);
    readonly Dictionary<string, int> _tags = Numbers(tags);

    /// <summary>The numbers that a token goes in with.</summary>
    public int Width { get; } = vectors.Dimensions + RelationShape.LemmaWidth + RelationShape.RelationWidth + RelationShape.TagWidth + RelationShape.PartyWidth;

    public int LemmaOffset => vectors.Dimensions;

    public int RelationOffset => LemmaOffset + RelationShape.LemmaWidth;

    public int TagOffset => RelationOffset + RelationShape.RelationWidth;

    public int PartyOffset => TagOffset + RelationShape.TagWidth;

    public IReadOnlyList<string> Lemmas => lemmas;

    public IReadOnlyList<string> Tags => tags;

    public int LemmaOf(string lemma) => _lemmas.GetValueOrDefault(lemma);

    public int TagOf(string tag) => _tags.GetValueOrDefault(tag);

    /// <summary>The number of the vector of a token's form.</summary>
    public int VectorOf(RelationPassage passage, int token) => vectors.Find(passage.Document.Form(passage.First + token));

    /// <summary>Writes a vector by its number.</summary>
    public void ReadVector(int word, Span<float> row)
    {
        vectors.Read(word, row);
        foreach (ref float value in row[..vectors.Dimensions]) value *= VectorScale;
    }

    /// <summary>The lemma of a token of a passage in lower case.</summary>
    public static string Lemma(RelationPassage passage, int token) => passage.Lemmas[passage.First + token].ToLowerInvariant();

    public static Relation RelationOf(RelationPassage passage, int token) => passage.Relations[passage.First + token];

    public static string Tag(RelationPassage passage, int token) => passage.Document.Tags.Xpos[passage.First + token];

    static Dictionary<string, int> Numbers(IReadOnlyList<string> words)
    {
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        foreach (string word in words) numbers.Add(word, numbers.Count + 1);
        return numbers;
    }
}
