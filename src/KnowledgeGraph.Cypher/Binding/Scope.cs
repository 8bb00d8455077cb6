namespace KnowledgeGraph.Cypher.Binding;

/// <summary>The variables that an expression can see, in the order in which they were bound.</summary>
sealed class Scope
{
    readonly OrderedDictionary<string, Symbol> _symbols;

    internal Scope() => _symbols = new OrderedDictionary<string, Symbol>(StringComparer.Ordinal);

    Scope(OrderedDictionary<string, Symbol> symbols) => _symbols = symbols;

    internal IEnumerable<Symbol> Symbols => _symbols.Values;

    internal int Count => _symbols.Count;

    internal Symbol? Find(string name) => _symbols.GetValueOrDefault(name);

    internal void Add(Symbol symbol) => _symbols[symbol.Name] = symbol;

    /// <summary>A scope of its own with the same variables.</summary>
    internal Scope Copy() => new(new OrderedDictionary<string, Symbol>(_symbols, StringComparer.Ordinal));

    internal int[] Slots() => [.. _symbols.Values.Select(s => s.Slot)];
}
