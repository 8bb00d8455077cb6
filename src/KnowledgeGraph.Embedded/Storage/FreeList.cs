namespace KnowledgeGraph.Embedded.Storage;

/// <summary>Numbers of deleted nodes or relationships, to be given again. Immutable, so that versions share it.</summary>
sealed record FreeList(int Number, FreeList? Next);
