// Meetings that did not take place
MATCH (a:Entity)-[n:DID_NOT_MEET]->(b:Entity)
RETURN a.name AS first, b.name AS second, n.status AS what, n.firstDate AS date, n.quote AS quote
ORDER BY date, first, second
