namespace Neo4j.Driver;

/// <summary>Points in the history of a database: a transaction that is given them sees all that was committed before.</summary>
public abstract class Bookmarks : Bookmark
{
    private protected Bookmarks(string[] values) : base(values)
    {
    }

    public static Bookmarks From(params string[] values) => From(values.AsEnumerable());

    public static Bookmarks From(IEnumerable<string> values) => new Set([.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public static Bookmarks operator +(Bookmarks lh, Bookmarks rh) => From(lh.Values.Concat(rh.Values));

    public override bool Equals(object? obj) => obj is Bookmarks other && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Length;

    public override string ToString() => $"[{string.Join(", ", Values)}]";

    sealed class Set(string[] values) : Bookmarks(values);
}
