namespace Neo4j.Driver;

public interface IHasTimeComponents
{
    int Hour { get; }

    int Minute { get; }

    int Second { get; }

    int Nanosecond { get; }
}
