namespace KnowledgeGraph.Training.Relations;

/// <summary>What somebody who labels says that a stretch of text tells.</summary>
/// <param name="Start">Where the stretch begins, in characters.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Kind"><c>S</c>: from, stance, to. <c>C</c>: status, kind, participants separated by semicolons. <c>B</c>: member, organization, status.</param>
/// <param name="Fields">By the kind.</param>
/// <param name="IsSure">False for what may be answered either way.</param>
sealed record RelationLabel(int Start, int End, char Kind, string[] Fields, bool IsSure);
