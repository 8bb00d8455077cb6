using System.Runtime.InteropServices;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded.Indexing;

/// <summary>Builds an index over what a graph holds already.</summary>
static class IndexBuilder
{
    const int BatchSize = 1024;

    /// <exception cref="GraphConstraintException">Two nodes have a value that must be unique, or the constraint is of a kind there is none of.</exception>
    public static void Build(GraphState state, GraphReader graph, IndexDefinition definition)
    {
        if (definition.Kind == IndexKind.FullText) state.TextIndexes = [.. state.TextIndexes, Text(state, graph, definition)];
        else if (!definition.OnRelationships) state.Indexes = [.. state.Indexes, Range(state, graph, definition)];
        else if (definition.Constraint == ConstraintKind.None) state.OtherIndexes = [.. state.OtherIndexes, definition];
        else throw new GraphConstraintException("A property of relationships cannot be made unique.");
    }

    /// <summary>What to say when <paramref name="holder"/> has the value already.</summary>
    public static GraphConstraintException NotUnique(IndexDefinition index, int holder, in Value value) =>
        new($"Node({holder}) already exists with label `{index.Labels[0]}` and property `{index.Properties[0]}` = {value}");

    static PropertyIndex Range(GraphState state, GraphReader graph, IndexDefinition definition)
    {
        int label = state.Labels.Intern(definition.Labels[0]), key = state.Keys.Intern(definition.Properties[0]);
        List<ulong> entries = new(graph.CountNodes(label));
        int[] batch = new int[BatchSize];
        for (int cursor = 0, filled; (filled = graph.ScanNodes(label, ref cursor, batch)) > 0;)
            foreach (int node in batch.AsSpan(0, filled))
                if (graph.NodeProperty(node, key) is { IsNull: false } value) entries.Add(PropertyIndex.Entry(value, node));
        PropertyIndex index = PropertyIndex.Of(definition, label, key, CollectionsMarshal.AsSpan(entries));
        if (index.IsUnique) CheckUnique(graph, index, CollectionsMarshal.AsSpan(entries));
        return index;
    }

    static void CheckUnique(GraphReader graph, PropertyIndex index, ReadOnlySpan<ulong> sorted)
    {
        for (int i = 1; i < sorted.Length; i++)
            for (int j = i - 1; j >= 0 && sorted[j] >> 32 == sorted[i] >> 32; j--)
            {
                Value value = graph.NodeProperty((int)sorted[i], index.Key);
                if (graph.NodeProperty((int)sorted[j], index.Key).Equals(value)) throw NotUnique(index.Definition, (int)sorted[j], value);
            }
    }

    static TextIndex Text(GraphState state, GraphReader graph, IndexDefinition definition)
    {
        SymbolTable symbols = definition.OnRelationships ? state.Types : state.Labels;
        int[] labels = [.. definition.Labels.Select(symbols.Intern)], keys = [.. definition.Properties.Select(state.Keys.Intern)];
        return definition.OnRelationships
            ? TextIndex.Of(definition, labels, keys, Relationships(graph).Where(item => labels.Contains(graph.EndsOf(item).Type)), graph.RelationshipProperty)
            : TextIndex.Of(definition, labels, keys, Nodes(graph).Where(item => graph.LabelsOf(item).ContainsAny(labels)), graph.NodeProperty);
    }

    static IEnumerable<int> Nodes(GraphReader graph)
    {
        int[] batch = new int[BatchSize];
        for (int cursor = 0, filled; (filled = graph.ScanNodes(ref cursor, batch)) > 0;)
            for (int i = 0; i < filled; i++) yield return batch[i];
    }

    static IEnumerable<int> Relationships(GraphReader graph)
    {
        int[] batch = new int[BatchSize];
        for (int cursor = 0, filled; (filled = graph.ScanRelationships(ref cursor, batch)) > 0;)
            for (int i = 0; i < filled; i++) yield return batch[i];
    }
}
