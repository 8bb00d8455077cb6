namespace Neo4j.Driver;

/// <summary>Keeps the bookmarks of several sessions together, so that each sees what the others wrote.</summary>
public interface IBookmarkManager
{
    Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default);

    Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default);
}
