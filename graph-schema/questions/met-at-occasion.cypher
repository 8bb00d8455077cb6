// Who met whom at a summit or on its sidelines
// $occasion  words of the occasion's name, for example 'SCO summit'
MATCH (e:Event)
OPTIONAL MATCH (e)-[:ON_SIDELINES_OF|PART_OF]->(s:Event)
WITH e, [e] + collect(s) AS occasions
WHERE any(o IN occasions WHERE toLower(o.name + ' ' + coalesce(o.occasion, '')) CONTAINS toLower($occasion))
MATCH (a:Entity)-[m:MET_WITH]->(b:Entity)
WHERE e.id IN m.eventIds
RETURN a.name AS first, b.name AS second, e.date AS date, e.name AS event, m.quote AS quote
ORDER BY date, first, second
