namespace KnowledgeGraph.Core.Text;

/// <summary>
/// Tokens <c>[First, End)</c> that refer to something; <see cref="Head"/> is the head word's token.
/// </summary>
/// <param name="First">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Head">The head word.</param>
/// <param name="Kind">How it refers.</param>
/// <param name="Chains">The chains it belongs to: one for most, two or more for "the two leaders", "they".</param>
public sealed record Mention(int First, int End, int Head, MentionKind Kind, int[] Chains);
