using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace KnowledgeGraph.Language.Models;

/// <summary>Writes what <see cref="ModelFile"/> reads.</summary>
public sealed class ModelWriter
{
    readonly ArrayBufferWriter<byte> _parts = new();
    int _count;

    /// <summary>Half precision: for the matrices that are multiplied.</summary>
    public void AddHalves(string name, int rows, int columns, ReadOnlySpan<float> values)
    {
        Begin(name, ModelFile.HalfKind, rows, columns, rows * columns * 2);
        foreach (float value in values[..(rows * columns)])
        {
            BinaryPrimitives.WriteHalfLittleEndian(_parts.GetSpan(2), (Half)value);
            _parts.Advance(2);
        }
    }

    /// <summary>Bytes with one scale a row, its greatest magnitude / 127: for tables of which a row is looked up, and for matrices with a row for each column of a product.</summary>
    public void AddBytes(string name, int rows, int columns, ReadOnlySpan<float> values)
    {
        Begin(name, ModelFile.ByteKind, rows, columns, rows * (columns + 4));
        for (int row = 0; row < rows; row++)
        {
            ReadOnlySpan<float> line = values.Slice(row * columns, columns);
            float greatest = 0f;
            foreach (float value in line) greatest = Math.Max(greatest, Math.Abs(value));
            float scale = greatest / 127f;
            Span<byte> bytes = _parts.GetSpan(4 + columns)[..(4 + columns)];
            BinaryPrimitives.WriteSingleLittleEndian(bytes, scale);
            for (int column = 0; column < columns; column++) bytes[4 + column] = scale == 0f ? (byte)0 : (byte)(sbyte)MathF.Round(line[column] / scale);
            _parts.Advance(bytes.Length);
        }
    }

    /// <exception cref="ArgumentException">A word holds a line break.</exception>
    public void AddWords(string name, IReadOnlyList<string> words)
    {
        if (words.Any(word => word.Contains('\n', StringComparison.Ordinal))) throw new ArgumentException("a word holds a line break", nameof(words));
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join('\n', words));
        Begin(name, ModelFile.WordKind, words.Count, bytes.Length, bytes.Length);
        _parts.Write(bytes);
    }

    public byte[] ToArray()
    {
        byte[] file = new byte[8 + _parts.WrittenCount];
        BinaryPrimitives.WriteUInt32LittleEndian(file, ModelFile.Magic);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), _count);
        _parts.WrittenSpan.CopyTo(file.AsSpan(8));
        return file;
    }

    void Begin(string name, byte kind, int rows, int columns, int size)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(name);
        WriteInt(bytes.Length);
        _parts.Write(bytes);
        _parts.Write([kind]);
        WriteInt(rows);
        WriteInt(columns);
        WriteInt(size);
        _count++;
    }

    void WriteInt(int value)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_parts.GetSpan(4), value);
        _parts.Advance(4);
    }
}
