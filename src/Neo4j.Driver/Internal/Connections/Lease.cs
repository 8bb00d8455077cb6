namespace Neo4j.Driver.Internal.Connections;

/// <summary>A connection on loan from a pool; it goes back once, whoever asks first.</summary>
sealed class Lease(BoltConnection connection, ConnectionPool pool, string? database)
{
    bool _returned;

    public BoltConnection Connection => connection;

    /// <summary>Null when nobody knows the name of the home database.</summary>
    public string? Database => database;

    public ValueTask ReturnAsync()
    {
        if (_returned) return ValueTask.CompletedTask;
        _returned = true;
        return pool.ReleaseAsync(connection);
    }
}
