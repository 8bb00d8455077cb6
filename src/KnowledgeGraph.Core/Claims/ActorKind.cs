namespace KnowledgeGraph.Core.Claims;

/// <summary>What can take part, belong, or take a stand.</summary>
public enum ActorKind : byte
{
    Person,

    /// <summary>"the leader of Turkmenistan": an office-holder whom the article does not name. Never merged with a named person.</summary>
    OfficeHolder,
    Country,
    Organization,
}
