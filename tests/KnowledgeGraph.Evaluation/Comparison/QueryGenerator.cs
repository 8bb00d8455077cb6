namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Random queries that read, without order unless they say so, and with no limit on rows that tie.</summary>
sealed class QueryGenerator(Random random)
{
    readonly List<string> _nodes = [];
    readonly List<string> _relationships = [];
    readonly List<string> _values = [];
    int _names;

    internal string Next()
    {
        _nodes.Clear();
        _relationships.Clear();
        _values.Clear();
        _names = 0;
        List<string> clauses = [Match(optional: false)];
        for (int i = random.Next(3); i > 0; i--)
            clauses.Add(random.Next(6) switch
            {
                0 => Match(optional: false),
                1 or 2 => Match(optional: true),
                3 => Unwind(),
                4 => With(),
                _ => Subquery(),
            });
        clauses.Add(Return());
        string query = string.Join(' ', clauses);
        return random.Next(25) == 0 ? $"{query} UNION {(random.Next(2) == 0 ? "ALL " : "")}{query}" : query;
    }

    string Pick(IReadOnlyList<string> items) => items[random.Next(items.Count)];

    string Fresh(string prefix, List<string> kind)
    {
        string name = prefix + _names++;
        kind.Add(name);
        return name;
    }

    string Node(bool mayReuse)
    {
        if (mayReuse && _nodes.Count > 0 && random.Next(3) == 0) return $"({Pick(_nodes)})";
        string name = random.Next(4) == 0 ? "" : Fresh("n", _nodes);
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
        string name = variable || random.Next(2) == 0 ? "" : Fresh("r", _relationships);
        string types = random.Next(3) switch { 0 => ":" + Pick(RandomGraph.Types), 1 => $":{Pick(RandomGraph.Types)}|{Pick(RandomGraph.Types)}", _ => "" };
        string length = !variable ? "" : random.Next(3) switch { 0 => "*1..2", 1 => "*0..1", _ => "*2" };
        string inside = $"[{name}{types}{length}]";
        return random.Next(3) switch { 0 => $"-{inside}->", 1 => $"<-{inside}-", _ => $"-{inside}-" };
    }

    string Path(int steps)
    {
        string path = Node(mayReuse: true);
        for (int i = 0; i < steps; i++) path += Relationship() + Node(mayReuse: true);
        return path;
    }

    string Match(bool optional)
    {
        string patterns = Path(random.Next(10) switch { < 3 => 0, < 8 => 1, _ => 2 });
        if (!optional && _nodes.Count < 4 && random.Next(6) == 0) patterns += ", " + Path(1);
        string where = random.Next(2) == 0 ? " WHERE " + Predicate(2) : "";
        return $"{(optional ? "OPTIONAL MATCH" : "MATCH")} {patterns}{where}";
    }

    string Unwind()
    {
        string list = random.Next(3) == 0 && _nodes.Count > 0 ? $"{Pick(_nodes)}.l" : $"[{Number(0)}, {Number(0)}, null]";
        return $"UNWIND {list} AS {Fresh("v", _values)}";
    }

    string With()
    {
        List<string> kept = [.. _nodes.Concat(_relationships).Concat(_values).Where(_ => random.Next(4) > 0)];
        List<string> items = [.. kept];
        string computed = random.Next(2) == 0 ? $"count({(random.Next(2) == 0 ? "*" : Value(1))})" : Value(1);
        _nodes.RemoveAll(n => !kept.Contains(n));
        _relationships.RemoveAll(r => !kept.Contains(r));
        _values.RemoveAll(v => !kept.Contains(v));
        items.Add($"{computed} AS {Fresh("v", _values)}");
        return $"WITH {(random.Next(4) == 0 ? "DISTINCT " : "")}{string.Join(", ", items)}{(random.Next(3) == 0 ? " WHERE " + Predicate(1) : "")}";
    }

    string Subquery()
    {
        if (_nodes.Count == 0) return Unwind();
        string outer = Pick(_nodes), result = "v" + _names++;
        string query = $"CALL {{ WITH {outer} MATCH ({outer}){(random.Next(2) == 0 ? "-[:R]->" : "--")}(x) RETURN {(random.Next(2) == 0 ? "count(x)" : "max(x.i)")} AS {result} }}";
        _values.Add(result);
        return query;
    }

    string Return()
    {
        List<string> columns = [];
        bool grouped = random.Next(3) == 0;
        for (int i = 1 + random.Next(3); i > 0; i--) columns.Add($"{(random.Next(5) == 0 && _nodes.Count > 0 ? Pick(_nodes) : Value(2))} AS c{i}");
        if (grouped) columns.Add($"{Aggregate()} AS g");
        string order = "";
        if (random.Next(5) == 0)
        {
            // All columns are keys: then rows that tie are the same rows, and a limit cuts the same everywhere.
            string direction = random.Next(2) == 0 ? "" : " DESC";
            order = " ORDER BY " + string.Join(", ", columns.Select(c => c[(c.LastIndexOf(" AS ", StringComparison.Ordinal) + 4)..] + direction));
            if (random.Next(2) == 0) order += $" SKIP {random.Next(3)} LIMIT {random.Next(6)}";
        }

        return $"RETURN {(random.Next(4) == 0 ? "DISTINCT " : "")}{string.Join(", ", columns)}{order}";
    }

