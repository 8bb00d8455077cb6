using System.Text.RegularExpressions;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Embedded;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Runs a scenario on a graph of its own.</summary>
sealed partial class ScenarioRunner : IDisposable
{
    readonly string _graphs;
    readonly EmbeddedGraph _graph = new();
    readonly ProcedureRegistry _procedures = new();
    readonly Dictionary<string, Value> _parameters = [];
    CypherEngine _engine;
    GraphTransaction? _transaction;
    QueryResult? _result;
    CypherException? _error;
    SortedDictionary<string, int> _effects = [];

    internal ScenarioRunner(string graphs)
    {
        _graphs = graphs;
        _engine = new CypherEngine(_procedures, seed: () => 1);
    }

    [GeneratedRegex(@"^an? (\w+) should be raised at (compile time|runtime|any time): (\S+)$")]
    static partial Regex ErrorForm { get; }

    [GeneratedRegex(@"^there exists a procedure ([\w.]+)\((.*?)\) :: \((.*?)\)\s*:$")]
    static partial Regex ProcedureForm { get; }

    /// <summary>Null when the scenario holds, else what does not.</summary>
    internal static string? Run(Scenario scenario, string graphs)
    {
        using ScenarioRunner runner = new(graphs);
        foreach (Step step in scenario.Steps)
            if (runner.Do(step) is { } failure) return failure;
        return runner._error is null || scenario.Steps.Any(s => s.Text.Contains("should be raised")) ? null : $"{runner._error.Status}: {runner._error.Message}";
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _graph.Dispose();
    }

    string? Do(Step step)
    {
        string text = step.Text;
        if (text is "an empty graph" or "any graph") return null;
        if (text.StartsWith("the ", StringComparison.Ordinal) && text.EndsWith(" graph", StringComparison.Ordinal)) return Load(text[4..^6]);
        if (text == "having executed:") return Prepare(step.Document!);
        if (text == "parameters are:") return SetParameters(step);
        if (ProcedureForm.Match(text) is { Success: true } procedure) return AddProcedure(procedure, step);
        if (text is "executing query:" or "executing control query:") return Execute(step.Document!);
        if (ErrorForm.Match(text) is { Success: true } error) return CheckError(error.Groups[1].Value, error.Groups[2].Value, error.Groups[3].Value);
        if (_error is not null) return $"{_error.Class} {_error.Fault}: {_error.Message}";
        if (text.StartsWith("the result should be", StringComparison.Ordinal)) return CheckResult(text, step);
        if (text.TrimEnd('#') == "no side effects") return CheckEffects([]);
        if (text == "the side effects should be:") return CheckEffects(step.Table);
        return $"unknown step: {text}";
    }

    string? Load(string name) => Prepare(File.ReadAllText(Path.Combine(_graphs, name, name + ".cypher")));

    string? Prepare(string query)
    {
        using GraphTransaction transaction = _graph.Begin();
        try
        {
            _engine.Run(query, transaction);
        }
        catch (CypherException e)
        {
            return "setup: " + e.Describe();
        }

        transaction.Commit();
        return null;
    }

    string? SetParameters(Step step)
    {
        foreach (IReadOnlyList<string> row in step.Table) _parameters[row[0]] = _engine.Run("RETURN " + row[1] + " AS value", _graph.Snapshot).Rows[0][0];
        return null;
    }

    string? AddProcedure(Match match, Step step)
    {
        ProcedureField[] inputs = Fields(match.Groups[2].Value), outputs = Fields(match.Groups[3].Value);
        Value[][] rows = [.. step.Table.Skip(1).Select(row => row.Select(cell => ((ExpectedScalar)ExpectedReader.Read(cell)).Value).ToArray())];
        _procedures.Add(new Procedure(match.Groups[1].Value, inputs, outputs, call => rows
            .Where(row => row.Take(inputs.Length).Zip(call.Arguments).All(pair => pair.First.Equals(pair.Second)))
            .Select(row => row.Skip(inputs.Length).ToArray())));
        _engine = new CypherEngine(_procedures, seed: () => 1);
        return null;
    }

    static ProcedureField[] Fields(string text) =>
        [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Split("::")).Select(f => new ProcedureField(f[0].Trim(), f[1].Trim()))];

    string? Execute(string query)
    {
        _transaction?.Commit();
        _transaction?.Dispose();
        _transaction = _graph.Begin();
        GraphState before = GraphState.Of(_transaction);
        _error = null;
        try
        {
            _result = _engine.Run(query, _transaction, _parameters);
            _effects = GraphState.Difference(before, GraphState.Of(_transaction));
        }
        catch (CypherException e)
        {
            _error = e;
        }

        return null;
    }

    string? CheckError(string type, string phase, string detail)
    {
        if (_error is null) return $"no error, expected {type} {detail}";
        bool right = _error.Class.ToString() == type && (detail == "*" || _error.Fault.ToString() == detail)
            && (phase == "any time" || phase == "compile time" == _error.AtCompileTime);
        string message = $"{_error.Class} {_error.Fault} at {(_error.AtCompileTime ? "compile time" : "runtime")}: {_error.Message}, expected {type} {detail} at {phase}";
        _error = null;
        return right ? null : message;
    }

    string? CheckResult(string text, Step step)
    {
        if (text == "the result should be empty") return _result!.Rows.Count == 0 ? null : $"{_result.Rows.Count} rows, expected none";
        ValueMatcher matcher = new(_transaction!, text.Contains("ignoring element order for lists"));
        IReadOnlyList<string> header = step.Table[0];
        if (!header.Order(StringComparer.Ordinal).SequenceEqual(_result!.Columns.Order(StringComparer.Ordinal))) return $"columns {string.Join(", ", _result.Columns)}";
        int[] places = [.. header.Select(h => _result.Columns.ToList().IndexOf(h))];
        Expected[][] expected = [.. step.Table.Skip(1).Select(row => row.Select(ExpectedReader.Read).ToArray())];
        List<Value[]> actual = [.. _result.Rows.Select(row => places.Select(p => row[p]).ToArray())];
        string rows = string.Join("; ", actual.Take(5).Select(r => string.Join(", ", r)));
        if (expected.Length != actual.Count) return $"{actual.Count} rows, expected {expected.Length}: {rows}";
        bool Fits(Expected[] row, Value[] values) => row.Zip(values).All(p => matcher.Matches(p.First, p.Second));
        if (text.Contains("in order")) return expected.Zip(actual).All(p => Fits(p.First, p.Second)) ? null : $"other rows: {rows}";
        foreach (Expected[] row in expected)
        {
            int at = actual.FindIndex(values => Fits(row, values));
            if (at < 0) return $"other rows: {rows}";
            actual.RemoveAt(at);
        }

        return null;
    }

    string? CheckEffects(IReadOnlyList<IReadOnlyList<string>> table)
    {
        SortedDictionary<string, int> expected = new(StringComparer.Ordinal);
        foreach (IReadOnlyList<string> row in table)
            if (int.Parse(row[1], System.Globalization.CultureInfo.InvariantCulture) is not 0 and int count) expected[row[0]] = count;
        return expected.SequenceEqual(_effects) ? null : $"side effects {string.Join(" ", _effects.Select(e => $"{e.Key} {e.Value}"))}";
    }
}
