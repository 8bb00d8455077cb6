namespace KnowledgeGraph.Core.Ontology;

/// <summary>Somebody wants to write what the ontology does not describe.</summary>
public sealed class OntologyException(string message) : Exception(message);
