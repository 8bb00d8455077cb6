namespace KnowledgeGraph.Extraction.Actors;

/// <summary>The numbers in which those are counted who meet, as words.</summary>
static class SmallNumber
{
    /// <summary>Null for any other word.</summary>
    public static int? Of(string lemma) => lemma switch
    {
        "two" or "both" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        _ => null,
    };
}
