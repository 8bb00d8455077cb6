namespace KnowledgeGraph.Language.Blocks;

/// <summary>Where in a line a cue has to stand.</summary>
enum CuePlace : byte
{
    Start,
    End,
    Any,
    Whole,
}
