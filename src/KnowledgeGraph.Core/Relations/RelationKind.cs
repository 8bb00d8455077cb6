namespace KnowledgeGraph.Core.Relations;

/// <summary>What may be asked of two parties of a sentence.</summary>
public enum RelationKind : byte
{
    /// <summary>What stand the first takes towards the second.</summary>
    Stand,

    /// <summary>Whether they meet or speak, and how that stands.</summary>
    Contact,

    /// <summary>Whether the first belongs to the second.</summary>
    Membership,

    /// <summary>Whether the first, the only one, visits or attends, and how that stands.</summary>
    Attendance,
}
