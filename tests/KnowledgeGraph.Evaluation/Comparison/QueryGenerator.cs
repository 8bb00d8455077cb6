namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Random queries, one in three of which writes; without order unless they say so, and with no limit on rows that tie.</summary>
sealed class QueryGenerator(Random random)
{
    readonly ExpressionGenerator _expressions = new(random);
    Names _names = new();

    internal string Next()
    {
        _names = new Names();
        List<string> clauses = [Match(optional: false)];
        for (int i = random.Next(3); i > 0; i--)
            clauses.Add(random.Next(8) switch
            {
                0 => Match(optional: false),
                1 or 2 => Match(optional: true),
                3 => Unwind(),
                4 => With(),
                5 => Shortest(),
                6 => Repeated(),
                _ => Subquery(),
            });
        if (random.Next(3) == 0) return $"{string.Join(' ', clauses)} {Writing(clauses)}";
        clauses.Add(Return());
        string query = string.Join(' ', clauses);
        return random.Next(25) == 0 ? $"{query} UNION {(random.Next(2) == 0 ? "ALL " : "")}{query}" : query;
    }

    /// <summary>Whether rows of a query that this made stand for groups.</summary>
    internal static bool IsGrouped(string query) => query.Contains("DISTINCT", StringComparison.Ordinal) || query.Contains("UNION", StringComparison.Ordinal) || query.Contains(" AS g", StringComparison.Ordinal) || query.Contains("count(", StringComparison.Ordinal);

    string Pick(IReadOnlyList<string> items) => _expressions.Pick(items);

    string Node(bool mayReuse)
    {
        if (mayReuse && _names.Nodes.Count > 0 && random.Next(3) == 0) return $"({Pick(_names.Nodes)})";
        string name = random.Next(4) == 0 ? "" : _names.Fresh("n", _names.Nodes);
        string labels = random.Next(8) switch
        {
            0 or 1 => ":" + Pick(RandomGraph.Labels),
            2 => $":{Pick(RandomGraph.Labels)}|{Pick(RandomGraph.Labels)}",
            3 => ":!" + Pick(RandomGraph.Labels),
            _ => "",
        };
        string properties = random.Next(9) == 0 ? $" {{i: {random.Next(6)}}}" : "";
        return $"({name}{labels}{properties})";
    }

    string Relationship()
    {
        bool variable = random.Next(7) == 0;
        string name = variable || random.Next(2) == 0 ? "" : _names.Fresh("r", _names.Relationships);
        string types = random.Next(3) switch { 0 => ":" + Pick(RandomGraph.Types), 1 => $":{Pick(RandomGraph.Types)}|{Pick(RandomGraph.Types)}", _ => "" };
        string length = !variable ? "" : random.Next(3) switch { 0 => "*1..2", 1 => "*0..1", _ => "*2" };
        return Arrow($"[{name}{types}{length}]");
    }

    string Arrow(string inside) => random.Next(3) switch { 0 => $"-{inside}->", 1 => $"<-{inside}-", _ => $"-{inside}-" };

    string Path(int steps)
    {
        string path = Node(mayReuse: true);
        for (int i = 0; i < steps; i++) path += Relationship() + Node(mayReuse: true);
        return path;
    }

    string Match(bool optional)
    {
        string patterns = Path(random.Next(10) switch { < 3 => 0, < 8 => 1, _ => 2 });
        if (!optional && _names.Nodes.Count < 4 && random.Next(6) == 0) patterns += ", " + Path(1);
        string where = random.Next(2) == 0 ? " WHERE " + _expressions.Predicate(2, _names) : "";
        return $"{(optional ? "OPTIONAL MATCH" : "MATCH")} {patterns}{where}";
    }

    /// <summary>How long the shortest path to another node is; which one of several it is may differ.</summary>
    string Shortest()
    {
        if (_names.Nodes.Count == 0) return Unwind();
        string from = Pick(_names.Nodes), path = $"p{_names.Count++}", to = $"n{_names.Count++}";
        string inside = Arrow($"[{(random.Next(2) == 0 ? ":R|S" : "")}*..{1 + random.Next(4)}]");
        string function = random.Next(2) == 0 ? "shortestPath" : "allShortestPaths";
        string query = $"MATCH ({to}:{Pick(RandomGraph.Labels)}) WHERE {to} <> {from} WITH * {(random.Next(2) == 0 ? "OPTIONAL " : "")}MATCH {path} = {function}(({from}){inside}({to}))";
        _names.Values.Add($"length({path})");
        _names.Nodes.Add(to);
        return query;
    }

