// Whom have two people both met?
// $first   a person, for example 'Vladimir Putin'
// $second  another one, for example 'Xi Jinping'
MATCH (a:Entity)-[:MET_WITH]-(c:Entity)-[:MET_WITH]-(b:Entity)
WHERE toLower(a.name) = toLower($first) AND toLower(b.name) = toLower($second) AND a <> b
RETURN DISTINCT c.name AS both, CASE WHEN c:Country THEN 'Country' WHEN c:Organization THEN 'Organization' WHEN c:Leader THEN 'Leader' ELSE 'Person' END AS kind
ORDER BY both
