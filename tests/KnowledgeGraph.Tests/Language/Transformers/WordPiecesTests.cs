using KnowledgeGraph.Language.Transformers;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Transformers;

public sealed class WordPiecesTests
{
    static readonly string[] Vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "min", "##ister", "##is", "minister", "erdogan", "'", "s", ".", "u", "##s", "\""];

    [Theory]
    [InlineData("minister", "minister")]
    [InlineData("Ministers", "minister ##s")]
    [InlineData("minis", "min ##is")]
    [InlineData("Erdoğan", "erdogan")]
    [InlineData("Erdog\u0306an", "erdogan")]
    [InlineData("min\u00ADister", "minister")]
    [InlineData("’s", "' s")]
    [InlineData("U.S.", "u . s .")]
    [InlineData("“", "\"")]
    [InlineData("us", "u ##s")]
    [InlineData("minaret", "[UNK]")]
    [InlineData("大", "[UNK]")]
    [InlineData(" ", "[UNK]")]
    [InlineData("", "[UNK]")]
    public void AWordIsCutIntoTheLongestPiecesThatThereAre(string word, string expected)
    {
        List<int> pieces = [];
        new WordPieces(Vocabulary).Cut(word, pieces);
        Assert.Equal(expected, string.Join(' ', pieces.Select(piece => Vocabulary[piece])));
    }

    [Fact]
    public void AVeryLongWordIsUnknown()
    {
        List<int> pieces = [];
        new WordPieces(Vocabulary).Cut(new string('u', 5000), pieces);
        Assert.Equal([1], pieces);
    }
}
