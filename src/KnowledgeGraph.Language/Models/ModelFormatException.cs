namespace KnowledgeGraph.Language.Models;

/// <summary>A model file that is absent, cut short, or lacks a part that the code asks for.</summary>
public sealed class ModelFormatException(string message) : Exception(message);
