using KnowledgeGraph.Language.Embeddings;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Embeddings;

public sealed class WordVectorsTests
{
    static readonly WordVectors Vectors = new(
        ["the", "turkey", "Turkey", "Nato", "0000", "n't"],
        8,
        [.. Enumerable.Range(0, 48).Select(i => (sbyte)(i - 20))],
        [0.5f, 1f, 1f, 1f, 1f, 1f],
        [0, 1, 2, 3, 4, 5]);

    [Theory]
    [InlineData("the", "the")]
    [InlineData("The", "the")]
    [InlineData("THE", "the")]
    [InlineData("Turkey", "Turkey")]
    [InlineData("turkey", "turkey")]
    [InlineData("TURKEY", "Turkey")]
    [InlineData("NATO", "Nato")]
    [InlineData("1999", "0000")]
    [InlineData("n’t", "n't")]
    public void AWordIsFoundAsWrittenOrInPlainerWriting(string form, string word) => Assert.Equal(word, Vectors.Word(Vectors.Find(form)));

    [Theory]
    [InlineData("")]
    [InlineData("absent")]
    [InlineData("ABSENT")]
    public void AWordWithoutVectorIsUnknown(string form) => Assert.Equal(WordVectors.Unknown, Vectors.Find(form));

    [Fact]
    public void AVeryLongWordIsUnknown() => Assert.Equal(WordVectors.Unknown, Vectors.Find(new string('a', 100_000)));

    [Fact]
    public void AVectorIsItsBytesTimesTheScale()
    {
        float[] vector = new float[8];
        Vectors.Read(0, vector);
        Assert.Equal([-10f, -9.5f, -9f, -8.5f, -8f, -7.5f, -7f, -6.5f], vector);
        Vectors.Read(WordVectors.Unknown, vector);
        Assert.Equal(new float[8], vector);
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        using MemoryStream stream = new();
        Vectors.Write(stream);
        stream.Position = 0;
        WordVectors read = WordVectors.Read(stream);
        Assert.Equal(Vectors.Count, read.Count);
        Assert.Equal(Vectors.Row(3), read.Row(3));
        Assert.Equal(Vectors.Scale(0), read.Scale(0));
        Assert.Equal(5, read.Cluster(read.Find("n't")));
    }

    [Fact]
    public void AStreamWithSomethingElseIsRefused()
    {
        using MemoryStream stream = new([1, 2, 3, 4, 5, 6, 7, 8]);
        Assert.Throws<InvalidDataException>(() => WordVectors.Read(stream));
    }
}
