namespace Neo4j.Driver;

public interface IHasDateTimeComponents : IHasDateComponents, IHasTimeComponents;
