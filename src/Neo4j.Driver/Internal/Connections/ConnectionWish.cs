namespace Neo4j.Driver.Internal.Connections;

/// <summary>What a connection is for.</summary>
/// <param name="Database">Null: the user's home database.</param>
sealed record ConnectionWish(AccessMode Mode, string? Database, string? ImpersonatedUser, string[] Bookmarks, AuthToken Auth);
