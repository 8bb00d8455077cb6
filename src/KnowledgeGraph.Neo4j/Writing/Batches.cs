using KnowledgeGraph.Core.Graph;

namespace KnowledgeGraph.Neo4j.Writing;

/// <summary>
/// Cuts a change into batches: grouped by what the statement's text must name, in ordinal order of the keys (so that all writers take their
/// locks in one order), no batch longer than the limits.
/// </summary>
sealed class Batches(GraphVocabulary vocabulary)
{
    /// <summary>More rows gain nothing; fewer spend more on each transaction.</summary>
    public const int MaxRows = 10_000;

    /// <summary>Of text, roughly: a batch must fit in the server's memory several times over.</summary>
    public const int MaxCharacters = 4_000_000;

    /// <summary>In the order in which a change is done.</summary>
    /// <exception cref="GraphStoreException">A label, type or id that the ontology does not know.</exception>
    public IEnumerable<Batch> Of(GraphDelta delta) =>
        DeleteRelationships(delta.DeleteRelationships)
            .Concat(ByRoot(delta.DeleteNodes, Statements.DeleteNodes))
            .Concat(Nodes(delta.PutNodes))
            .Concat(Relationships(delta.PutRelationships))
            .Concat(Orphans(delta.Orphans));

    public IEnumerable<Batch> Nodes(IReadOnlyList<NodeRecord> nodes)
    {
        foreach (IGrouping<string, NodeRecord> group in Last(nodes, node => node.Id).GroupBy(node => string.Join(':', node.Labels)).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            NodeRecord first = group.First();
            string root = vocabulary.RootOf(first);
            string statement = Statements.PutNodes(root, first.Labels, vocabulary.OthersOf(root, first.Labels));
            string create = Statements.CreateNodes(first.Labels);
            foreach (List<object?> rows in Cut(group.OrderBy(node => node.Id, StringComparer.Ordinal), Row))
                yield return new Batch(statement, rows) { Create = create };
        }

        (object? Row, int Size) Row(NodeRecord node)
        {
            vocabulary.RootOf(node);
            Dictionary<string, object?> properties = RowValues.Of(node.Properties, out int size);
            properties["id"] = node.Id;
            return (new object?[] { node.Id, properties }, size + 2 * node.Id.Length);
        }
    }

    /// <param name="relationships">Of any types.</param>
    /// <param name="numbers">By id, those of nodes whose place in the server's store is known: they are found without an index.</param>
    public IEnumerable<Batch> Relationships(IReadOnlyList<RelationshipRecord> relationships, IReadOnlyDictionary<string, long>? numbers = null)
    {
        foreach (var group in Last(relationships, relationship => relationship.Identity).GroupBy(Kind).OrderBy(g => g.Key))
        {
            (string type, string start, string end, bool numbered) = group.Key;
            string? key = vocabulary.KeyOf(type);
            string statement = numbered ? Statements.PutNumberedRelationships(type, key) : Statements.PutRelationships(type, start, end, key);
            foreach (List<(string Start, object?[] Row)> rows in Cut(group.OrderBy(relationship => relationship.Identity), Row))
                yield return new Batch(statement, ByStart(rows)) { Create = numbered ? Statements.CreateNumberedRelationships(type) : null, Relationships = rows.Count };

            ((string, object?[]) Row, int Size) Row(RelationshipRecord relationship)
            {
                (_, string from, string to, string told) = relationship.Identity;
                Dictionary<string, object?> properties = RowValues.Of(relationship.Properties, out int size);
                object?[] row = key is null ? [properties, End(to)] : [properties, End(to), told];
                return ((from, row), size + from.Length + to.Length + told.Length);
            }

            List<object?> ByStart(List<(string Start, object?[] Row)> rows)
            {
                var grouped = new List<object?>();
                for (int first = 0, next; first < rows.Count; first = next)
                {
                    string from = rows[first].Start;
                    for (next = first + 1; next < rows.Count && rows[next].Start == from;) next++;
                    grouped.Add(new object?[] { End(from), rows[first..next].ConvertAll<object?>(row => row.Row) });
                }

                return grouped;
            }

            object End(string id) => numbered ? new object[] { id, numbers![id] } : id;
        }

        (string Type, string Start, string End, bool Numbered) Kind(RelationshipRecord relationship)
        {
            (string type, string start, string end) = Ends(relationship.Identity);
            return (type, start, end, numbers is not null && numbers.ContainsKey(relationship.Identity.StartId) && numbers.ContainsKey(relationship.Identity.EndId));
        }
    }

