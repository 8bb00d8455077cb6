namespace KnowledgeGraph.Evaluation.Tck;

/// <summary>Reads feature files (Gherkin, as far as the technology compatibility kit uses it).</summary>
sealed class FeatureReader
{
    readonly string[] _lines;
    readonly string _feature;
    int _at;

    FeatureReader(string path)
    {
        _lines = File.ReadAllLines(path);
        _feature = Path.GetFileNameWithoutExtension(path);
    }

    internal static IEnumerable<Scenario> Read(string path) => new FeatureReader(path).Scenarios();

    IEnumerable<Scenario> Scenarios()
    {
        List<Step> background = [];
        while (_at < _lines.Length)
        {
            string line = _lines[_at++].Trim();
            if (line.StartsWith("Background:", StringComparison.Ordinal)) background = Steps();
            else if (line.StartsWith("Scenario", StringComparison.Ordinal) && line.Contains(':'))
            {
                string name = line[(line.IndexOf(':') + 1)..].Trim();
                List<Step> steps = [.. background, .. Steps()];
                bool outline = line.StartsWith("Scenario Outline", StringComparison.Ordinal);
                if (!outline) yield return new Scenario(_feature, name, steps);
                else
                    foreach (Scenario scenario in Expanded(name, steps)) yield return scenario;
            }
        }
    }

    IEnumerable<Scenario> Expanded(string name, List<Step> steps)
    {
        int number = 0;
        while (SkipBlank() && _lines[_at].TrimStart().StartsWith("Examples:", StringComparison.Ordinal))
        {
            _at++;
            List<IReadOnlyList<string>> table = Table();
            foreach (IReadOnlyList<string> row in table.Skip(1))
            {
                string Fill(string text)
                {
                    for (int i = 0; i < row.Count; i++) text = text.Replace($"<{table[0][i]}>", row[i]);
                    return text;
                }

                yield return new Scenario(_feature, $"{name} #{++number}", [.. steps.Select(s => new Step(
                    Fill(s.Text), s.Document is null ? null : Fill(s.Document), [.. s.Table.Select(r => (IReadOnlyList<string>)[.. r.Select(Fill)])]))]);
            }
        }
    }

    List<Step> Steps()
    {
        List<Step> steps = [];
        while (SkipBlank())
        {
            string line = _lines[_at].Trim();
            string? keyword = ((string[])["Given ", "When ", "Then ", "And ", "But "]).FirstOrDefault(k => line.StartsWith(k, StringComparison.Ordinal));
            if (keyword is null) break;
            _at++;
            string text = line[keyword.Length..].Trim();
            string? document = SkipBlank() && _lines[_at].Trim() == "\"\"\"" ? Document() : null;
            steps.Add(new Step(text, document, Table()));
        }

        return steps;
    }

    bool SkipBlank()
    {
        while (_at < _lines.Length && (_lines[_at].Trim().Length == 0 || _lines[_at].TrimStart().StartsWith('#'))) _at++;
        return _at < _lines.Length;
    }

    string Document()
    {
        int indent = _lines[_at].Length - _lines[_at].TrimStart().Length;
        List<string> lines = [];
        for (_at++; _lines[_at].Trim() != "\"\"\""; _at++)
        {
            int blanks = Math.Min(indent, _lines[_at].Length - _lines[_at].TrimStart().Length);
            lines.Add(_lines[_at][blanks..]);
        }

        _at++;
        return string.Join('\n', lines);
    }

    List<IReadOnlyList<string>> Table()
    {
        List<IReadOnlyList<string>> rows = [];
        while (SkipBlank() && _lines[_at].TrimStart().StartsWith('|')) rows.Add(Cells(_lines[_at++].Trim()));
        return rows;
    }

    static List<string> Cells(string line)
    {
        List<string> cells = [];
        System.Text.StringBuilder cell = new();
        for (int i = 1; i < line.Length; i++)
        {
            if (line[i] == '\\' && i + 1 < line.Length && line[i + 1] is '|' or '\\' && line[i] == '\\') cell.Append(line[++i]);
            else if (line[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }

        return cells;
    }
}
