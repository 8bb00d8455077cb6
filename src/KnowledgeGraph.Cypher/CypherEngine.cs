using System.Security.Cryptography;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;
using KnowledgeGraph.Cypher.Execution;
using KnowledgeGraph.Cypher.Planning;

namespace KnowledgeGraph.Cypher;

/// <summary>
/// Runs Cypher on any <see cref="IGraph"/>. One engine serves all threads; prepared queries are kept, the least recently used of
/// them forgotten first.
/// </summary>
public sealed class CypherEngine
{
    readonly ProcedureRegistry _procedures;
    readonly TimeProvider _clock;
    readonly Func<int> _seed;
    readonly QueryCache _cache = new();

    /// <param name="procedures">What CALL may call; the standard procedures unless said otherwise.</param>
    /// <param name="clock">What datetime() and time-outs read.</param>
    /// <param name="seed">The seed of rand() for a run; unpredictable unless said otherwise.</param>
    public CypherEngine(ProcedureRegistry? procedures = null, TimeProvider? clock = null, Func<int>? seed = null)
    {
        _procedures = procedures ?? ProcedureRegistry.Standard();
        _clock = clock ?? TimeProvider.System;
        _seed = seed ?? (() => RandomNumberGenerator.GetInt32(int.MaxValue));
    }

    /// <summary>Reads and checks a query, or finds it among those that were prepared before.</summary>
    /// <exception cref="CypherException">The text is no query, or one that means nothing.</exception>
    public PreparedQuery Prepare(string text) => _cache.GetOrAdd(text, t => PreparedQuery.Of(t, _procedures));

    /// <summary>Runs a query to its end.</summary>
    /// <param name="graph">For a query that writes an <see cref="IMutableGraph"/>; to commit or drop it is up to the caller.</param>
    /// <exception cref="CypherException">The query failed; what it wrote until then must not be committed.</exception>
    public QueryResult Run(
        PreparedQuery query, IGraph graph, IReadOnlyDictionary<string, Value>? parameters = null, QueryLimits? limits = null, CancellationToken cancellation = default)
    {
        try
        {
            return query.Run(graph, parameters, new RunSettings(limits ?? QueryLimits.Default, _clock, _seed, _procedures, cancellation));
        }
        catch (CypherException e)
        {
            throw e.In(query.Text);
        }
        catch (GraphConstraintException e)
        {
            throw new CypherException(FaultClass.ConstraintVerificationFailed, Fault.None, e.Message, inner: e).In(query.Text);
        }
        catch (OutOfMemoryException e)
        {
            throw new CypherException(FaultClass.MemoryLimit, Fault.None, "The query needs more memory than there is", inner: e).In(query.Text);
        }
        catch (InsufficientExecutionStackException e)
        {
            throw new CypherException(FaultClass.SyntaxError, Fault.NestingTooDeep, "The query nests too deeply", inner: e).In(query.Text);
        }
    }

    /// <summary>Prepares and runs.</summary>
    public QueryResult Run(string text, IGraph graph, IReadOnlyDictionary<string, Value>? parameters = null, QueryLimits? limits = null, CancellationToken cancellation = default) =>
        Run(Prepare(text), graph, parameters, limits, cancellation);
}
