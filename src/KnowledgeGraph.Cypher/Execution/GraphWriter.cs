using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Binding;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>Carries out what CREATE, SET and REMOVE say, and counts it.</summary>
static class GraphWriter
{
    internal static void Create(Frame frame, IReadOnlyList<CreateAction> actions)
    {
        foreach (CreateAction action in actions)
        {
            Value properties = action.Properties is null ? Value.Null : action.Properties.Evaluate(frame);
            Value created = action switch
            {
                CreateNodeAction node => CreateNode(frame, node),
                CreateRelationshipAction relationship => CreateRelationship(frame, relationship),
                _ => throw new InvalidOperationException($"{action.GetType().Name} creates nothing."),
            };
            frame.Slots[action.Slot] = created;
            if (!properties.IsNull) SetAll(frame, created, MapOf(frame, properties));
        }
    }

    static Value CreateNode(Frame frame, CreateNodeAction action)
    {
        IMutableGraph writer = frame.Writer;
        Span<int> labels = action.Labels.Count <= 16 ? stackalloc int[16] : new int[action.Labels.Count];
        int count = 0;
        foreach (GraphName label in action.Labels)
        {
            int id = frame.Intern(label);
            if (!labels[..count].Contains(id)) labels[count++] = id;
        }

        frame.Counters.NodesCreated++;
        frame.Counters.LabelsAdded += count;
        return Value.Node(writer.CreateNode(labels[..count]));
    }

    static Value CreateRelationship(Frame frame, CreateRelationshipAction action)
    {
        Value start = frame.Slots[action.StartSlot], end = frame.Slots[action.EndSlot];
        if (!start.IsNode || !end.IsNode)
            throw new CypherException(FaultClass.SemanticError, Fault.InvalidArgumentValue, $"A relationship needs nodes at both ends, not a {Describe.Kind(start.IsNode ? end : start)}");
        Entities.CheckNode(frame, start.AsId);
        Entities.CheckNode(frame, end.AsId);
        frame.Counters.RelationshipsCreated++;
        return Value.Relationship(frame.Writer.CreateRelationship(frame.Intern(action.Type), start.AsId, end.AsId));
    }

    internal static MapValue MapOf(Frame frame, in Value value) => value.Kind switch
    {
        ValueKind.Map => value.AsMap,
        ValueKind.Node or ValueKind.Relationship => Entities.Properties(frame, value),
        _ => throw CypherException.Type(Fault.InvalidArgumentType, $"Properties come from a map, node or relationship, not from a {Describe.Kind(value)}"),
    };

    internal static void Apply(Frame frame, IReadOnlyList<SetAction> actions)
    {
        foreach (SetAction action in actions)
        {
            switch (action)
            {
                case SetPropertyAction set:
                    if (Target(frame, set.Subject) is { } entity) Set(frame, entity, frame.Intern(set.Key), set.Value.Evaluate(frame));
                    break;
                case SetDynamicPropertyAction set:
                    Value key = set.Key.Evaluate(frame);
                    if (!key.IsString) throw CypherException.Type(Fault.InvalidArgumentType, $"A property is named by a string, not by the {Describe.Kind(key)} {key}");
                    if (Target(frame, set.Subject) is { } named) Set(frame, named, frame.InternKey(key.AsString), set.Value.Evaluate(frame));
                    break;
                case SetPropertiesAction set:
                    Value map = set.Map.Evaluate(frame);
                    if (Target(frame, set.Subject) is not { } whole) break;
                    MapValue entries = map.IsNull ? MapValue.Empty : MapOf(frame, map);
                    if (!set.Add) RemoveOthers(frame, whole, entries);
                    SetAll(frame, whole, entries);
                    break;
                case SetLabelsAction set:
                    if (Target(frame, set.Subject) is { } node) SetLabels(frame, node, set);
                    break;
            }
        }
    }

