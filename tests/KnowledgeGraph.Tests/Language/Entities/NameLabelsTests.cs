using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Language.Entities;
using Xunit;

namespace KnowledgeGraph.Tests.Language.Entities;

public sealed class NameLabelsTests
{
    [Theory]
    [InlineData(NameType.Person, 1)]
    [InlineData(NameType.Organization, 2)]
    [InlineData(NameType.Demonym, 5)]
    public void WhatIsWrittenIsRead(NameType type, int length)
    {
        byte[] labels = new byte[length + 2];
        NameLabels.Write(type, labels.AsSpan(1, length));
        List<Name> names = [];
        NameLabels.Read(labels, 10, names);
        Assert.Equal([new Name(11, 11 + length, type)], names);
    }

    [Fact]
    public void ANameThatHasBegunGoesOnInItsOwnType()
    {
        int begin = NameLabels.Of(NameType.Person, NameLabels.Begin);
        Assert.True(NameLabels.MayFollow(begin, NameLabels.Of(NameType.Person, NameLabels.Last)));
        Assert.False(NameLabels.MayFollow(begin, NameLabels.Of(NameType.Place, NameLabels.Last)));
        Assert.False(NameLabels.MayFollow(begin, NameLabels.Outside));
        Assert.False(NameLabels.MayFollow(begin, -1));
    }

    [Fact]
    public void ASentenceBeginsOutsideOrWithANameThatBegins()
    {
        Assert.True(NameLabels.MayFollow(-1, NameLabels.Outside));
        Assert.True(NameLabels.MayFollow(-1, NameLabels.Of(NameType.Place, NameLabels.Single)));
        Assert.False(NameLabels.MayFollow(-1, NameLabels.Of(NameType.Place, NameLabels.Inside)));
    }
}
