namespace KnowledgeGraph.Bolt;

/// <summary>One slot of a handshake: a version and how many minor versions below it are meant, too.</summary>
readonly record struct VersionRange(BoltVersion Newest, int Below)
{
    public bool Contains(BoltVersion version) =>
        version.Major == Newest.Major && version.Minor <= Newest.Minor && version.Minor >= Newest.Minor - Below;

    /// <summary>Four bytes: zero, range, minor, major.</summary>
    public static VersionRange Read(ReadOnlySpan<byte> slot) => new(new BoltVersion(slot[3], slot[2]), slot[1]);

    public void Write(Span<byte> slot)
    {
        slot[0] = 0;
        slot[1] = (byte)Below;
        slot[2] = (byte)Newest.Minor;
        slot[3] = (byte)Newest.Major;
    }
}
