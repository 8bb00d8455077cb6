// Who has met the most others?
MATCH (a:Entity)-[m:MET_WITH]-(b:Entity)
WITH a, count(DISTINCT b) AS others, sum(m.count) AS meetings
RETURN a.name AS who, labels(a) AS kind, others, meetings
ORDER BY others DESC, meetings DESC, who
LIMIT 20
