using KnowledgeGraph.Core.Graph;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>An SQLite database of which this process is the only user, and the words for what can go wrong with it.</summary>
sealed class SqliteFile : IDisposable
{
    readonly SqliteConnection _connection;

    SqliteFile(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    public string Path { get; }

    internal sqlite3 Handle => _connection.Handle!;

    /// <summary>Opens or creates the file; nothing of it is read yet.</summary>
    /// <exception cref="GraphStoreException">There can be no such file.</exception>
    public static SqliteFile Open(string path)
    {
        if (Directory.Exists(path)) throw new GraphStoreException($"{path} is a folder, not a knowledge graph file");
        if (path.Length == 0 || path.Contains('\0')) throw new GraphStoreException($"'{path.Replace('\0', '?')}' is no name of a file");
        // The full path, for SQLite gives some names (:memory:, file:) a meaning of their own.
        SqliteConnection connection = new(new SqliteConnectionStringBuilder { DataSource = System.IO.Path.GetFullPath(path), Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new SqliteFile(path, connection);
        }
        catch (SqliteException e)
        {
            connection.Dispose();
            throw Error(path, e.SqliteErrorCode, e.Message);
        }
    }

    /// <exception cref="GraphStoreException">As <see cref="Check"/>.</exception>
    public void Execute(string sql) => Check(raw.sqlite3_exec(Handle, sql));

    /// <summary>The first cell of the first row of a query, as a number.</summary>
    public long Number(string sql)
    {
        using SqliteStatement statement = Prepare(sql);
        return statement.Step() ? statement.Integer(0) : 0;
    }

    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(Handle, sql, out sqlite3_stmt statement));
        return new SqliteStatement(this, statement);
    }

    /// <exception cref="GraphStoreException">The result code of a call is an error; the message says what it means for the user.</exception>
    public void Check(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        throw Error(Path, result & 0xFF, raw.sqlite3_errmsg(Handle).utf8_to_string());
    }

    public void Dispose() => _connection.Dispose();

    static GraphStoreException Error(string path, int code, string detail) => new(code switch
    {
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => $"{path} is in use by another process; close that one, or name another file with --store",
        raw.SQLITE_NOTADB => $"{path} is not a knowledge graph file",
        raw.SQLITE_CORRUPT => $"{path} is damaged ({detail}); restore it from a copy, or load the documents into a new file",
        raw.SQLITE_CANTOPEN => $"{path} cannot be opened: is its folder there, and may this user write to it?",
        raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_AUTH => $"{path} cannot be written to: the file or its folder is read-only",
        raw.SQLITE_FULL => $"{path} cannot grow: the disk is full",
        raw.SQLITE_IOERR => $"{path} cannot be read or written ({detail})",
        _ => $"{path}: {detail} (SQLite error {code})",
    });
}
