using KnowledgeGraph.Core.Text;

namespace KnowledgeGraph.Language.Coreference;

/// <summary>Words that may refer to something, with what they say of it. Its referents are found step by step.</summary>
sealed class Phrase
{
    public required int First { get; init; }

    public required int End { get; init; }

    public required int Head { get; init; }

    /// <summary>The token by which the phrase hangs in its sentence: the head, or the title that the tree puts above a name.</summary>
    public required int Anchor { get; init; }

    public required int Sentence { get; init; }

    public required PhraseKind Kind { get; init; }

    /// <summary>Index of the name in its layer, -1 without one.</summary>
    public int Name { get; init; } = -1;

    public ReferentKind Type { get; set; }

    public Gender Gender { get; set; }

    public bool IsPlural { get; init; }

    /// <summary>Whether the number is certain.</summary>
    public bool HasNumber { get; init; }

    /// <summary>The lemma of the head, in lower case.</summary>
    public required string Lemma { get; init; }

    /// <summary>The words between article and head, as lemmas in lower case.</summary>
    public string[] Modifiers { get; init; } = [];

    /// <summary>ISO code of the country that a modifier or possessor names ("the Turkish leader", "the president of Turkey"); null without one.</summary>
    public string? Country { get; set; }

    /// <summary>The phrases that a <see cref="PhraseKind.Pair"/> joins.</summary>
    public Phrase[] Parts { get; init; } = [];

    /// <summary>What it refers to; empty until known, more than one for a plural of known parts.</summary>
    public List<Referent> Referents { get; } = [];

    /// <summary>Whether a referent with another phrase was found for it.</summary>
    public bool IsResolved { get; set; }
}
