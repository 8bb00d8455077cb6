using KnowledgeGraph.Core.Relations;
using KnowledgeGraph.Language.Embeddings;
using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Relations;

/// <summary>
/// Two small networks of one kind, each asked of what it knows best: one of stands and memberships, and one, which has learned from many more articles that tell
/// contacts in all ways, of contacts and attendances.
/// </summary>
/// <param name="networks">Each question is answered by the last of those that are asked of its kind.</param>
public sealed class RelationNetworks(params RelationNetwork[] networks) : IRelationClassifier
{
    static readonly Lazy<RelationNetworks> Shared = new(() => new RelationNetworks(
        new RelationNetwork(EmbeddedModel.Read("relations.kgm"), EmbeddedVectors.Value, RelationKind.Stand, RelationKind.Membership),
        new RelationNetwork(EmbeddedModel.Read("relations-contacts.kgm"), EmbeddedVectors.Value, RelationKind.Contact, RelationKind.Attendance)));

    /// <summary>Those inside this assembly, which are read once.</summary>
    /// <exception cref="ModelFormatException">They were not there when the assembly was built.</exception>
    public static RelationNetworks Load() => Shared.Value;

    /// <inheritdoc/>
    public void Answer(IReadOnlyList<RelationPassage> passages)
    {
        foreach (RelationNetwork network in networks) network.Answer(passages);
    }
}
