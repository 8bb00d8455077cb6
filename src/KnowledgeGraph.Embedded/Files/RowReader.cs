using System.Buffers.Binary;
using KnowledgeGraph.Core.Graph;
using KnowledgeGraph.Embedded.Storage;

namespace KnowledgeGraph.Embedded.Files;

/// <summary>Reads the tables of nodes and relationships into a graph. What is not as it was written raises a <see cref="FormatException"/>.</summary>
static class RowReader
{
    public static void Nodes(SqliteFile file, GraphBuilder builder)
    {
        int[] labels = new int[8];
        using SqliteStatement rows = file.Prepare("SELECT number, record FROM node ORDER BY number");
        while (rows.Step())
        {
            int node = Number(rows, builder.State.NodeLimit, "node");
            ReadOnlySpan<byte> row = Checked(rows.Blob(1), node, "node");
            int at = 0;
            int count = Below(VarInt.Read(row, ref at), builder.State.Labels.Count + 1, "labels");
            if (count > labels.Length) labels = new int[count];
            for (int i = 0; i < count; i++) labels[i] = Below(VarInt.Read(row, ref at), builder.State.Labels.Count, "label");
            builder.AddNode(node, labels.AsSpan(0, count), Properties(row[at..], builder.State));
        }
    }

    public static void Relationships(SqliteFile file, GraphBuilder builder)
    {
        using SqliteStatement rows = file.Prepare("SELECT number, record FROM relationship ORDER BY number");
        while (rows.Step())
        {
            int relationship = Number(rows, builder.State.RelationshipLimit, "relationship");
            ReadOnlySpan<byte> row = Checked(rows.Blob(1), relationship, "relationship");
            int at = 0;
            int type = Below(VarInt.Read(row, ref at), builder.State.Types.Count, "type");
            int start = Below(VarInt.Read(row, ref at), builder.State.NodeLimit, "node");
            int end = Below(VarInt.Read(row, ref at), builder.State.NodeLimit, "node");
            builder.AddRelationship(relationship, new Ends(start, end, type), Properties(row[at..], builder.State));
        }
    }

    /// <summary>The number of a row: greater than all before, or a page of the file is read twice.</summary>
    static int Number(SqliteStatement rows, int least, string table)
    {
        long number = rows.Integer(0);
        return number >= least && number < int.MaxValue ? (int)number : throw new FormatException($"{table} {number} is out of place");
    }

    static ReadOnlySpan<byte> Checked(ReadOnlySpan<byte> row, int number, string table)
    {
        if (row.Length < sizeof(uint) || BinaryPrimitives.ReadUInt32LittleEndian(row[^sizeof(uint)..]) != Checksum.Of(number, row[..^sizeof(uint)]))
            throw new FormatException($"{table} {number} does not match its checksum");
        return row[..^sizeof(uint)];
    }

    static ReadOnlySpan<byte> Properties(ReadOnlySpan<byte> record, GraphState state)
    {
        RecordReader reader = new(record);
        while (reader.Next()) Below((ulong)reader.Key, state.Keys.Count, "property");
        return record;
    }

    static int Below(ulong number, int limit, string what) =>
        number < (ulong)limit ? (int)number : throw new FormatException($"there is no {what} {number}");
}
