namespace Neo4j.Driver;

/// <summary>Only what <see cref="Bookmarks"/> is made of.</summary>
public abstract class Bookmark
{
    private protected Bookmark(string[] values) => Values = values;

    public string[] Values { get; }
}
