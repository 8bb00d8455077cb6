namespace KnowledgeGraph.Language.Quotations;

/// <summary>Tokens <c>[First, End)</c> between quotation marks; <see cref="Open"/> when the paragraph ends before the closing mark.</summary>
readonly record struct QuotedSpan(int First, int End, bool Open);
