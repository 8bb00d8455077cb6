using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>How deep lists and maps nest: whoever writes, compares or sends them goes as deep.</summary>
static class ValueDepth
{
    const int Maximum = 500;

    /// <exception cref="CypherException">The value nests too deeply.</exception>
    internal static void Check(in Value value)
    {
        if (Exceeds(value, Maximum)) throw new CypherException(FaultClass.MemoryLimit, Fault.NestingTooDeep, $"A value nests too deeply: at most {Maximum} levels are allowed");
    }

    static bool Exceeds(in Value value, int levels)
    {
        if (!value.IsList && !value.IsMap) return false;
        if (levels == 0) return true;
        foreach (ref readonly Value element in value.IsList ? value.AsList : value.AsMap.Values)
            if (Exceeds(element, levels - 1)) return true;
        return false;
    }
}
