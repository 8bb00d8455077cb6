namespace Neo4j.Driver;

/// <summary>A value of a type that is the database's own.</summary>
public interface IValue;