    string Repeated()
    {
        if (_names.Nodes.Count == 0) return Unwind();
        string from = Pick(_names.Nodes), inner = $"q{_names.Count++}", to = $"n{_names.Count++}";
        string times = Pick(["{1,2}", "{2}", "{,2}"]);
        string query = random.Next(2) == 0
            ? $"MATCH ({from}){Arrow($"[:{Pick(RandomGraph.Types)}]")}{times}({to})"
            : $"MATCH ({from}) (({inner}){Arrow($"[:{Pick(RandomGraph.Types)}]")}({inner}b){(random.Next(2) == 0 ? $" WHERE {inner}.i > {random.Next(3)}" : "")}){times} ({to})";
        _names.Nodes.Add(to);
        return query;
    }

    string Unwind()
    {
        string list = _expressions.Pick(
        [
            _expressions.List(1, _names), $"[{_expressions.Number(0, _names)}, {_expressions.Number(0, _names)}, null]",
            $"[1, 'a', null, true, 1.5, [1], date('2020-01-01'), {_expressions.Value(1, _names)}]",
        ]);
        return $"UNWIND {list} AS {_names.Fresh("v", _names.Values)}";
    }

    string With()
    {
        List<string> kept = [.. _names.All.Where(name => !name.Contains('(') && random.Next(4) > 0)];
        List<string> items = [.. kept];
        string computed = random.Next(2) == 0 ? $"count({(random.Next(2) == 0 ? "*" : _expressions.Value(1, _names))})" : _expressions.Value(1, _names);
        _names.Keep(kept);
        items.Add($"{computed} AS {_names.Fresh("v", _names.Values)}");
        return $"WITH {(random.Next(4) == 0 ? "DISTINCT " : "")}{string.Join(", ", items)}{(random.Next(3) == 0 ? " WHERE " + _expressions.Predicate(1, _names) : "")}";
    }

    string Subquery()
    {
        if (_names.Nodes.Count == 0) return Unwind();
        string outer = Pick(_names.Nodes), result = "v" + _names.Count++;
        string step = random.Next(2) == 0 ? "-[:R]->" : "--";
        string query = random.Next(4) switch
        {
            0 => $"CALL {{ WITH {outer} MATCH ({outer}){step}(x) RETURN {(random.Next(2) == 0 ? "count(x)" : "max(x.i)")} AS {result} }}",
            1 => $"CALL ({outer}) {{ MATCH ({outer}){step}(x) RETURN x.i AS {result} }}",
            2 => $"CALL ({outer}) {{ MATCH ({outer}){step}(x) RETURN x.i AS {result} UNION MATCH ({outer})<--(y) RETURN y.f AS {result} }}",
            _ => $"OPTIONAL CALL ({outer}) {{ MATCH ({outer}){step}(x) WHERE x.i > 2 RETURN x.uid AS {result} ORDER BY {result} LIMIT 2 }}",
        };
        _names.Values.Add(result);
        return query;
    }

    string Return()
    {
        List<string> columns = [];
        bool grouped = random.Next(3) == 0, ordered = random.Next(5) == 0;
        // Nodes come in the order of their ids, which each side gives in its own way.
        for (int i = 1 + random.Next(3); i > 0; i--) columns.Add($"{(!ordered && random.Next(5) == 0 && _names.Nodes.Count > 0 ? Pick(_names.Nodes) : _expressions.Value(2, _names))} AS c{i}");
        if (grouped) columns.Add($"{_expressions.Aggregate(_names)} AS g");
        string order = "";
        if (ordered)
        {
            // All columns are keys: then rows that tie are the same rows, and a limit cuts the same everywhere.
            string direction = random.Next(2) == 0 ? "" : " DESC";
            order = " ORDER BY " + string.Join(", ", columns.Select(c => c[(c.LastIndexOf(" AS ", StringComparison.Ordinal) + 4)..] + direction));
            if (random.Next(2) == 0) order += $" SKIP {random.Next(3)} LIMIT {random.Next(6)}";
        }

        return $"RETURN {(random.Next(4) == 0 ? "DISTINCT " : "")}{string.Join(", ", columns)}{order}";
    }

    /// <summary>Clauses that write, and perhaps a look at what is there then.</summary>
    string Writing(List<string> clauses)
    {
        // Where a label is one of several, Neo4j 5.26 lets a pattern see the labels that its own query writes.
        WriteGenerator writes = new(random, _expressions, labels: !clauses.Any(clause => clause.Contains('|') || clause.Contains('!')) ? RandomGraph.Labels : ["E", "D"]);
        if (random.Next(4) == 0) return $"{writes.Delete(_names)}{(random.Next(2) == 0 ? "" : " WITH count(*) AS rows MATCH (n) RETURN rows, count(n)")}";
        return writes.Next(_names) + random.Next(3) switch
        {
            0 => "",
            1 => " RETURN count(*)",
            _ => " WITH count(*) AS rows OPTIONAL MATCH (m:M|New|Each) RETURN rows, count(m)",
        };
    }
}
