using KnowledgeGraph.Language.Models;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>The pieces of words that an encoder knows, each with the row that it was pretrained to have, as bytes with a scale a row.</summary>
public sealed class PieceTable
{
    /// <summary>The resource's name.</summary>
    public const string Resource = "pieces.kgm";

    static readonly Lazy<PieceTable> Shared = new(() => new PieceTable(EmbeddedModel.Read(Resource)));

    readonly sbyte[] _steps;
    readonly float[] _scales;

    /// <exception cref="ModelFormatException">The file lacks a part.</exception>
    public PieceTable(ModelFile file)
    {
        const string rows = "piece rows";
        Vocabulary = new WordPieces(file.Words("pieces"));
        Width = file.Columns(rows);
        _scales = new float[file.Rows(rows)];
        _steps = new sbyte[_scales.Length * Width];
        for (int piece = 0; piece < _scales.Length; piece++) file.Bytes(rows, piece, out _scales[piece]).CopyTo(_steps.AsSpan(piece * Width));
    }

    /// <summary>The table inside this assembly, which is read once: the encoders share it.</summary>
    /// <exception cref="ModelFormatException">It was not there when the assembly was built.</exception>
    public static PieceTable Load() => Shared.Value;

    public WordPieces Vocabulary { get; }

    /// <summary>The numbers of a row.</summary>
    public int Width { get; }

    /// <summary>A piece's row, as steps of <paramref name="scale"/>.</summary>
    public ReadOnlySpan<sbyte> Row(int piece, out float scale)
    {
        scale = _scales[piece];
        return _steps.AsSpan(piece * Width, Width);
    }
}
