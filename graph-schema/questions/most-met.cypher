// Who has met the most others?
MATCH (a:Entity)-[m:MET_WITH]-(b:Entity)
WITH a, count(DISTINCT b) AS others, sum(m.count) AS meetings
RETURN a.name AS who, CASE WHEN a:Country THEN 'Country' WHEN a:Organization THEN 'Organization' WHEN a:Leader THEN 'Leader' ELSE 'Person' END AS kind, others, meetings
ORDER BY others DESC, meetings DESC, who
LIMIT 20
