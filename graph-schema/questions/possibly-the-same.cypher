// Which people, organizations or events may be one?
MATCH (a)-[s:POSSIBLY_SAME_AS]->(b)
RETURN a.name AS first, b.name AS second, s.reason AS reason, s.score AS score
ORDER BY score DESC, first, second