    static Value? Target(Frame frame, Evaluator subject)
    {
        Value value = subject.Evaluate(frame);
        if (value.IsNull) return null;
        if (value.IsNode) Entities.CheckNode(frame, value.AsId);
        else if (value.IsRelationship) Entities.CheckRelationship(frame, value.AsId);
        else throw CypherException.Type(Fault.InvalidArgumentType, $"Only nodes and relationships can be changed, not the {Describe.Kind(value)} {value}");
        return value;
    }

    static void SetAll(Frame frame, in Value entity, MapValue entries)
    {
        for (int i = 0; i < entries.Count; i++)
            if (!entries.Values[i].IsNull || !Read(frame, entity, frame.Graph.Keys.Find(entries.Keys[i])).IsNull)
                Set(frame, entity, frame.InternKey(entries.Keys[i]), entries.Values[i]);
    }

    static void RemoveOthers(Frame frame, in Value entity, MapValue entries)
    {
        MapValue before = Entities.Properties(frame, entity);
        foreach (string key in before.Keys)
            if (!entries.ContainsKey(key)) Set(frame, entity, frame.Graph.Keys.Find(key), Value.Null);
    }

    static Value Read(Frame frame, in Value entity, int key) =>
        entity.IsNode ? frame.Graph.NodeProperty(entity.AsId, key) : frame.Graph.RelationshipProperty(entity.AsId, key);

    static void Set(Frame frame, in Value entity, int key, in Value given)
    {
        Value value = Storable(given);
        if (value.IsNull && Read(frame, entity, key).IsNull) return;
        if (entity.IsNode) frame.Writer.SetNodeProperty(entity.AsId, key, value);
        else frame.Writer.SetRelationshipProperty(entity.AsId, key, value);
        frame.Counters.PropertiesSet++;
    }

    /// <summary>A value as a property keeps it: the elements of a list are of one kind, integers beside floats become floats.</summary>
    static Value Storable(in Value value)
    {
        if (value.Kind is ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
            throw CypherException.Type(Fault.InvalidPropertyType, $"A property cannot hold a {Describe.Kind(value)}");
        if (!value.IsList) return value;
        bool mixedNumbers = false;
        foreach (ref readonly Value element in value.AsList)
        {
            if (element.IsNull || element.IsList || element.Kind is ValueKind.Map or ValueKind.Node or ValueKind.Relationship or ValueKind.Path)
                throw CypherException.Type(Fault.InvalidPropertyType, $"A list in a property cannot hold a {Describe.Kind(element)}");
            if (element.Kind == value.AsList[0].Kind) continue;
            if (!element.IsNumber || !value.AsList[0].IsNumber)
                throw CypherException.Type(Fault.InvalidPropertyType, $"A list in a property holds values of one type, not {Describe.Kind(value.AsList[0])} beside {Describe.Kind(element)}");
            mixedNumbers = true;
        }

        return mixedNumbers ? Value.Of(Array.ConvertAll(value.AsList.ToArray(), number => Value.Of(number.AsNumber))) : value;
    }

    static void SetLabels(Frame frame, in Value node, SetLabelsAction action)
    {
        if (!node.IsNode) throw CypherException.Type(Fault.InvalidArgumentType, "Only nodes have labels");
        foreach (GraphName label in action.Labels) SetLabel(frame, node.AsId, action.Remove ? frame.Ids[label.Index] : frame.Intern(label), action.Remove);
        foreach (Evaluator computed in action.Computed)
        {
            Value names = computed.Evaluate(frame);
            foreach (Value name in names.IsList ? names.AsList.ToArray() : [names])
            {
                if (!name.IsString || name.AsString.Length == 0) throw CypherException.Type(Fault.InvalidArgumentType, $"A label is named by a string, not by the {Describe.Kind(name)} {name}");
                SetLabel(frame, node.AsId, action.Remove ? frame.Graph.Labels.Find(name.AsString) : frame.InternLabel(name.AsString), action.Remove);
            }
        }
    }

    static void SetLabel(Frame frame, int node, int label, bool remove)
    {
        if (!remove && frame.Writer.AddLabel(node, label)) frame.Counters.LabelsAdded++;
        else if (remove && label >= 0 && frame.Writer.RemoveLabel(node, label)) frame.Counters.LabelsRemoved++;
    }
}
