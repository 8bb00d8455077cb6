using System.Globalization;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Execution;

namespace KnowledgeGraph.Cypher.Functions;

/// <summary>Functions of nodes, relationships and paths.</summary>
static class GraphFunctions
{
    internal static void Register(FunctionTable table)
    {
        table.Add("id", Types.Integer, (_, a) => Value.Of((long)a[0].AsId), Types.Entity);
        table.Add("elementId", Types.String, (_, a) => Value.Of(a[0].AsId.ToString(CultureInfo.InvariantCulture)), Types.Entity);
        table.Add("labels", new StaticType(Types.List, Types.String), Labels, Types.Node);
        table.Add("type", Types.String, TypeOf, Types.Relationship);
        table.Add("startNode", Types.Node, (f, a) => Value.Node(f.Graph.EndsOf(a[0].AsId).Start), Types.Relationship);
        table.Add("endNode", Types.Node, (f, a) => Value.Node(f.Graph.EndsOf(a[0].AsId).End), Types.Relationship);
        table.Add("properties", Types.Map, (f, a) => a[0].IsMap ? a[0] : Value.Of(Entities.Properties(f, a[0])), Types.Entity | Types.Map);
        table.Add("keys", new StaticType(Types.List, Types.String), Keys, Types.Entity | Types.Map);
        table.Add("length", Types.Integer, (_, a) => Value.Of(a[0].AsPath.Length), Types.Path);
        table.Add("nodes", new StaticType(Types.List, Types.Node), (_, a) => Ids(a[0].AsPath.Nodes, Value.Node), Types.Path);
        table.Add("relationships", new StaticType(Types.List, Types.Relationship), (_, a) => Ids(a[0].AsPath.Relationships, Value.Relationship), Types.Path);
    }

    static Value Ids(ReadOnlySpan<int> ids, Func<int, Value> make)
    {
        Value[] values = new Value[ids.Length];
        for (int i = 0; i < ids.Length; i++) values[i] = make(ids[i]);
        return Value.Of(values);
    }

    static Value Labels(Frame frame, ReadOnlySpan<Value> a)
    {
        Entities.CheckNode(frame, a[0].AsId);
        ReadOnlySpan<int> labels = frame.Graph.LabelsOf(a[0].AsId);
        Value[] names = new Value[labels.Length];
        for (int i = 0; i < labels.Length; i++) names[i] = Value.Of(frame.Graph.Labels[labels[i]]);
        return Value.Of(names);
    }

    /// <summary>Also of a relationship that the query has deleted.</summary>
    static Value TypeOf(Frame frame, ReadOnlySpan<Value> a)
    {
        int relationship = a[0].AsId;
        int type = frame.DeletedTypes is { } deleted && deleted.TryGetValue(relationship, out int remembered) ? remembered : frame.Graph.EndsOf(relationship).Type;
        return Value.Of(frame.Graph.Types[type]);
    }

    static Value Keys(Frame frame, ReadOnlySpan<Value> a)
    {
        MapValue map = a[0].IsMap ? a[0].AsMap : Entities.Properties(frame, a[0]);
        Value[] keys = new Value[map.Count];
        for (int i = 0; i < keys.Length; i++) keys[i] = Value.Of(map.Keys[i]);
        return Value.Of(keys);
    }
}
