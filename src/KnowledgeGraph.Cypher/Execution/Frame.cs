using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>
/// One run of a plan: the row that is being made, what the operators remember, and the limits. Operators and evaluators are shared
/// by all runs of a plan and keep nothing themselves.
/// </summary>
sealed class Frame
{
    const int TicksBetweenChecks = 4096;

    readonly GraphName[] _names;
    readonly RunSettings _settings;
    readonly long _deadline;
    int _ticks;
    long _memory;
    DateTimeOffset? _now;
    Random? _random;
    IMutableGraph? _writer;

    internal Frame(PlanShape shape, IGraph graph, int[] ids, Value[] parameters, RunSettings settings)
    {
        Slots = new Value[shape.Slots];
        States = new object?[shape.States];
        Ids = ids;
        DeletesEntities = shape.Deletes;
        _names = shape.Names;
        Subqueries = shape.Subqueries;
        Graph = graph;
        Parameters = parameters;
        _settings = settings;
        _deadline = settings.Limits.Timeout is { } timeout ? settings.Clock.GetTimestamp() + (long)(timeout.TotalSeconds * settings.Clock.TimestampFrequency) : long.MaxValue;
    }

    Frame(Frame other)
    {
        Slots = [.. other.Slots];
        States = new object?[other.States.Length];
        Ids = other.Ids;
        DeletesEntities = other.DeletesEntities;
        _names = other._names;
        Subqueries = other.Subqueries;
        Graph = other.Graph;
        Parameters = other.Parameters;
        _settings = other._settings;
        _deadline = other._deadline;
        _now = other.Now;
        Profile = other.Profile is null ? null : new long[other.Profile.Length];
    }

    internal Value[] Slots { get; }

    internal object?[] States { get; }

    /// <summary>The numbers of labels, types and keys in this graph, −1 for unknown ones. Runs share the array.</summary>
    internal int[] Ids { get; private set; }

    internal IGraph Graph { get; }

    /// <summary>How the subqueries in expressions run, by their numbers.</summary>
    internal Pipeline[] Subqueries { get; }

    internal Value[] Parameters { get; }

    internal QueryCounters Counters { get; } = new();

    /// <summary>How many threads may work on the run.</summary>
    internal int Workers => _settings.Limits.Workers;

    internal ProcedureRegistry Procedures => _settings.Procedures;

    internal long ResultCap => _settings.Limits.Rows;

    /// <summary>What <see cref="IGraph.Warm(ReadOnlySpan{Hop})"/> gave; of no use but to be kept.</summary>
    internal int Warmth { get; set; }

    /// <summary>Rows that each operator passed on, where they are counted (PROFILE).</summary>
    internal long[]? Profile { get; init; }

    /// <summary>Whether the query can delete: only then must reads look for what is gone.</summary>
    internal bool DeletesEntities { get; }

    /// <summary>The types of relationships that the query has deleted.</summary>
    internal Dictionary<int, int>? DeletedTypes { get; set; }

    internal CancellationToken Cancellation => _settings.Cancellation;

    internal DateTimeOffset Now => _now ??= _settings.Clock.GetUtcNow();

    internal Random Random => _random ??= new Random(_settings.Seed());

    /// <exception cref="CypherException">The graph may only be read.</exception>
    internal IMutableGraph Writer => _writer ??= Graph as IMutableGraph
        ?? throw new CypherException(FaultClass.AccessMode, Fault.None, "Writing is not allowed here: the graph was opened to be read");

    /// <summary>To be called once a row or step, so that no query runs forever.</summary>
    internal void Tick()
    {
        if (++_ticks >= TicksBetweenChecks) CheckLimits();
    }

    /// <summary>The row as it stands, to be worked on by another thread: the graph is only read there.</summary>
    internal Frame Fork() => new(this);

    /// <summary>Takes over what a fork counted.</summary>
    internal void Join(Frame fork)
    {
        Charge(fork._memory);
        Warmth += fork.Warmth;
        for (int i = 0; i < Profile?.Length; i++) Profile[i] += fork.Profile![i];
    }

    /// <summary>Counts memory that the query holds on to until its end.</summary>
    internal void Charge(long bytes)
    {
        _memory += bytes;
        if (_memory > _settings.Limits.MemoryBytes)
            throw new CypherException(FaultClass.MemoryLimit, Fault.None, $"The query needs more than the allowed {_settings.Limits.MemoryBytes / (1 << 20)} MB of memory");
    }

    /// <summary>Gives back what <see cref="Charge"/> counted.</summary>
    internal void Release(long bytes) => _memory -= bytes;

    internal void CheckLimits()
    {
        _ticks = 0;
        if (_settings.Cancellation.IsCancellationRequested) throw new CypherException(FaultClass.Cancelled, Fault.None, "The query was cancelled");
        if (_deadline != long.MaxValue && _settings.Clock.GetTimestamp() > _deadline)
            throw new CypherException(FaultClass.TimedOut, Fault.None, $"The query took longer than the allowed {_settings.Limits.Timeout!.Value.TotalSeconds:0.###} seconds");
    }

    /// <summary>The number of a name, made known to the graph where it is new.</summary>
    internal int Intern(GraphName name)
    {
        int id = Ids[name.Index];
        if (id >= 0) return id;
        id = Table(Graph, name.Kind).Intern(name.Text);
        ResolveNames();
        return id;
    }

    internal int InternKey(string key)
    {
        int id = Graph.Keys.Find(key);
        if (id >= 0) return id;
        id = Writer.Keys.Intern(key);
        ResolveNames();
        return id;
    }

    internal int InternLabel(string label)
    {
        int id = Graph.Labels.Find(label);
        if (id >= 0) return id;
        id = Writer.Labels.Intern(label);
        ResolveNames();
        return id;
    }

    static SymbolTable Table(IGraph graph, NameKind kind) => kind switch
    {
        NameKind.Label => graph.Labels,
        NameKind.Type => graph.Types,
        _ => graph.Keys,
    };

    void ResolveNames() => Ids = Resolve(_names, Graph);

    /// <summary>The numbers of names in a graph.</summary>
    internal static int[] Resolve(GraphName[] names, IGraph graph) => Array.ConvertAll(names, name => Table(graph, name.Kind).Find(name.Text));
}
