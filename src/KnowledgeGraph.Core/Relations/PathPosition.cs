namespace KnowledgeGraph.Core.Relations;

/// <summary>Where a token stands on or beside the way through the tree from one party to another.</summary>
public enum PathPosition : byte
{
    /// <summary>The first party's own word.</summary>
    First,

    /// <summary>The second party's own word.</summary>
    Second,

    /// <summary>Between the first party and the top of the way.</summary>
    FirstSide,

    /// <summary>Between the second party and the top of the way.</summary>
    SecondSide,

    /// <summary>The top of the way.</summary>
    Top,

    /// <summary>Hangs on the first party's side.</summary>
    BesideFirst,

    /// <summary>Hangs on the second party's side.</summary>
    BesideSecond,

    /// <summary>Hangs on the top.</summary>
    BesideTop,

    /// <summary>What the top hangs on.</summary>
    Above,

    /// <summary>The first party's word, which is the top.</summary>
    FirstOnTop,

    /// <summary>The second party's word, which is the top.</summary>
    SecondOnTop,

    /// <summary>Hangs on what the top hangs on.</summary>
    BesideAbove,
}
