using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Storage;
using SQLitePCL;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>
/// A graph in an SQLite file, held by one process. A node or relationship is a row: its number, and a blob of its labels (or
/// type and ends), its properties, and a checksum; the totals tell when rows are lost.
/// </summary>
/// <remarks>
/// The journal is a write-ahead log, which costs one append a transaction; with <c>synchronous = NORMAL</c> a transaction that has
/// ended survives the death of the process (the log is with the operating system by then), and a power cut may take the last
/// ones, whole, never the file. The lock is SQLite's own on the file: it goes with the process that held it, however that ends.
/// </remarks>
sealed class GraphFile : IDisposable
{
    const int ApplicationId = 0x6B67_7068; // "kgph"
    const int FormatVersion = 1;
    const int SymbolKinds = 3;

    const string Schema =
        """
        CREATE TABLE symbol (kind INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, checksum INTEGER NOT NULL, PRIMARY KEY (kind, number)) WITHOUT ROWID;
        CREATE TABLE node (number INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE relationship (number INTEGER PRIMARY KEY, record BLOB NOT NULL);
        CREATE TABLE definition (name TEXT NOT NULL PRIMARY KEY, definition TEXT NOT NULL, checksum INTEGER NOT NULL) WITHOUT ROWID;
        CREATE TABLE total (nodes INTEGER NOT NULL, relationships INTEGER NOT NULL, definitions INTEGER NOT NULL);
        INSERT INTO total VALUES (0, 0, 0);
        """;

    readonly SqliteFile _sqlite;
    readonly RecordWriter _writer = new();
    readonly int[] _symbols = new int[SymbolKinds];
    RowWriter? _nodes;
    RowWriter? _relationships;
    SqliteStatement? _totals;

    GraphFile(SqliteFile sqlite) => _sqlite = sqlite;

    public SqliteFile Sqlite => _sqlite;

    /// <summary>Opens or creates a file and reads the graph in it.</summary>
    /// <exception cref="GraphStoreException">It is held by another process, damaged, of a newer format, no graph file, or cannot be read.</exception>
    public static (GraphFile File, GraphState State) Open(string path)
    {
        SqliteFile sqlite = SqliteFile.Open(path);
        try
        {
            GraphFile file = new(sqlite);
            file.Take();
            return (file, file.Read());
        }
        catch
        {
            sqlite.Dispose();
            throw;
        }
    }

    /// <summary>Writes what a transaction touched, all or nothing.</summary>
    /// <exception cref="GraphStoreException">It cannot be written; the file is as before.</exception>
    public void Write(GraphTransaction transaction)
    {
        GraphState state = transaction.State;
        int[] symbols = [.. _symbols];
        _sqlite.Execute("BEGIN");
        try
        {
            WriteSymbols(state, symbols);
            if (transaction.SchemaChanged) WriteDefinitions(transaction.Indexes);
            _nodes ??= new RowWriter(_sqlite, "node");
            _nodes.Write(transaction.TouchedNodes, node => NodeRow(state, node));
            _relationships ??= new RowWriter(_sqlite, "relationship");
            _relationships.Write(transaction.TouchedRelationships, relationship => RelationshipRow(state, relationship));
            _totals ??= _sqlite.Prepare("UPDATE total SET nodes = ?, relationships = ?, definitions = ?");
            _totals.Bind(1, state.NodeCount).Bind(2, state.RelationshipCount).Bind(3, transaction.Indexes.Count).Run();
            _sqlite.Execute("COMMIT");
        }
        catch
        {
            // Unchecked, for some errors end the transaction by themselves: then there is none to roll back.
            raw.sqlite3_exec(_sqlite.Handle, "ROLLBACK");
            throw;
        }

        symbols.CopyTo(_symbols, 0);
    }

    public void Dispose()
    {
        _nodes?.Dispose();
        _relationships?.Dispose();
        _totals?.Dispose();
        _sqlite.Dispose();
    }

    /// <summary>Makes the file ours alone, and sure that it is one we can read.</summary>
    void Take()
    {
        // Long enough for another that asks in the same moment to give up, short enough to be told at once.
        raw.sqlite3_busy_timeout(_sqlite.Handle, 200);
        _sqlite.Execute("PRAGMA locking_mode = EXCLUSIVE");
        _sqlite.Execute("BEGIN EXCLUSIVE");
        long application = _sqlite.Number("PRAGMA application_id"), version = _sqlite.Number("PRAGMA user_version");
        if (application == 0 && version == 0 && _sqlite.Number("SELECT count(*) FROM sqlite_master") == 0)
        {
            _sqlite.Execute(Schema);
            _sqlite.Execute($"PRAGMA application_id = {ApplicationId}");
            _sqlite.Execute($"PRAGMA user_version = {FormatVersion}");
        }
        else if (application != ApplicationId)
            throw new GraphStoreException($"{_sqlite.Path} is a database of another program, not a knowledge graph file");
        else if (version > FormatVersion)
            throw new GraphStoreException($"{_sqlite.Path} has format {version}, this program reads up to {FormatVersion}: use the newer version that wrote it");

        _sqlite.Execute("COMMIT");
        _sqlite.Execute("PRAGMA journal_mode = WAL");
        _sqlite.Execute("PRAGMA synchronous = NORMAL");
    }

