namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>Random expressions over the variables of a query.</summary>
sealed class ExpressionGenerator(Random random)
{
    internal string Pick(IReadOnlyList<string> items) => items[random.Next(items.Count)];

    string Property(string key, Names names) => names.Nodes.Count > 0 ? $"{Pick(names.Nodes)}.{key}" : "null";

    internal string Aggregate(Names names) => random.Next(11) switch
    {
        0 => "count(*)",
        1 => $"count(DISTINCT {Value(1, names)})",
        2 => $"sum({Number(1, names)})",
        3 => $"min({Value(1, names)})",
        4 => $"max({Value(1, names)})",
        5 => $"avg({Number(1, names)})",
        6 => $"size(collect(DISTINCT {Value(1, names)}))",
        7 => $"stDev({Number(0, names)})",
        8 => $"percentileDisc({Number(0, names)}, 0.5)",
        9 when names.Nodes.Count > 0 => $"sum(COUNT {{ ({Pick(names.Nodes)})-->() }})",
        _ => $"count({Value(1, names)})",
    };

    internal string Value(int depth, Names names) => random.Next(16) switch
    {
        0 or 1 or 2 => Number(depth, names),
        3 => Text(depth, names),
        4 => Day(depth, names),
        5 => List(depth, names),
        6 when names.Values.Count > 0 => Pick(names.Values),
        7 when depth > 0 => $"CASE WHEN {Predicate(depth - 1, names)} THEN {Number(depth - 1, names)} ELSE {Text(0, names)} END",
        8 when depth > 0 => $"CASE {Number(0, names)} WHEN {random.Next(4)}, {random.Next(4)} THEN 'x' WHEN > 3 THEN {Plain(depth - 1, names)} END",
        9 when depth > 0 => $"coalesce({Value(depth - 1, names)}, {Value(depth - 1, names)})",
        10 when depth > 0 => Map(depth - 1, names),
        11 when depth > 0 => $"({Predicate(depth - 1, names)})",
        12 when depth > 0 && names.Nodes.Count > 0 => $"{Pick(names.Nodes)} {{.i, .s, z: {Value(depth - 1, names)}}}",
        13 when depth > 0 => Span(depth - 1, names),
        _ => Property(Pick(["i", "f", "s", "b", "uid"]), names),
    };

    /// <summary>No map: what <c>CASE x WHEN > 3 THEN n {z: n.s}</c> gives in Neo4j 5.26 has null for z.</summary>
    string Plain(int depth, Names names) => random.Next(4) switch
    {
        0 => Text(depth, names),
        1 => Day(depth, names),
        2 => List(depth, names),
        _ => Number(depth, names),
    };

    internal string Number(int depth, Names names) => random.Next(16) switch
    {
        0 => $"{random.Next(-2, 6)}",
        1 => $"{random.Next(-8, 8) / 2.0:0.0}",
        2 when names.Relationships.Count > 0 => $"{Pick(names.Relationships)}.w",
        // The zero added at the end makes 0.0 of −0.0, which Neo4j takes for less than 0 where IEEE 754 has them equal.
        3 when depth > 0 => $"({Number(depth - 1, names)} {Pick(["+", "-", "*"])} {Number(depth - 1, names)} + 0)",
        4 when depth > 0 => $"({Pick(["abs", "sign", "floor", "ceil", "round"])}({Number(depth - 1, names)}) + 0)",
        5 => $"size({List(0, names)})",
        6 => $"{Property("d", names)}.{Pick(["year", "month", "dayOfWeek", "week", "quarter", "ordinalDay", "weekYear"])}",
        // Neo4j 5.26 cuts the decimals off a float that it compares with COUNT {…}; with a sum it does not.
        7 when depth > 0 && names.Nodes.Count > 0 => $"(0 + COUNT {{ ({Pick(names.Nodes)})-[:{Pick(RandomGraph.Types)}]->() }})",
        8 when depth > 0 => $"reduce(a = 0, x IN {List(0, names)} | a + x)",
        9 when depth > 0 => $"({Number(depth - 1, names)} {Pick(["/", "%"])} {Pick(["2", "4", "0.5"])} + 0)",
        10 when depth > 0 => $"duration.between({Day(0, names)}, {Day(0, names)}).{Pick(["days", "months", "years"])}",
        11 when depth > 0 => $"duration.inDays({Day(0, names)}, {Day(0, names)}).days",
        12 when depth > 0 => $"toInteger({Pick(["'7'", "'2.9'", "'x'", "3.7", "true"])})",
        13 when depth > 0 => $"size({Text(depth - 1, names)})",
        _ => Property(Pick(["i", "f"]), names),
    };

    internal string Text(int depth, Names names) => random.Next(12) switch
    {
        0 => $"'{Pick(["a", "b", "", "ab", "Zoë"])}'",
        1 when depth > 0 => $"({Text(depth - 1, names)} + {Text(depth - 1, names)})",
        2 when depth > 0 => $"{Pick(["toUpper", "toLower", "trim", "reverse", "ltrim"])}({Text(depth - 1, names)})",
        3 when depth > 0 => $"substring({Text(depth - 1, names)}, {random.Next(2)}, {random.Next(3)})",
        4 when names.Relationships.Count > 0 => $"type({Pick(names.Relationships)})",
        5 when depth > 0 => $"replace({Text(depth - 1, names)}, 'a', '{Pick(["", "x", "aa"])}')",
        6 when depth > 0 => $"{Pick(["left", "right"])}({Text(depth - 1, names)}, {random.Next(3)})",
        7 when depth > 0 => $"toString({Number(0, names)})",
        8 when depth > 0 => $"head(split({Text(depth - 1, names)}, 'b'))",
        9 when depth > 0 => $"toString({Property("d", names)})",
        _ => Property("s", names),
    };

