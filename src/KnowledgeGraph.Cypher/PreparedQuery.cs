using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Core.Text;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Parsing;
using KnowledgeGraph.Cypher.Planning;
using KnowledgeGraph.Cypher.Schema;
using KnowledgeGraph.Cypher.Syntax;

namespace KnowledgeGraph.Cypher;

/// <summary>A query that was read and checked. It may run on any graph, on any number of threads at once.</summary>
public sealed class PreparedQuery
{
    readonly BoundStatement? _statement;
    readonly SchemaCommand? _command;
    readonly PlanMode _mode;
    volatile CachedPlan? _plan;
    volatile NamesInGraph? _names;

    PreparedQuery(string text, PlanMode mode, BoundStatement? statement, SchemaCommand? command)
    {
        Text = text;
        _mode = mode;
        _statement = statement;
        _command = command;
    }

    public string Text { get; }

    /// <summary>Names of the columns; empty for a query that returns nothing.</summary>
    public IReadOnlyList<string> Columns => _statement?.Query.Columns ?? _command!.Columns;

    /// <summary>Whether it can run on a graph that may only be read.</summary>
    public bool IsReadOnly => _mode == PlanMode.Explain || (_statement is null ? !_command!.Writes : !_statement.Query.Writes);

    /// <summary>Whether it is only planned (EXPLAIN).</summary>
    public bool IsExplain => _mode == PlanMode.Explain;

    /// <summary>Names of the parameters that it reads.</summary>
    public IReadOnlyList<string> Parameters => [.. _statement?.Parameters.Select(p => p.Name) ?? []];

    internal static PreparedQuery Of(string text, ProcedureRegistry procedures)
    {
        try
        {
            ParsedStatement parsed = Parser.Parse(text);
            if (parsed.Statement is not Query query) return new PreparedQuery(text, parsed.Mode, null, SchemaCommand.Of(parsed.Statement));
            Binder binder = new(text, procedures);
            BoundQuery bound = binder.Bind(query);
            BoundStatement statement = new(bound, binder.SlotCount, binder.StateCount, binder.Names, [.. binder.Parameters], binder.Subqueries, binder.Deletes, binder.ReadSlots);
            return new PreparedQuery(text, parsed.Mode, statement, null);
        }
        catch (CypherException e)
        {
            throw e.In(text);
        }
        catch (InsufficientExecutionStackException e)
        {
            throw new CypherException(FaultClass.SyntaxError, Fault.NestingTooDeep, "The query nests too deeply", atCompileTime: true, inner: e).In(text);
        }
    }

    internal QueryResult Run(IGraph graph, IReadOnlyDictionary<string, Value>? parameters, RunSettings settings)
    {
        if (_command is not null) return _command.Run(graph, settings);
        Plan plan = PlanFor(graph);
        if (_mode == PlanMode.Explain) return new QueryResult(Columns, [], new QueryCounters(), [], PlanDescription.Of(plan, null));
        if (!IsReadOnly && graph is not IMutableGraph)
            throw new CypherException(FaultClass.AccessMode, Fault.None, "The query writes, but the graph was opened to be read");
        NamesInGraph names = NamesIn(graph);
        Frame frame = new(plan.Shape, graph, names.Ids, Values(parameters), settings) { Profile = _mode == PlanMode.Profile ? new long[plan.Operators] : null };
        plan.Pipeline.Run(frame);
        return new QueryResult(Columns, plan.Results.Rows(frame), frame.Counters, IsReadOnly ? names.Unknown : [], frame.Profile is null ? null : PlanDescription.Of(plan, frame.Profile));
    }

    Value[] Values(IReadOnlyDictionary<string, Value>? parameters)
    {
        (string Name, TextSpan Span)[] names = _statement!.Parameters;
        if (names.Length == 0) return [];
        Value[] values = new Value[names.Length];
        for (int i = 0; i < names.Length; i++)
        {
            if (parameters is null || !parameters.TryGetValue(names[i].Name, out values[i]))
                throw new CypherException(FaultClass.ParameterMissing, Fault.MissingParameter, $"Expected a parameter ${names[i].Name}", names[i].Span, atCompileTime: true);
        }

        return values;
    }

    NamesInGraph NamesIn(IGraph graph)
    {
        NamesInGraph? known = _names;
        if (known is null || !known.Fits(graph)) _names = known = new NamesInGraph(_statement!.Names, graph);
        return known;
    }

    Plan PlanFor(IGraph graph)
    {
        CachedPlan? cached = _plan;
        if (cached is not null && cached.Fits(graph)) return cached.Plan;
        cached = new CachedPlan(Planner.Plan(_statement!, graph), graph);
        _plan = cached;
        return cached.Plan;
    }
}
