namespace KnowledgeGraph.Cypher;

/// <summary>Prepared queries by their text.</summary>
sealed class QueryCache
{
    const int Capacity = 1000;
    const int LongestText = 50_000;

    readonly Lock _lock = new();
    readonly Dictionary<string, LinkedListNode<PreparedQuery>> _byText = new(StringComparer.Ordinal);
    readonly LinkedList<PreparedQuery> _recent = [];

    internal PreparedQuery GetOrAdd(string text, Func<string, PreparedQuery> prepare)
    {
        if (text.Length > LongestText) return prepare(text);
        lock (_lock)
        {
            if (_byText.TryGetValue(text, out LinkedListNode<PreparedQuery>? known))
            {
                _recent.Remove(known);
                _recent.AddFirst(known);
                return known.Value;
            }
        }

        PreparedQuery query = prepare(text);
        lock (_lock)
        {
            if (_byText.TryGetValue(text, out LinkedListNode<PreparedQuery>? other)) return other.Value;
            _byText[text] = _recent.AddFirst(query);
            if (_byText.Count <= Capacity) return query;
            _byText.Remove(_recent.Last!.Value.Text);
            _recent.RemoveLast();
        }

        return query;
    }
}
