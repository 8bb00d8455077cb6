using KnowledgeGraph.Cypher.Binding;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>The functions by name, which is read without regard to case.</summary>
sealed class FunctionTable
{
    readonly Dictionary<string, Function> _functions = new(StringComparer.OrdinalIgnoreCase);

    FunctionTable()
    {
        GraphFunctions.Register(this);
        ListFunctions.Register(this);
        MathFunctions.Register(this);
        TextFunctions.Register(this);
        ConversionFunctions.Register(this);
        TemporalFunctions.Register(this);
        PointFunctions.Register(this);
    }

    internal static FunctionTable Instance { get; } = new();

    internal IEnumerable<Function> All => _functions.Values.OrderBy(f => f.Name, StringComparer.Ordinal);

    internal Function? Find(string name) => _functions.GetValueOrDefault(name);

    internal void Add(string name, StaticType result, FunctionBody body, params Types[] parameters) =>
        _functions.Add(name, new Function(name, parameters, parameters.Length, parameters.Length, result, body));

    internal void Add(Function function) => _functions.Add(function.Name, function);
}
