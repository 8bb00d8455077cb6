using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Core.Relations;

/// <summary>A sentence with what is asked of it.</summary>
public sealed class RelationPassage
{
    /// <summary>With the words; tokens of a passage count from <see cref="First"/>.</summary>
    public required Document Document { get; init; }

    public required int First { get; init; }

    public required int Length { get; init; }

    /// <summary>Of the whole document, as the tree has them.</summary>
    public required string[] Lemmas { get; init; }

    /// <summary>Of the whole document, as the tree has them.</summary>
    public required Relation[] Relations { get; init; }

    /// <summary>All of whom the sentence or those before it tell, for stands.</summary>
    public required IReadOnlyList<RelationParty> Parties { get; init; }

    public required IReadOnlyList<RelationQuestion> Questions { get; init; }
}
