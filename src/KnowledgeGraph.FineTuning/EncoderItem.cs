using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Training.Relations;

namespace KnowledgeGraph.FineTuning;

/// <summary>A sentence as the encoder is shown it: with all that is asked of it, or with one question alone, whose parties are marked.</summary>
/// <param name="Question">Its place in the passage, or <see cref="All"/>.</param>
readonly record struct EncoderItem(RelationExample Example, int Question)
{
    public const int All = -1;

    public RelationPassage Passage => Example.Passage;

    /// <summary>The places of the questions that are asked.</summary>
    public IEnumerable<int> Asked => Question == All ? Enumerable.Range(0, Example.Gold.Length) : [Question];
}