    IEnumerable<Batch> DeleteRelationships(IReadOnlyList<RelationshipKey> keys)
    {
        foreach (var group in keys.Distinct().GroupBy(Ends).OrderBy(g => g.Key))
        {
            (string type, string start, string end) = group.Key;
            string? property = vocabulary.KeyOf(type);
            foreach (List<object?> rows in Cut(group.Order(), Row))
                yield return new Batch(Statements.DeleteRelationships(type, start, end, property), rows);

            (object? Row, int Size) Row(RelationshipKey key)
            {
                object?[] row = property is null ? [key.StartId, key.EndId] : [key.StartId, key.EndId, key.Key];
                return (row, key.StartId.Length + key.EndId.Length + key.Key.Length);
            }
        }
    }

    /// <summary>
    /// One statement for each run of ids of one kind: a statement looks at all its rows before it deletes the first, so a country whose
    /// last place goes must be in a later one.
    /// </summary>
    IEnumerable<Batch> Orphans(IReadOnlyList<string> ids)
    {
        for (int first = 0, end; first < ids.Count; first = end)
        {
            string kind = Kind(ids[first]);
            for (end = first + 1; end < ids.Count && Kind(ids[end]) == kind;) end++;
            foreach (Batch batch in ByRoot([.. ids.Skip(first).Take(end - first)], Statements.DeleteOrphans)) yield return batch;
        }

        static string Kind(string id) => id[..(id.IndexOf(':', StringComparison.Ordinal) + 1)];
    }

    /// <summary>An id that no node can have is as absent as any other.</summary>
    IEnumerable<Batch> ByRoot(IReadOnlyList<string> ids, Func<string, string> statement)
    {
        foreach (var group in ids.Distinct(StringComparer.Ordinal).Select(id => (Id: id, Root: vocabulary.FindRoot(id))).Where(pair => pair.Root is not null)
            .GroupBy(pair => pair.Root!, pair => pair.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            foreach (List<object?> rows in Cut<string, object?>(group.Order(StringComparer.Ordinal), id => (id, id.Length)))
                yield return new Batch(statement(group.Key), rows);
        }
    }

    (string Type, string Start, string End) Ends(RelationshipKey key) => (key.Type, vocabulary.RootOf(key.StartId), vocabulary.RootOf(key.EndId));

    /// <summary>Of records with one identity the last, as if they had been put one after the other.</summary>
    static IEnumerable<T> Last<T, TKey>(IReadOnlyList<T> records, Func<T, TKey> identity)
        where TKey : notnull
    {
        var last = new Dictionary<TKey, T>(records.Count);
        foreach (T record in records) last[identity(record)] = record;
        return last.Values;
    }

    static IEnumerable<List<TRow>> Cut<T, TRow>(IEnumerable<T> records, Func<T, (TRow Row, int Size)> row)
    {
        var rows = new List<TRow>();
        long size = 0;
        foreach (T record in records)
        {
            (TRow next, int length) = row(record);
            if (rows.Count > 0 && (rows.Count == MaxRows || size + length > MaxCharacters))
            {
                yield return rows;
                (rows, size) = ([], 0);
            }

            rows.Add(next);
            size += length;
        }

        if (rows.Count > 0) yield return rows;
    }
}
