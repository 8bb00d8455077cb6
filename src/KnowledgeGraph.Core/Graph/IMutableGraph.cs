using KnowledgeGraph.Core.Graph.Values;

namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// A transaction on a graph: reads see its own writes, others see them after <see cref="Commit"/>. Disposed without it,
/// nothing was written. Ids are not used again within a transaction.
/// </summary>
public interface IMutableGraph : IGraph, IDisposable
{
    /// <summary>A new node with labels by number (<see cref="SymbolTable.Intern"/> gives new ones).</summary>
    int CreateNode(ReadOnlySpan<int> labels);

    int CreateRelationship(int type, int start, int end);

    /// <summary>Null removes the property.</summary>
    /// <exception cref="GraphConstraintException">Another node with a label of this one has the value, and it must be unique.</exception>
    void SetNodeProperty(int node, int key, in Value value);

    /// <summary>Null removes the property.</summary>
    void SetRelationshipProperty(int relationship, int key, in Value value);

    /// <returns>Whether the node did not have the label.</returns>
    /// <exception cref="GraphConstraintException">The label makes a property unique, and another node has its value.</exception>
    bool AddLabel(int node, int label);

    /// <returns>Whether the node had the label.</returns>
    bool RemoveLabel(int node, int label);

    /// <exception cref="GraphConstraintException">It still has relationships.</exception>
    void DeleteNode(int node);

    void DeleteRelationship(int relationship);

    /// <returns>Whether it was new: an index of the same name, or of the same kind on the same labels and properties, stays.</returns>
    /// <exception cref="GraphConstraintException">The values in the graph break the constraint.</exception>
    bool CreateIndex(IndexDefinition index);

    /// <returns>Whether there was one.</returns>
    bool DropIndex(string name);

    /// <summary>Makes the writes durable and visible, all or nothing. Nothing may be written after it.</summary>
    void Commit();
}
