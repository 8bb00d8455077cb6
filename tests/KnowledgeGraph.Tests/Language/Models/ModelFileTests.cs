using KnowledgeGraph.Language.Models;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Models;

public sealed class ModelFileTests
{
    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        ModelWriter writer = new();
        writer.AddHalves("halves", 2, 2, [0.5f, -1f, 2f, 0f]);
        writer.AddBytes("bytes", 2, 2, [127f, -64f, 0f, 0f]);
        writer.AddWords("words", ["one", "zwölf"]);
        writer.AddWords("none", []);
        ModelFile file = new(writer.ToArray());
        Assert.Equal([0.5f, -1f, 2f, 0f], file.Matrix("halves"));
        Assert.Equal([127f, -64f, 0f, 0f], file.Matrix("bytes"));
        Assert.Equal(["one", "zwölf"], file.Words("words"));
        Assert.Empty(file.Words("none"));
        Assert.Equal((2, 2), (file.Rows("bytes"), file.Columns("bytes")));
    }

    [Fact]
    public void AFileCutShortIsRefusedAtEveryLength()
    {
        ModelWriter writer = new();
        writer.AddWords("words", ["one"]);
        byte[] bytes = writer.ToArray();
        for (int length = 0; length < bytes.Length; length++)
            Assert.Throws<ModelFormatException>(() => new ModelFile(bytes[..length]));
    }

    [Fact]
    public void AMissingPartIsNamed()
    {
        ModelFormatException error = Assert.Throws<ModelFormatException>(() => new ModelFile(new ModelWriter().ToArray()).Matrix("labels"));
        Assert.Equal("the model has no part 'labels'", error.Message);
    }
}
