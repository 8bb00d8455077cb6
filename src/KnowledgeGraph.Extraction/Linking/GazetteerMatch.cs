using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Extraction.Linking;

/// <summary>Tokens <c>[First, End)</c> that the gazetteers know; <see cref="Reading"/> is the first of the phrase's readings.</summary>
readonly record struct GazetteerMatch(int First, int End, int Reading, NameType Type, bool IsSure);
