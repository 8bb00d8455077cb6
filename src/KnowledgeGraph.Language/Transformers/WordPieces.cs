using System.Buffers;
using System.Globalization;
using KnowledgeGraph.Language.Entities;

namespace KnowledgeGraph.Language.Transformers;

/// <summary>
/// Cuts words into the pieces that a pretrained encoder knows: lower case, without accents, each mark by itself, then always the longest piece
/// (WordPiece, Wu et al. 2016; the uncased vocabulary of Devlin et al. 2019, in which what continues a word begins with <c>##</c>).
/// </summary>
public sealed class WordPieces
{
    const string Continuation = "##";

    /// <summary>A longer word is one unknown piece.</summary>
    const int LongestWord = 100;

    readonly Dictionary<string, int> _beginnings = new(StringComparer.Ordinal), _continuations = new(StringComparer.Ordinal);
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _beginning, _continuation;

    /// <param name="pieces">Each by its number.</param>
    public WordPieces(IReadOnlyList<string> pieces)
    {
        for (int i = 0; i < pieces.Count; i++)
            if (pieces[i].StartsWith(Continuation, StringComparison.Ordinal)) _continuations[pieces[i][Continuation.Length..]] = i;
            else _beginnings[pieces[i]] = i;
        (_beginning, _continuation) = (_beginnings.GetAlternateLookup<ReadOnlySpan<char>>(), _continuations.GetAlternateLookup<ReadOnlySpan<char>>());
        (Unknown, Start, End) = (_beginnings["[UNK]"], _beginnings["[CLS]"], _beginnings["[SEP]"]);
    }

    /// <summary>The number of the piece that stands for what the vocabulary lacks, before a sentence, behind it.</summary>
    public int Unknown { get; }

    /// <inheritdoc cref="Unknown"/>
    public int Start { get; }

    /// <inheritdoc cref="Unknown"/>
    public int End { get; }

    /// <summary>Adds the pieces of a word, at least one.</summary>
    public void Cut(ReadOnlySpan<char> word, List<int> pieces)
    {
        int before = pieces.Count, start = 0, length = 0;
        char[] folded = ArrayPool<char>.Shared.Rent(word.Length);
        foreach (char c in word)
            if (char.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control)) folded[length++] = Fold(c);
        for (int i = 0; i <= length; i++)
        {
            bool parts = i == length || char.IsPunctuation(folded[i]) || char.IsSymbol(folded[i]);
            if (!parts && !char.IsWhiteSpace(folded[i])) continue;
            if (i > start) CutPart(folded.AsSpan(start, i - start), pieces);
            if (parts && i < length) CutPart(folded.AsSpan(i, 1), pieces);
            start = i + 1;
        }

        ArrayPool<char>.Shared.Return(folded);
        if (pieces.Count == before) pieces.Add(Unknown);
    }

    void CutPart(ReadOnlySpan<char> part, List<int> pieces)
    {
        int before = pieces.Count;
        for (int at = 0; at < part.Length;)
        {
            int end = part.Length > LongestWord ? at : part.Length, piece = Unknown;
            while (end > at && !(at == 0 ? _beginning : _continuation).TryGetValue(part[at..end], out piece)) end--;
            if (end == at)
            {
                pieces.RemoveRange(before, pieces.Count - before);
                pieces.Add(Unknown);
                return;
            }

            pieces.Add(piece);
            at = end;
        }
    }

    static char Fold(char c) => c switch
    {
        '’' or '‘' => '\'',
        '“' or '”' => '"',
        _ => char.ToLowerInvariant(LatinFolding.Fold(c)),
    };
}
