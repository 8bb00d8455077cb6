using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>Writes the rows of a table: those that are there now replace what was, those that are gone go.</summary>
sealed class RowWriter(SqliteFile file, string table) : IDisposable
{
    readonly SqliteStatement _put = file.Prepare($"INSERT OR REPLACE INTO {table} VALUES (?, ?)");
    readonly SqliteStatement _delete = file.Prepare($"DELETE FROM {table} WHERE number = ?");
    readonly int[] _batch = new int[256];

    /// <summary>The bytes of a row, empty when it is gone.</summary>
    public delegate ReadOnlySpan<byte> Row(int number);

    public void Write(Bitset touched, Row row)
    {
        for (int cursor = 0, filled; (filled = touched.Scan(ref cursor, _batch)) > 0;)
            foreach (int number in _batch.AsSpan(0, filled))
            {
                ReadOnlySpan<byte> bytes = row(number);
                if (bytes.IsEmpty) _delete.Bind(1, number).Run();
                else _put.Bind(1, number).Bind(2, bytes).Run();
            }
    }

    public void Dispose()
    {
        _put.Dispose();
        _delete.Dispose();
    }
}
