using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Core.Graph.Values;
using KnowledgeGraph.Cypher.Errors;

namespace KnowledgeGraph.Cypher.Execution;

/// <summary>What evaluators and operators ask about nodes and relationships.</summary>
static class Entities
{
    /// <exception cref="CypherException">The query has deleted the node.</exception>
    internal static void CheckNode(Frame frame, int node)
    {
        if (frame.DeletesEntities && !frame.Graph.HasNode(node))
            throw new CypherException(FaultClass.EntityNotFound, Fault.DeletedEntityAccess, $"Node {node} has been deleted in this query");
    }

    /// <exception cref="CypherException">The query has deleted the relationship.</exception>
    internal static void CheckRelationship(Frame frame, int relationship)
    {
        if (frame.DeletesEntities && !frame.Graph.HasRelationship(relationship))
            throw new CypherException(FaultClass.EntityNotFound, Fault.DeletedEntityAccess, $"Relationship {relationship} has been deleted in this query");
    }

    /// <summary>The properties of a node or relationship as a map.</summary>
    internal static MapValue Properties(Frame frame, in Value entity)
    {
        List<Property> properties = [];
        if (entity.IsNode)
        {
            CheckNode(frame, entity.AsId);
            frame.Graph.NodeProperties(entity.AsId, properties);
        }
        else
        {
            CheckRelationship(frame, entity.AsId);
            frame.Graph.RelationshipProperties(entity.AsId, properties);
        }

        string[] keys = new string[properties.Count];
        Value[] values = new Value[properties.Count];
        for (int i = 0; i < keys.Length; i++)
        {
            keys[i] = frame.Graph.Keys[properties[i].Key];
            values[i] = properties[i].Value;
        }

        return MapValue.Of(keys, values);
    }
}
