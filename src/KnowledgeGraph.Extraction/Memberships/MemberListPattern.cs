using System.Text.RegularExpressions;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>Words that make the states of a list beside them members of an organization.</summary>
public sealed record MemberListPattern(string Status, Regex Words);
