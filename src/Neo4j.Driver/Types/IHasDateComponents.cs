namespace Neo4j.Driver;

public interface IHasDateComponents
{
    int Year { get; }

    int Month { get; }

    int Day { get; }
}
