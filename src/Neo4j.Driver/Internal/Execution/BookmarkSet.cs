namespace Neo4j.Driver.Internal.Execution;

/// <summary>The bookmarks of all executable queries of a driver.</summary>
sealed class BookmarkSet : IBookmarkManager
{
    readonly Lock _gate = new();
    readonly SortedSet<string> _bookmarks = new(StringComparer.Ordinal);

    public Task UpdateBookmarksAsync(string[] previousBookmarks, string[] newBookmarks, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _bookmarks.ExceptWith(previousBookmarks);
            _bookmarks.UnionWith(newBookmarks);
        }

        return Task.CompletedTask;
    }

    public Task<string[]> GetBookmarksAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate) return Task.FromResult(_bookmarks.ToArray());
    }
}
