using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace KnowledgeGraph.Language.Models;

/// <summary>
/// Named matrices and lists of words in one file. Little endian: the magic number, the number of parts, then each part: name, kind, rows,
/// columns, data. A matrix is kept as half-precision numbers, or as bytes with one scale a row; both are widened when read as a <see cref="Matrix"/>.
/// </summary>
public sealed class ModelFile
{
    internal const uint Magic = 0x314D474B; // "KGM1"
    internal const byte HalfKind = 1, ByteKind = 2, WordKind = 3;

    readonly byte[] _bytes;
    readonly Dictionary<string, (byte Kind, int Rows, int Columns, int Start)> _parts = new(StringComparer.Ordinal);

    /// <exception cref="ModelFormatException">The bytes are no whole model file.</exception>
    public ModelFile(byte[] bytes)
    {
        _bytes = bytes;
        int at = 0;
        if (bytes.Length < 8 || (uint)ReadInt(ref at) != Magic) throw new ModelFormatException("not a model file: wrong magic number");
        for (int parts = ReadInt(ref at); parts > 0; parts--)
        {
            string name = Encoding.UTF8.GetString(Take(ref at, ReadInt(ref at)));
            byte kind = Take(ref at, 1)[0];
            int rows = ReadInt(ref at), columns = ReadInt(ref at), size = ReadInt(ref at);
            _parts.Add(name, (kind, rows, columns, at));
            Take(ref at, size);
        }
    }

    public bool Has(string name) => _parts.ContainsKey(name);

    public int Rows(string name) => Part(name).Rows;

    public int Columns(string name) => Part(name).Columns;

    /// <summary>The matrix row after row.</summary>
    /// <exception cref="ModelFormatException">No matrix of that name.</exception>
    public float[] Matrix(string name)
    {
        var (kind, rows, columns, start) = Part(name);
        float[] values = GC.AllocateUninitializedArray<float>(rows * columns);
        switch (kind)
        {
            case HalfKind:
                ReadOnlySpan<Half> halves = MemoryMarshal.Cast<byte, Half>(_bytes.AsSpan(start, values.Length * 2));
                for (int i = 0; i < values.Length; i++) values[i] = (float)halves[i];
                return values;
            case ByteKind:
                for (int row = 0, at = start; row < rows; row++, at += 4 + columns)
                {
                    float scale = BinaryPrimitives.ReadSingleLittleEndian(_bytes.AsSpan(at));
                    for (int column = 0; column < columns; column++) values[row * columns + column] = scale * (sbyte)_bytes[at + 4 + column];
                }

                return values;
            default:
                throw new ModelFormatException($"the part '{name}' is no matrix");
        }
    }

    /// <summary>One row of a matrix that is kept as bytes, and what a byte is multiplied with.</summary>
    /// <exception cref="ModelFormatException">No such matrix of that name.</exception>
    public ReadOnlySpan<sbyte> Bytes(string name, int row, out float scale)
    {
        var (kind, rows, columns, start) = Part(name);
        if (kind != ByteKind) throw new ModelFormatException($"the part '{name}' is no matrix of bytes");
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)rows);
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(start + row * (4 + columns), 4 + columns);
        scale = BinaryPrimitives.ReadSingleLittleEndian(bytes);
        return MemoryMarshal.Cast<byte, sbyte>(bytes[4..]);
    }

    /// <summary>A list of words.</summary>
    /// <exception cref="ModelFormatException">No list of that name.</exception>
    public string[] Words(string name)
    {
        var (kind, rows, columns, start) = Part(name);
        if (kind != WordKind) throw new ModelFormatException($"the part '{name}' is no list of words");
        return rows == 0 ? [] : Encoding.UTF8.GetString(_bytes, start, columns).Split('\n');
    }

    (byte Kind, int Rows, int Columns, int Start) Part(string name) =>
        _parts.TryGetValue(name, out var part) ? part : throw new ModelFormatException($"the model has no part '{name}'");

    ReadOnlySpan<byte> Take(ref int at, int count)
    {
        if (count < 0 || count > _bytes.Length - at) throw new ModelFormatException("the model file is cut short");
        at += count;
        return _bytes.AsSpan(at - count, count);
    }

    int ReadInt(ref int at) => BinaryPrimitives.ReadInt32LittleEndian(Take(ref at, 4));
}
