using System.Buffers;
using KnowledgeGraph.Core.Data;

namespace KnowledgeGraph.Language.Blocks;

/// <summary>The cues of <c>cues.tsv</c>. Immutable.</summary>
sealed class CueTable
{
    const string Closing = ":. ";

    readonly List<(string Text, LineCue Cue)>[] _starts = [.. Enumerable.Range(0, 256).Select(_ => new List<(string, LineCue)>())];
    readonly Dictionary<string, LineCue>.AlternateLookup<ReadOnlySpan<char>> _wholes;
    readonly (string Text, LineCue Cue)[] _ends, _anywhere;
    readonly SearchValues<string> _anyOf;

    /// <exception cref="DataFileException">The table is wrong.</exception>
    public CueTable(TsvFile table)
    {
        Dictionary<string, LineCue> wholes = new(StringComparer.OrdinalIgnoreCase);
        List<(string, LineCue)> ends = [], anywhere = [];
        foreach (TsvRow row in table.Rows)
        {
            string text = row["cue"];
            LineCue cue = Parse<LineCue>(row, "kind");
            switch (Parse<CuePlace>(row, "where"))
            {
                case CuePlace.Start when text.Length > 0 && text[0] < 256: _starts[char.ToLowerInvariant(text[0])].Add((text, cue)); break;
                case CuePlace.Whole: wholes[text.TrimEnd(Closing.ToCharArray())] = cue; break;
                case CuePlace.End: ends.Add((text, cue)); break;
                case CuePlace.Any: anywhere.Add((text, cue)); break;
                default: throw row.Error("a cue at the start of a line begins with a Latin-1 character");
            }
        }

        _wholes = wholes.GetAlternateLookup<ReadOnlySpan<char>>();
        _ends = [.. ends];
        _anywhere = [.. anywhere];
        _anyOf = SearchValues.Create([.. anywhere.Select(cue => cue.Item1)], StringComparison.OrdinalIgnoreCase);
    }

    public static CueTable Load() => new(EmbeddedData.OpenTable("Blocks/cues.tsv"));

    /// <summary>What the cues say of a trimmed line.</summary>
    public LineCue Find(ReadOnlySpan<char> line)
    {
        ReadOnlySpan<char> bare = line.TrimStart("-–—•*>|►▶[ ");
        if (bare.Length == 0) return LineCue.None;
        if (bare.Length < 60 && _wholes.TryGetValue(bare.TrimEnd(Closing), out LineCue whole)) return whole;
        if (bare[0] < 256)
            foreach ((string text, LineCue cue) in _starts[char.ToLowerInvariant(bare[0])])
                if (bare.StartsWith(text, StringComparison.OrdinalIgnoreCase) && EndsWord(bare, text.Length))
                    return cue;
        foreach ((string text, LineCue cue) in _ends)
            if (line.EndsWith(text, StringComparison.OrdinalIgnoreCase) && line.Length > text.Length && !char.IsLetterOrDigit(line[^(text.Length + 1)]))
                return cue;
        if (!line.ContainsAny(_anyOf)) return LineCue.None;
        foreach ((string text, LineCue cue) in _anywhere)
            if (line.Contains(text, StringComparison.OrdinalIgnoreCase))
                return cue;
        return LineCue.None;
    }

    static bool EndsWord(ReadOnlySpan<char> line, int length) => line.Length == length || !char.IsLetterOrDigit(line[length - 1]) || !char.IsLetterOrDigit(line[length]);

    static T Parse<T>(TsvRow row, string column) where T : struct, Enum =>
        Enum.TryParse(row[column], ignoreCase: true, out T value) ? value : throw row.Error($"unknown {column} '{row[column]}'");
}
