using KnowledgeGraph.Tests.Language.Parsing;
using Xunit;

namespace KnowledgeGraph.Tests.Training.Parsing;

public sealed class ParserTrainingTests
{
    [Fact]
    public void ASecondTrainingGivesTheSameBytes() => Assert.Equal(TinyTreebank.Train(epochs: 2), TinyTreebank.Train(epochs: 2));
}
