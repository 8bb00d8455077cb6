// Whom has someone met since a date?
// $name   a person, country or organization, for example 'Vladimir Putin'
// $since  a date, for example '2022-01-01'
MATCH (a:Entity)-[:PARTICIPATED_IN]->(e:Event {status: 'held'})<-[:PARTICIPATED_IN]-(b:Entity)
WHERE (toLower(a.name) = toLower($name) OR any(alias IN coalesce(a.aliases, []) WHERE toLower(alias) = toLower($name)))
  AND e.dateFrom >= date($since)
RETURN b.name AS met, e.date AS date, e.name AS event
ORDER BY date, met
