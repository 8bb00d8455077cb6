using SQLitePCL;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>A prepared statement. Parameters count from 1, columns from 0.</summary>
sealed class SqliteStatement(SqliteFile file, sqlite3_stmt statement) : IDisposable
{
    public SqliteStatement Bind(int parameter, long value)
    {
        file.Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        file.Check(raw.sqlite3_bind_blob(statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, string value)
    {
        file.Check(raw.sqlite3_bind_text(statement, parameter, value));
        return this;
    }

    /// <summary>Runs to the next row.</summary>
    /// <returns>Whether there is one.</returns>
    public bool Step()
    {
        int result = raw.sqlite3_step(statement);
        file.Check(result);
        return result == raw.SQLITE_ROW;
    }

    /// <summary>Runs a statement that gives no row, and makes it ready for the next parameters.</summary>
    public void Run()
    {
        int result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        file.Check(result);
    }

    public long Integer(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>Good until the next <see cref="Step"/>.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement, column);

    public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

    public void Dispose() => statement.Dispose();
}
