// What took place in a city or country?
// $place  its name, for example 'Samarkand'
MATCH (e:Event)-[:HELD_IN]->(p:Entity)
OPTIONAL MATCH (p)-[:LOCATED_IN]->(c:Country)
WITH e, p, c
WHERE toLower(p.name) = toLower($place) OR toLower(c.name) = toLower($place)
OPTIONAL MATCH (who:Entity)-[:PARTICIPATED_IN]->(e)
WITH e, p, who
ORDER BY who.name
RETURN e.name AS event, e.status AS status, e.date AS date, p.name AS place, collect(who.name) AS participants
ORDER BY date, event
