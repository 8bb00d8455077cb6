using System.Security.Cryptography;
using System.Text;
using KnowledgeGraph.Core.Claims;

namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Gives an id to those whom an article speaks of by an office and does not name: one for each office of each owner.</summary>
sealed class UnnamedOfficeHolders(string text, ActorGazetteer gazetteer)
{
    /// <summary>Of two articles, "Norway's minister" need not be the same man.</summary>
    readonly string _hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];

    /// <summary>Adds whoever holds an office of the owner, and keeps what he is called.</summary>
    public void Add(List<ActorReference> actors, string title, ActorReference owner, int first, int end, int head)
    {
        string id = $"person:{title.Replace(' ', '-')}-of-{Suffix(owner.Id).ToLowerInvariant()}@{_hash}";
        if (!actors.Exists(actor => actor.Id == id)) actors.Add(new ActorReference(id, ActorKind.OfficeHolder, head, first, end));
        gazetteer.NameOfficeHolder(id, title, owner.Id);
    }

    static string Suffix(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];
}
