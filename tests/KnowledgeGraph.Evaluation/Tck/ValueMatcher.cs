using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Compares values of a graph with what a scenario expects; an integer is never a float.</summary>
sealed class ValueMatcher(IGraph graph, bool ignoreListOrder)
{
    internal bool Matches(Expected expected, in Value actual)
    {
        switch (expected)
        {
            case ExpectedScalar scalar: return Scalar(scalar.Value, actual);
            case ExpectedList list: return actual.IsList && List(list.Items, actual.AsList);
            case ExpectedMap map: return actual.IsMap && Entries(map, actual.AsMap);
            case ExpectedNode node: return actual.IsNode && Node(node, actual.AsId);
            case ExpectedRelationship relationship: return actual.IsRelationship && Relationship(relationship, actual.AsId);
            case ExpectedPath path: return actual.IsPath && Path(path, actual.AsPath);
            default: return false;
        }
    }

    static bool Scalar(in Value expected, in Value actual)
    {
        if (expected.IsString && actual.Kind is ValueKind.Date or ValueKind.Time or ValueKind.LocalTime or ValueKind.DateTime or ValueKind.LocalDateTime or ValueKind.Duration)
            return expected.AsString == actual.ToString();
        return expected.Kind == actual.Kind && expected.Equals(actual);
    }

    bool List(IReadOnlyList<Expected> expected, ReadOnlySpan<Value> actual)
    {
        if (expected.Count != actual.Length) return false;
        if (!ignoreListOrder)
        {
            for (int i = 0; i < actual.Length; i++)
                if (!Matches(expected[i], actual[i])) return false;
            return true;
        }

        List<Value> left = [.. actual];
        foreach (Expected item in expected)
        {
            int at = left.FindIndex(v => Matches(item, v));
            if (at < 0) return false;
            left.RemoveAt(at);
        }

        return true;
    }

    bool Entries(ExpectedMap expected, MapValue actual)
    {
        if (expected.Entries.Count != actual.Count) return false;
        foreach ((string key, Expected value) in expected.Entries)
            if (!actual.ContainsKey(key) || !Matches(value, actual[key])) return false;
        return true;
    }

    bool Node(ExpectedNode expected, int node)
    {
        HashSet<string> labels = [];
        foreach (int label in graph.LabelsOf(node)) labels.Add(graph.Labels[label]);
        List<Property> properties = [];
        graph.NodeProperties(node, properties);
        return labels.SetEquals(expected.Labels) && Properties(expected.Properties, properties);
    }

    bool Relationship(ExpectedRelationship expected, int relationship)
    {
        List<Property> properties = [];
        graph.RelationshipProperties(relationship, properties);
        return graph.Types[graph.EndsOf(relationship).Type] == expected.Type && Properties(expected.Properties, properties);
    }

    bool Properties(ExpectedMap expected, List<Property> properties) =>
        Entries(expected, MapValue.Of(properties.Select(p => KeyValuePair.Create(graph.Keys[p.Key], p.Value))));

    bool Path(ExpectedPath expected, PathValue actual)
    {
        if (expected.Steps.Count != actual.Length) return false;
        for (int i = 0; i < expected.Nodes.Count; i++)
            if (!Node(expected.Nodes[i], actual.Nodes[i])) return false;
        for (int i = 0; i < actual.Length; i++)
        {
            bool forward = graph.EndsOf(actual.Relationships[i]).Start == actual.Nodes[i];
            if (forward != expected.Steps[i].Forward || !Relationship(expected.Steps[i].Relationship, actual.Relationships[i])) return false;
        }

        return true;
    }
}
