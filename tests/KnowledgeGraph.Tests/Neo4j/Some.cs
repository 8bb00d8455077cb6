using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Tests.Neo4j;

/// <summary>Small records.</summary>
static class Some
{
    public static NodeRecord Person(string id) => new(id, ["Entity", "Person"], Properties.Of(("name", id), ("provisional", false)));

    public static RelationshipRecord Link(string type, string start, string end, string key = "", string? property = null) => new(
        new RelationshipKey(type, start, end, key), property is null ? Properties.Empty : Properties.Of((property, key)));
}
