namespace Neo4j.Driver;

public enum EncryptionLevel
{
    None = 0,
    Encrypted = 1,
}
