namespace KnowledgeGraph.Evaluation.Comparison;

/// <summary>
/// Random clauses that write. What they leave does not depend on the order in which rows come: values to set depend on nothing that is being
/// set, and counters only count up.
/// </summary>
/// <param name="labels">Labels that it may write: the first one it gives, the others it takes away.</param>
sealed class WriteGenerator(Random random, ExpressionGenerator expressions, string[] labels)
{
    internal string Next(Names names)
    {
        // What sets all properties stands alone: rows of one node would undo what another clause did for the row before.
        if (names.Nodes.Count > 0 && random.Next(12) == 0) return $"SET {Pick(names.Nodes)} = {{uid: {random.Next(5)}, x: {Constant(mayBeNull: false)}}}";
        List<string> clauses = [];
        for (int i = 1 + random.Next(2); i > 0; i--) clauses.Add(Clause(names));
        return string.Join(' ', clauses);
    }

    string Clause(Names names) => random.Next(11) switch
    {
        0 or 1 => $"CREATE {NewPath(names)}",
        2 or 3 => Merge(names),
        4 when names.Nodes.Count > 0 => $"SET {Pick(names.Nodes)}.x{names.Count++} = {Constant()}",
        5 when names.Nodes.Count > 0 => $"SET {Pick(names.Nodes)}:{labels[0]}{Pick(["", ":E"])}",
        6 when names.Nodes.Count > 0 => $"SET {Pick(names.Nodes)} += {{x{names.Count++}: {Constant(mayBeNull: false)}, i: 5, l: [1, 2]}}",
        7 when names.Nodes.Count > 0 => $"REMOVE {Pick(names.Nodes)}.{Pick(["b", "s", "nothing"])}, {Pick(names.Nodes)}:{Pick(labels[1..])}",
        8 when names.Relationships.Count > 0 => $"SET {Pick(names.Relationships)}.w{names.Count++} = {Constant()}",
        9 => Foreach(names),
        10 when names.Nodes.Count > 0 => $"SET {Pick(names.Nodes)}.n = coalesce({Pick(names.Nodes)}.zero, 0) + 1",
        _ => $"CREATE (:New {{v: {expressions.Value(1, names)}}})",
    };

    internal string Delete(Names names)
    {
        if (names.Relationships.Count > 0 && random.Next(2) == 0) return $"DELETE {Pick(names.Relationships)}";
        // Collected first: Neo4j 5.26 goes on to look for rows in what it has deleted already.
        return names.Nodes.Count > 0 ? $"WITH collect(DISTINCT {Pick(names.Nodes)}) AS gone FOREACH (d IN gone | DETACH DELETE d)" : "CREATE (:Lonely)";
    }

    string NewPath(Names names)
    {
        string end = names.Nodes.Count > 0 && random.Next(2) == 0 ? $"({Pick(names.Nodes)})" : $"(:New {{v: {Constant()}}})";
        string start = names.Nodes.Count > 0 && random.Next(3) > 0 ? $"({Pick(names.Nodes)})" : "(:Start)";
        return random.Next(4) == 0 ? $"(:New:{Pick(RandomGraph.Labels)} {{v: {expressions.Value(1, names)}}})" : $"{start}-[:{Pick(["R", "Q"])} {{w: {Constant()}}}]->{end}";
    }

    string Merge(Names names) => random.Next(4) switch
    {
        0 => $"MERGE (:{Pick(["A", "M"])} {{x: {random.Next(3)}}})",
        1 when names.Nodes.Count > 1 => $"MERGE ({Pick(names.Nodes)})-[:{Pick(["R", "Q"])}]->({Pick(names.Nodes)})",
        2 when names.Nodes.Count > 0 => $"MERGE ({Pick(names.Nodes)})-[:{Pick(["S", "Q"])}]->(:M {{x: {random.Next(2)}}})",
        _ => $"MERGE (m{names.Count}:M {{x: {random.Next(3)}}}) ON CREATE SET m{names.Count}.made = true ON MATCH SET m{names.Count++}.seen = true",
    };

    string Foreach(Names names)
    {
        string list = random.Next(3) == 0 && names.Nodes.Count > 0 ? $"coalesce({Pick(names.Nodes)}.l, [])" : "range(1, 2)";
        string update = random.Next(3) switch
        {
            0 when names.Nodes.Count > 0 => $"SET {Pick(names.Nodes)}.f = 7.5",
            1 => "MERGE (:M {x: e})",
            _ => "CREATE (:Each {e: e})",
        };
        return $"FOREACH (e IN {list} | {update})";
    }

    /// <param name="mayBeNull">Not in a map: there null counts as a change where any node has the property, in Neo4j.</param>
    string Constant(bool mayBeNull = true) => random.Next(mayBeNull ? 6 : 5) switch
    {
        0 => "'t'",
        1 => "1.5",
        2 => "date('2020-02-29') + duration({months: 1})",
        3 => "[1, 2]",
        5 => "null",
        _ => $"{random.Next(4)}",
    };

    string Pick(IReadOnlyList<string> items) => items[random.Next(items.Count)];
}
