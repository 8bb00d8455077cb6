using KnowledgeGraph.Core.Relations;

namespace KnowledgeGraph.FineTuning;

/// <summary>How an encoder is trained, and for what.</summary>
/// <param name="Kinds">What it is asked of in the end; it learns from questions of all kinds.</param>
/// <param name="ShowsRules">Is it told what the rules say?</param>
/// <param name="Courses">One after the other.</param>
sealed record EncoderRecipe(RelationKind[] Kinds, bool ShowsRules, EncoderCourse[] Courses)
{
    public static readonly EncoderRecipe Stands = new([RelationKind.Stand], true, [new EncoderCourse(4, 32, 1e-4, 1e-3, 3, false)]);

    /// <summary>The rules are hidden from it, that its opinion may be its own.</summary>
    public static readonly EncoderRecipe Contacts = new([RelationKind.Contact, RelationKind.Attendance], false, [new EncoderCourse(3, 32, 1e-4, 1e-3, 3, false), new EncoderCourse(2, 48, 7e-5, 4e-4, 0.6, true)]);
}
