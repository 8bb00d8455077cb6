using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Execution.Evaluators;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher.Binding;

/// <summary>Hands out slots and numbers names while a query is bound.</summary>
abstract class BinderBase(string text, ProcedureRegistry procedures)
{
    readonly Dictionary<(NameKind, string), GraphName> _names = [];
    readonly List<(int Boundary, HashSet<int> Slots)> _captures = [];

    protected string Text { get; } = text;

    protected ProcedureRegistry Procedures { get; } = procedures;

    /// <summary>Slots that an expression reads: what is in the others need not be kept.</summary>
    internal HashSet<int> ReadSlots { get; } = [];

    internal int SlotCount { get; private set; }

    internal int StateCount { get; set; }

    /// <summary>Names of parameters, and where each stands first.</summary>
    internal List<(string Name, TextSpan Span)> Parameters { get; } = [];

    internal List<SubqueryEvaluator> Subqueries { get; } = [];

    internal GraphName[] Names => [.. _names.Values.OrderBy(n => n.Index)];

    protected int NewSlot() => SlotCount++;

    protected GraphName NameOf(NameKind kind, string name)
    {
        if (!_names.TryGetValue((kind, name), out GraphName? known)) _names[(kind, name)] = known = new GraphName(kind, name, _names.Count);
        return known;
    }

    protected Symbol NewSymbol(string name, StaticType type, SyntaxNode origin) => new(name, NewSlot(), type, origin);

    protected ParameterRead ParameterOf(Parameter parameter)
    {
        int index = Parameters.FindIndex(p => p.Name == parameter.Name);
        if (index < 0)
        {
            index = Parameters.Count;
            Parameters.Add((parameter.Name, parameter.Span));
        }

        return new ParameterRead(parameter.Name, index);
    }

    /// <summary>Runs a binding of something inner, and tells which slots of the outside it read.</summary>
    protected (T Result, int[] Captured) Capturing<T>(Func<T> bind)
    {
        HashSet<int> slots = [];
        _captures.Add((SlotCount, slots));
        T result = bind();
        _captures.RemoveAt(_captures.Count - 1);
        return (result, [.. slots.Order()]);
    }

    protected SlotRead Read(Symbol symbol)
    {
        Touch(symbol.Slot);
        return new SlotRead(symbol.Name, symbol.Slot, symbol.Type);
    }

    protected void Touch(int slot)
    {
        ReadSlots.Add(slot);
        foreach ((int boundary, HashSet<int> slots) in _captures)
            if (slot < boundary) slots.Add(slot);
    }

    protected static CypherException Undefined(Variable variable) =>
        CypherException.Syntax(Fault.UndefinedVariable, $"Variable `{variable.Name}` not defined", variable.Span);

    protected static void Require(Evaluator evaluator, Types kinds, TextSpan span, string who, FaultClass fault = FaultClass.SyntaxError)
    {
        if (!evaluator.Type.Excludes(kinds)) return;
        string message = $"Type mismatch: {who} expects {Words(kinds)}, but this is {Words(evaluator.Type.Kinds)}";
        throw new CypherException(fault, Fault.InvalidArgumentType, message, span, atCompileTime: true);
    }

    protected static string Words(Types kinds) => kinds == Types.Any ? "anything" : string.Join(" or ", Enum.GetValues<Types>()
        .Where(t => t is not (Types.None or Types.Number or Types.Entity or Types.Temporal or Types.Any) && (kinds & t) != 0).Select(t => t.ToString()));

    /// <summary>The text of an expression without blanks and outer parentheses: two of the same text are the same.</summary>
    protected string Canonical(TextSpan span)
    {
        ReadOnlySpan<char> source = Text.AsSpan(span.Start, span.Length).Trim();
        while (source is ['(', .. var inner, ')'] && Encloses(inner)) source = inner.Trim();
        return string.Create(source.Length, source.ToString(), (target, raw) =>
        {
            int at = 0;
            foreach (char c in raw)
                if (!char.IsWhiteSpace(c)) target[at++] = c;
            target[at..].Fill(' ');
        }).TrimEnd(' ');
    }

    static bool Encloses(ReadOnlySpan<char> inner)
    {
        int depth = 0;
        foreach (char c in inner)
        {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth < 0) return false;
        }

        return depth == 0;
    }
}
