// Who telephoned with whom?
MATCH (a:Entity)-[s:SPOKE_WITH]->(b:Entity)
RETURN a.name AS first, b.name AS second, s.count AS calls, s.firstDate AS firstDate, s.lastDate AS lastDate, s.quote AS quote
ORDER BY calls DESC, first, second
