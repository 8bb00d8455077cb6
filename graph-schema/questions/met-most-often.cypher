// Which two meet most often?
MATCH (a:Entity)-[m:MET_WITH]->(b:Entity)
RETURN a.name AS first, b.name AS second, m.count AS meetings, m.firstDate AS firstDate, m.lastDate AS lastDate, m.documentCount AS documents
ORDER BY meetings DESC, documents DESC, first, second
LIMIT 25