    internal string Day(int depth, Names names) => random.Next(6) switch
    {
        0 => $"date('2020-0{1 + random.Next(9)}-1{random.Next(10)}')",
        1 when depth > 0 => $"({Day(depth - 1, names)} {Pick(["+", "-"])} {Span(0, names)})",
        2 when depth > 0 => $"date.truncate('{Pick(["year", "month", "week", "quarter", "decade"])}', coalesce({Day(depth - 1, names)}, date('2020-06-15')))",
        // Of null it would be an error, or not, by which predicate of a query is looked at first.
        3 when depth > 0 => $"date({{date: coalesce({Day(depth - 1, names)}, date('2020-06-15')), day: {1 + random.Next(28)}}})",
        _ => Property("d", names),
    };

    string Span(int depth, Names names) => random.Next(4) switch
    {
        0 => $"duration({{{Pick(["days", "months", "weeks", "hours", "years"])}: {random.Next(-3, 40)}}})",
        1 when depth > 0 => $"({Span(depth - 1, names)} {Pick(["+", "-"])} {Span(depth - 1, names)})",
        2 when depth > 0 => $"({Span(depth - 1, names)} * {random.Next(4)})",
        _ => $"duration('{Pick(["P1M", "P1Y2M3D", "PT36H", "P2W", "PT1.5S"])}')",
    };

    internal string List(int depth, Names names) => random.Next(9) switch
    {
        0 => $"[{random.Next(4)}, {random.Next(4)}]",
        1 when depth > 0 => $"[x IN {List(depth - 1, names)} WHERE x > {random.Next(3)} | x * 2]",
        2 when depth > 0 => $"({List(depth - 1, names)} + {List(depth - 1, names)})",
        3 when depth > 0 => $"{Pick(["tail", "reverse"])}([] + {List(depth - 1, names)})",
        4 when depth > 0 => $"{List(depth - 1, names)}[{random.Next(-2, 2)}..{random.Next(3)}]",
        5 when depth > 0 => $"range({random.Next(3)}, {random.Next(5)})",
        6 when depth > 0 && names.Nodes.Count > 0 => $"COLLECT {{ MATCH ({Pick(names.Nodes)})--(x) WHERE x.i IS NOT NULL RETURN x.i ORDER BY x.i, x.uid }}",
        _ => Property("l", names),
    };

    string Map(int depth, Names names) => random.Next(3) switch
    {
        0 => $"{{a: {Value(depth, names)}, b: {Value(depth, names)}}}",
        1 => $"{{a: {Value(depth, names)}, b: {Number(depth, names)}}}['{Pick(["a", "b", "c"])}']",
        _ => $"{{a: {Value(depth, names)}}}.a",
    };

    internal string Predicate(int depth, Names names)
    {
        if (depth > 0 && random.Next(3) == 0) return Both(Predicate(depth - 1, names), Predicate(depth - 1, names));
        if (depth > 0 && random.Next(7) == 0) return $"NOT ({Predicate(depth - 1, names)})";
        return random.Next(19) switch
        {
            0 or 1 or 2 => $"{Number(1, names)} {Pick(["=", "<>", "<", "<=", ">", ">="])} {Number(1, names)}",
            3 => $"{Text(1, names)} {Pick(["STARTS WITH", "ENDS WITH", "CONTAINS", "=", "<"])} {Text(0, names)}",
            4 => $"{Value(0, names)} IS {Pick(["", "NOT "])}NULL",
            5 => $"{Number(0, names)} IN [{Number(0, names)}, {random.Next(5)}, {random.Next(5)}]",
            6 when names.Nodes.Count > 0 => $"({Pick(names.Nodes)})-[:{Pick(RandomGraph.Types)}]->()",
            7 when names.Nodes.Count > 0 => $"EXISTS {{ MATCH ({Pick(names.Nodes)})--(x) WHERE x.i > {random.Next(5)} }}",
            8 when names.Nodes.Count > 0 => $"{Pick(names.Nodes)}:{Pick(RandomGraph.Labels)}",
            9 => $"{Pick(["all", "any", "none", "single"])}(x IN {List(1, names)} WHERE x > {random.Next(4)})",
            10 => $"{Day(1, names)} {Pick(["<", ">=", "="])} {Day(0, names)}",
            11 when names.Nodes.Count > 1 => $"{Pick(names.Nodes)} {Pick(["=", "<>"])} {Pick(names.Nodes)}",
            12 => $"{List(1, names)} {Pick(["=", "<>", "<", ">="])} {List(0, names)}",
            13 => $"{random.Next(4)} < {Number(0, names)} <= {random.Next(8)}",
            14 => $"{Text(0, names)} =~ '{Pick(["a.*", "[ab]+", "", "(?i)B"])}'",
            15 => $"({Value(0, names)} = {Value(0, names)})",
            16 when names.Nodes.Count > 0 => $"COUNT {{ ({Pick(names.Nodes)})--() }} > {random.Next(4)}",
            17 => $"{Value(0, names)} IN [{Value(0, names)}, null, {Value(0, names)}]",
            _ => $"{Property("b", names)} {Pick(["=", "<>"])} true",
        };
    }

    /// <summary>One test of membership at most: of two, Neo4j 5.26 makes one, and forgets nulls and what stood between them.</summary>
    string Both(string left, string right) =>
        left.Contains(" IN [", StringComparison.Ordinal) && right.Contains(" IN [", StringComparison.Ordinal) ? left : $"({left} {Pick(["AND", "OR", "XOR"])} {right})";
}
