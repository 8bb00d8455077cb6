namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// Names and the small integers that stand for them: labels, relationship types or property keys of a graph. Only grows, so that
/// a number once given stays true. Safe for any number of readers beside one writer.
/// </summary>
public sealed class SymbolTable
{
    readonly Lock _lock = new();
    volatile string[] _names = [];
    volatile Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    volatile int _count;

    public int Count => _count;

    /// <exception cref="IndexOutOfRangeException">No name has that number.</exception>
    public string this[int number] => _names[number];

    /// <summary>The number of a name, or −1 when the graph never met it.</summary>
    public int Find(string name) => _numbers.GetValueOrDefault(name, -1);

    /// <summary>The number of a name, a new one when it has none.</summary>
    public int Intern(string name)
    {
        int number = Find(name);
        if (number >= 0) return number;
        lock (_lock)
        {
            if (_numbers.TryGetValue(name, out number)) return number;
            number = _count;
            string[] names = _names;
            if (number == names.Length) Array.Resize(ref names, Math.Max(8, number * 2));
            names[number] = name;
            _names = names;
            // Readers look into the old dictionary while the new one is made: names are few and seldom new.
            _numbers = new Dictionary<string, int>(_numbers, StringComparer.Ordinal) { [name] = number };
            _count = number + 1;
            return number;
        }
    }
}
