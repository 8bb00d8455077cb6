// Who attended the same summit without a reported meeting of the two?
// $name  a person, for example 'Vladimir Putin'
MATCH (a:Entity)-[:PARTICIPATED_IN]->(s:Summit)<-[:PARTICIPATED_IN]-(b:Entity)
WHERE toLower(a.name) = toLower($name) AND s.status = 'held'
OPTIONAL MATCH (a)-[m:MET_WITH]-(b)
WITH s, b, m
WHERE m IS NULL
RETURN s.name AS summit, s.date AS date, b.name AS present
ORDER BY date, summit, present
