namespace KnowledgeGraph.Core.Graph;

/// <summary>
/// A relationship as it is written to and read from a store. The key's value, where the type has one, is among the properties too
/// (under the name that the ontology gives), so that every tool sees it.
/// </summary>
public sealed record RelationshipRecord(RelationshipKey Identity, Properties Properties);