    GraphState Read()
    {
        try
        {
            GraphBuilder builder = new();
            ReadSymbols(builder.State);
            RowReader.Nodes(_sqlite, builder);
            RowReader.Relationships(_sqlite, builder);
            List<IndexDefinition> definitions = ReadDefinitions();
            CheckTotal("nodes", builder.State.NodeCount);
            CheckTotal("relationships", builder.State.RelationshipCount);
            CheckTotal("definitions", definitions.Count);
            return builder.Build(definitions);
        }
        catch (Exception e) when (e is FormatException or ArgumentException or GraphConstraintException or IndexOutOfRangeException)
        {
            throw new GraphStoreException($"{_sqlite.Path} is damaged ({e.Message}); restore it from a copy, or load the documents into a new file", e);
        }
    }

    void CheckTotal(string what, int count)
    {
        if (_sqlite.Number($"SELECT {what} FROM total") is var total && total != count) throw new FormatException($"{count} {what} are there of {total}");
    }

    void ReadSymbols(GraphState state)
    {
        using SqliteStatement rows = _sqlite.Prepare("SELECT kind, number, name, checksum FROM symbol ORDER BY kind, number");
        while (rows.Step())
        {
            long kind = rows.Integer(0);
            if (kind is < 0 or >= SymbolKinds) throw new FormatException($"there is no kind of name {kind}");
            bool sound = Checksum.Of((int)kind, rows.Text(2)) == rows.Integer(3) && Symbols(state, (int)kind).Intern(rows.Text(2)) == rows.Integer(1);
            if (!sound) throw new FormatException($"name {rows.Integer(1)} of kind {kind} does not match its checksum");
            _symbols[kind]++;
        }
    }

    void WriteSymbols(GraphState state, int[] written)
    {
        using SqliteStatement insert = _sqlite.Prepare("INSERT INTO symbol VALUES (?, ?, ?, ?)");
        for (int kind = 0; kind < SymbolKinds; kind++)
            for (SymbolTable symbols = Symbols(state, kind); written[kind] < symbols.Count; written[kind]++)
                insert.Bind(1, kind).Bind(2, written[kind]).Bind(3, symbols[written[kind]]).Bind(4, Checksum.Of(kind, symbols[written[kind]])).Run();
    }

    List<IndexDefinition> ReadDefinitions()
    {
        List<IndexDefinition> definitions = [];
        using SqliteStatement rows = _sqlite.Prepare("SELECT name, definition, checksum FROM definition ORDER BY name");
        while (rows.Step())
        {
            if (Checksum.Of(0, rows.Text(0) + rows.Text(1)) != rows.Integer(2)) throw new FormatException("the definition of an index does not match its checksum");
            definitions.Add(DefinitionText.Read(rows.Text(0), rows.Text(1)));
        }

        return definitions;
    }

    void WriteDefinitions(IReadOnlyList<IndexDefinition> definitions)
    {
        _sqlite.Execute("DELETE FROM definition");
        using SqliteStatement insert = _sqlite.Prepare("INSERT INTO definition VALUES (?, ?, ?)");
        foreach (IndexDefinition definition in definitions)
        {
            string text = DefinitionText.Write(definition);
            insert.Bind(1, definition.Name).Bind(2, text).Bind(3, Checksum.Of(0, definition.Name + text)).Run();
        }
    }

    ReadOnlySpan<byte> NodeRow(GraphState state, int node)
    {
        if (node >= state.NodeLimit || state.NodeSets[node] is not (var set and not 0)) return default;
        _writer.Clear();
        int[] labels = state.LabelSets[set - 1];
        _writer.Number((ulong)labels.Length);
        foreach (int label in labels) _writer.Number((ulong)label);
        _writer.Bytes(state.Records[state.NodeRecords[node]]);
        _writer.Fixed(Checksum.Of(node, _writer.Written));
        return _writer.Written;
    }

    ReadOnlySpan<byte> RelationshipRow(GraphState state, int relationship)
    {
        if (relationship >= state.RelationshipLimit || state.Relationships[relationship] is not { Type: not 0 } ends) return default;
        _writer.Clear();
        _writer.Number((ulong)ends.Type - 1);
        _writer.Number((ulong)ends.Start);
        _writer.Number((ulong)ends.End);
        _writer.Bytes(state.Records[state.RelationshipRecords[relationship]]);
        _writer.Fixed(Checksum.Of(relationship, _writer.Written));
        return _writer.Written;
    }

    static SymbolTable Symbols(GraphState state, int kind) => kind switch
    {
        0 => state.Labels,
        1 => state.Types,
        _ => state.Keys,
    };
}