    string Aggregate() => random.Next(7) switch
    {
        0 => "count(*)",
        1 => $"count(DISTINCT {Value(1)})",
        2 => $"sum({Number(1)})",
        3 => $"min({Value(1)})",
        4 => $"max({Value(1)})",
        5 => $"avg({Number(1)})",
        _ => $"count({Value(1)})",
    };

    string Property(string key) => _nodes.Count > 0 ? $"{Pick(_nodes)}.{key}" : "null";

    string Value(int depth) => random.Next(10) switch
    {
        0 or 1 or 2 => Number(depth),
        3 => Text(depth),
        4 => Property("d"),
        5 => Property("l"),
        6 when _values.Count > 0 => Pick(_values),
        7 when depth > 0 => $"CASE WHEN {Predicate(depth - 1)} THEN {Number(depth - 1)} ELSE {Text(0)} END",
        8 when depth > 0 => $"[x IN {Property("l")} WHERE x > {random.Next(3)} | x * 2]",
        9 when depth > 0 => $"coalesce({Value(depth - 1)}, {Value(depth - 1)})",
        _ => Property(Pick(["i", "f", "s", "b", "uid"])),
    };

    string Number(int depth) => random.Next(9) switch
    {
        0 => $"{random.Next(-2, 6)}",
        1 => $"{random.Next(-8, 8) / 2.0:0.0}",
        2 when _relationships.Count > 0 => $"{Pick(_relationships)}.w",
        // The zero added at the end makes 0.0 of −0.0, which Neo4j takes for less than 0 where IEEE 754 has them equal.
        3 when depth > 0 => $"({Number(depth - 1)} {Pick(["+", "-", "*"])} {Number(depth - 1)} + 0)",
        4 when depth > 0 => $"({Pick(["abs", "sign", "floor", "ceil", "round"])}({Number(depth - 1)}) + 0)",
        5 => $"size({Property("l")})",
        6 => $"{Property("d")}.{Pick(["year", "month", "dayOfWeek", "week", "quarter"])}",
        // Neo4j 5.26 cuts the decimals off a float that it compares with COUNT {…}; with a sum it does not.
        7 when depth > 0 && _nodes.Count > 0 => $"(0 + COUNT {{ ({Pick(_nodes)})-[:{Pick(RandomGraph.Types)}]->() }})",
        _ => Property(Pick(["i", "f"])),
    };

    string Text(int depth) => random.Next(6) switch
    {
        0 => $"'{Pick(["a", "b", "", "ab"])}'",
        1 when depth > 0 => $"({Text(depth - 1)} + {Text(depth - 1)})",
        2 when depth > 0 => $"{Pick(["toUpper", "toLower", "trim", "reverse"])}({Text(depth - 1)})",
        3 when depth > 0 => $"substring({Text(depth - 1)}, {random.Next(2)}, {random.Next(3)})",
        4 when _relationships.Count > 0 => $"type({Pick(_relationships)})",
        _ => Property("s"),
    };

    string Predicate(int depth)
    {
        if (depth > 0 && random.Next(3) == 0) return $"({Predicate(depth - 1)} {Pick(["AND", "OR", "XOR"])} {Predicate(depth - 1)})";
        if (depth > 0 && random.Next(7) == 0) return $"NOT ({Predicate(depth - 1)})";
        return random.Next(12) switch
        {
            0 or 1 or 2 => $"{Number(1)} {Pick(["=", "<>", "<", "<=", ">", ">="])} {Number(1)}",
            3 => $"{Text(1)} {Pick(["STARTS WITH", "ENDS WITH", "CONTAINS", "=", "<"])} {Text(0)}",
            4 => $"{Value(0)} IS {Pick(["", "NOT "])}NULL",
            5 => $"{Number(0)} IN [{Number(0)}, {random.Next(5)}, {random.Next(5)}]",
            6 when _nodes.Count > 0 => $"({Pick(_nodes)})-[:{Pick(RandomGraph.Types)}]->()",
            7 when _nodes.Count > 0 => $"EXISTS {{ MATCH ({Pick(_nodes)})--(x) WHERE x.i > {random.Next(5)} }}",
            8 when _nodes.Count > 0 => $"{Pick(_nodes)}:{Pick(RandomGraph.Labels)}",
            9 => $"{Pick(["all", "any", "none", "single"])}(x IN {Property("l")} WHERE x > {random.Next(4)})",
            10 => $"{Property("d")} {Pick(["<", ">="])} date('2021-0{1 + random.Next(9)}-15')",
            11 when _nodes.Count > 1 => $"{Pick(_nodes)} {Pick(["=", "<>"])} {Pick(_nodes)}",
            _ => $"{Property("b")} {Pick(["=", "<>"])} true",
        };
    }
}
