namespace Neo4j.Driver;

/// <summary>Who connects, and how that is proved.</summary>
public interface IAuthToken;
