namespace KnowledgeGraph.Bolt;

/// <summary>A version of the Bolt protocol, ordered.</summary>
public readonly record struct BoltVersion(int Major, int Minor) : IComparable<BoltVersion>
{
    public static readonly BoltVersion V44 = new(4, 4);
    public static readonly BoltVersion V50 = new(5, 0);
    public static readonly BoltVersion V51 = new(5, 1);
    public static readonly BoltVersion V52 = new(5, 2);
    public static readonly BoltVersion V53 = new(5, 3);
    public static readonly BoltVersion V54 = new(5, 4);
    public static readonly BoltVersion V56 = new(5, 6);
    public static readonly BoltVersion V57 = new(5, 7);
    public static readonly BoltVersion V58 = new(5, 8);

    /// <summary>All versions spoken here, newest first. No server ever negotiates 5.5.</summary>
    public static IReadOnlyList<BoltVersion> All { get; } = [V58, V57, V56, V54, V53, V52, V51, V50, V44];

    public int CompareTo(BoltVersion other) => Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    public static bool operator <(BoltVersion left, BoltVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(BoltVersion left, BoltVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(BoltVersion left, BoltVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(BoltVersion left, BoltVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => $"{Major}.{Minor}";
}
