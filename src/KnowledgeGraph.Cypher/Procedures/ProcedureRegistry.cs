namespace KnowledgeGraph.Cypher;

/// <summary>The procedures that queries may call, by name without regard to case.</summary>
public sealed class ProcedureRegistry
{
    readonly SortedDictionary<string, Procedure> _procedures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A registry with the procedures that describe the graph: db.labels() and its kin.</summary>
    public static ProcedureRegistry Standard()
    {
        ProcedureRegistry registry = new();
        foreach (Procedure procedure in Procedures.SchemaProcedures.All) registry.Add(procedure);
        return registry;
    }

    public IEnumerable<Procedure> All => _procedures.Values;

    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(Procedure procedure) => _procedures.Add(procedure.Name, procedure);

    public Procedure? Find(string name) => _procedures.GetValueOrDefault(name);
}
