using KnowledgeGraph.Core.Claims;
using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Extraction.Projection;

/// <summary>The nodes of entities: known ones as the gazetteers describe them, others from what the claims about them say.</summary>
/// <param name="known">The node of an entity of the gazetteers, or null for an id that is not among them.</param>
/// <param name="countryOf">Id of the country that a place of the gazetteers lies in, or null.</param>
public sealed class EntityNodes(Func<string, NodeRecord?> known, Func<string, string?> countryOf)
{
    public NodeRecord? Known(string id) => known(id);

    public string? CountryOf(string placeId) => countryOf(placeId);

    /// <summary>The node of an entity that no gazetteer knows.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="seen">How the claims name it; at least one.</param>
    public static NodeRecord Provisional(string id, IReadOnlyList<StoredActor> seen)
    {
        StoredActor first = seen.OrderByDescending(a => a.Name.Length).ThenBy(a => a.Name, StringComparer.Ordinal).First();
        string[] aliases = [.. seen.SelectMany(a => (a.Aliases ?? []).Append(a.Name)).Where(a => a != first.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        bool unnamed = first.Kind == ActorKind.OfficeHolder;
        IEnumerable<string> labels = first.Kind switch
        {
            ActorKind.Organization => ["Entity", "Organization"],
            ActorKind.Country => ["Entity", "Country"],
            _ => seen.Any(a => a.IsLeader) ? ["Entity", "Person", "Leader"] : ["Entity", "Person"],
        };
        return new NodeRecord(id, labels, Properties.Of(
            ("name", unnamed ? first.Name + " (unnamed)" : first.Name),
            ("aliases", aliases.Length > 0 && !unnamed ? aliases : null),
            ("provisional", true),
            ("unnamed", unnamed ? true : null),
            ("kind", first.Kind == ActorKind.Organization ? "other" : null)));
    }
}
