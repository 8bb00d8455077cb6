using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>A function: its name, what it takes, what it gives.</summary>
/// <param name="Parameters">Kinds that each argument may have; the last one holds for all further arguments.</param>
/// <param name="Minimum">The least number of arguments.</param>
/// <param name="Maximum">The greatest; <see cref="int.MaxValue"/> for no limit.</param>
/// <param name="Body">Null where <see cref="Evaluator"/> is not.</param>
/// <param name="NullIn">Whether it wants to see nulls; else null is the result as soon as an argument is null.</param>
/// <param name="IsStable">False when it may give another value for the same arguments.</param>
sealed record Function(string Name, Types[] Parameters, int Minimum, int Maximum, StaticType Result, FunctionBody? Body, bool NullIn = false, bool IsStable = true)
{
    /// <summary>For a function that does not look at all of its arguments: what calls it.</summary>
    internal Func<Evaluator[], Evaluator>? Evaluator { get; init; }

    internal Types Parameter(int index) => Parameters.Length == 0 ? Types.Any : Parameters[Math.Min(index, Parameters.Length - 1)];

    internal string Arity => Minimum == Maximum ? $"{Minimum}" : Maximum == int.MaxValue ? $"at least {Minimum}" : $"{Minimum} to {Maximum}";
}
