using KnowledgeGraph.Extraction.Rules;

namespace KnowledgeGraph.Extraction.Memberships;

/// <summary>The word lists of <c>memberships.yaml</c> that no path of a rule can ask for. Lemmas in lower case.</summary>
public sealed class MembershipWords(WordLists lists)
{
    /// <summary>What an organization that was named before is called: "the alliance".</summary>
    public IReadOnlySet<string> Bodies { get; } = lists.Words("@blocs");

    /// <summary>Behind an organization's name: the meeting of all its members.</summary>
    public IReadOnlySet<string> Summits { get; } = lists.Words("@summits");

    /// <summary>A word of the kind is in the name of an organization of states, also of one that the gazetteers do not know.</summary>
    public IReadOnlySet<string> OfStates { get; } = lists.Words("@blocs/@body-names");
}
