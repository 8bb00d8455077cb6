using KnowledgeGraph.Hosting.Sources;

namespace KnowledgeGraph.Hosting.Watching;

/// <summary>Which folder the hosted loader watches, and how it is read.</summary>
public sealed record FolderToWatch(string Path, IArticleSource Source);
