using System.Diagnostics.CodeAnalysis;

namespace KnowledgeGraph.Extraction.Rules;

/// <summary>Paths with names; <c>$name</c> in a rule means one. Hundreds of rules write the same tests: each is compiled once.</summary>
public sealed class NamedPaths
{
    readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    readonly Dictionary<string, TokenTest> _tests = new(StringComparer.Ordinal);

    /// <returns>False when there is a path of that name.</returns>
    public bool TryAdd(string name, string text) => _texts.TryAdd(name, text);

    internal bool TryGet(string name, [NotNullWhen(true)] out string? text) => _texts.TryGetValue(name, out text);

    /// <summary>The test that is written so, in square brackets.</summary>
    internal TokenTest Test(string text, Func<string, TokenTest> compile) =>
        _tests.TryGetValue(text, out TokenTest? test) ? test : _tests[text] = compile(text);
}
