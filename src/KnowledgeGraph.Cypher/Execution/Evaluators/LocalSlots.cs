namespace KnowledgeGraph.Cypher.Execution.Evaluators;

/// <summary>Slots that an expression fills itself are nothing it waits for.</summary>
static class LocalSlots
{
    internal static void Collect(Evaluator evaluator, ISet<int> slots, ReadOnlySpan<int> local)
    {
        HashSet<int> inside = [];
        foreach (Evaluator part in evaluator.Parts) part.CollectSlots(inside);
        foreach (int slot in local) inside.Remove(slot);
        slots.UnionWith(inside);
    }
}
