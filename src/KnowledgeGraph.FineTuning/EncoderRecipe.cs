using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.FineTuning;

/// <summary>How an encoder is trained, and for what.</summary>
/// <param name="Kinds">What it is asked of in the end.</param>
/// <param name="ShowsRules">Is it told what the rules say?</param>
/// <param name="Courses">One after the other.</param>
/// <param name="LearnsAll">Does it learn from single questions of the kinds, too, of which it is not asked in the end?</param>
sealed record EncoderRecipe(RelationKind[] Kinds, bool ShowsRules, EncoderCourse[] Courses, bool LearnsAll = true)
{
    public static readonly EncoderRecipe Stands = new([RelationKind.Stand], true, [new EncoderCourse(4, 32, 1e-4, 1e-3, 3, false)]);

    /// <summary>The rules are hidden from it, that its opinion may be its own.</summary>
    public static readonly EncoderRecipe Contacts = new([RelationKind.Contact, RelationKind.Attendance], false, [new EncoderCourse(3, 32, 1e-4, 1e-3, 3, false), new EncoderCourse(2, 48, 7e-5, 4e-4, 0.6, true)]);

    /// <summary>For an encoder of contacts that has been taught before: question by question, and only what it is asked of.</summary>
    public static readonly EncoderRecipe MoreContacts = new(Contacts.Kinds, false, [new EncoderCourse(1, 48, 6e-5, 3e-4, 0.6, true)], false);

    public bool IsLearned(RelationKind kind) => LearnsAll || Kinds.Contains(kind);
}
