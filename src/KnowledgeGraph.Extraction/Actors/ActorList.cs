namespace KnowledgeGraph.Extraction.Actors;

/// <summary>Lists of actors in which each stands once.</summary>
static class ActorList
{
    /// <summary>Adds an actor that the tokens <c>[first, end)</c> stand for, unless it is there.</summary>
    public static void AddOnce(this List<ActorReference> actors, string id, int first, int end, int head)
    {
        if (!actors.Exists(actor => actor.Id == id)) actors.Add(new ActorReference(id, ActorGazetteer.KindOf(id), head, first, end));
    }

    /// <summary>The first, and those of the second that are not among them.</summary>
    public static List<ActorReference> Union(List<ActorReference> first, List<ActorReference> second) => [.. first, .. second.Where(actor => !first.Exists(one => one.Id == actor.Id))];
}
