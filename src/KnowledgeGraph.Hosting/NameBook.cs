using KnowledgeGraph.Extraction.Linking;

namespace KnowledgeGraph.Hosting;

/// <summary>The names under which a question may mean the same: what the user types, and what the gazetteers know it by.</summary>
public sealed class NameBook(EntityCatalog catalog)
{
    /// <summary>The name itself and the usual names of the entities that bear it, in lower case.</summary>
    public IReadOnlyList<string> NamesOf(string name)
    {
        IEnumerable<string> known = catalog.Named(name).Concat(catalog.Named(name.ToUpperInvariant())).Select(e => e.Name);
        return [.. known.Prepend(name).Select(n => n.ToLowerInvariant()).Distinct(StringComparer.Ordinal)];
    }
}
