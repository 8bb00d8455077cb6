// Who was due to meet, and did they?
MATCH (a:Entity)-[p:SCHEDULED_TO_MEET]->(b:Entity)
OPTIONAL MATCH (a)-[m:MET_WITH]-(b)
OPTIONAL MATCH (a)-[n:DID_NOT_MEET]-(b)
RETURN a.name AS first, b.name AS second, p.status AS plan, p.firstDate AS due,
       CASE WHEN m IS NOT NULL THEN 'met' WHEN n IS NOT NULL THEN n.status ELSE 'not known' END AS outcome,
       p.quote AS quote
ORDER BY due, first, second
